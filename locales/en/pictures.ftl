## At the top of every picture

pic-now = as of { $day }
pic-then = as it was at the end of { $day }
pic-page = { $page } of { $pages }
pic-nothing = Nobody has been asked anything yet.

## States

pic-state-on-time = on time
pic-state-late = late
pic-state-no = answered “no”
pic-state-open = awaited, still in time
pic-state-overdue = overdue
pic-state-left-out = does not apply
pic-state-waiting = not asked yet

## Map: places by weeks or by activities

pic-activities = Activities by their numbers in the plan
pic-weeks = Weeks in which something falls due
pic-mixed = Bands in a cell: how many answers are in which state

## Progress of one activity

pic-heading = No. { $no } · { $title }
pic-counts = { $done } of { $asked }
pic-times = on time { $on_time } · late { $late }
pic-deadline = due { $day }
pic-deadlines = due { $from } – { $to }
pic-sessions =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
pic-not-asked = Nobody has been asked yet.
pic-not-asked-until = Nobody has been asked yet. It begins on { $day }.
pic-not-asked-window = Nobody has been asked yet: no day has been set.
pic-no-course = Too many answers to show them day by day. This is how it stands now.

## The whole programme

pic-timeline = The whole programme by months
pic-share = { $percent }%
pic-unscheduled = the plan gives no date
pic-no-dates = The plan has no activity with a date yet.
pic-bar-done = everybody has answered
pic-bar-open = running, answers awaited
pic-bar-overdue = overdue, answers missing
pic-bar-ahead = ahead
pic-bar-window = no day set
