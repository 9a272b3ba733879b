## Answers

btn-yes = ✅ Yes
btn-no = ❌ No
btn-na = Does not apply to us
btn-confirm = Confirm
btn-return = Send back
btn-more = more…
btn-write = Write
btn-write-number = Type a number
btn-fix = Correct
btn-fix-of = { $number }. Correct
btn-sure = Yes, { $answer }
btn-all = Show all

## Lists and days

btn-plan = Plan
btn-to-plan = ← To the plan
btn-undated = Without a day: { $count }
btn-set-days = Set the days
btn-set-day = Set the day
btn-other-day = Another day
btn-move = Move
btn-keep-day = Keep the day

## Reports

btn-what-to-do = What to do
btn-number = No. { $no }
btn-missing = Who is missing: { $count }
btn-to-activity = ← To the figures
btn-filter-open = Under way
btn-filter-all = All
btn-filter-undated = Without a day

## Joining by a link

btn-yes-me = Yes, that is me
btn-not-me = No, another school
btn-who-invited = Who invited me?
btn-agree = I agree
btn-not-now = Not now
btn-back-to-invitation = Back to the invitation

## Joining without a link

btn-i-am = I am the { $role }
btn-back = ← Back
btn-agree-and-send = I agree, send it
btn-send-application = Send the request
btn-find-self = Find myself in the list
btn-my-duties = What is due

## A request before the coordinator

btn-accept = Accept
btn-decline = Decline

## News

btn-empty-seats = Empty seats
btn-show-event = Show it

## People

btn-invite = Invite
btn-hand-over = Hand over
btn-back-to-list = ← Back to the list
btn-back-to-seat = ← Back
btn-only-empty = Only empty: { $count }
btn-all-seats = Show all

## Settings

btn-set-language = Language
btn-set-zone = Time zone
btn-set-quiet = Quiet hours
btn-set-data = My data
btn-set-leave = Leave the programme
btn-type-zone = Type a city
btn-never-quiet = Write at any hour
btn-leave = Yes, leave
btn-stay = Stay

## Help

btn-open-my = What is due
btn-open-plan = What lies ahead
btn-open-report = Report
btn-open-people = People
btn-open-settings = Settings
btn-open-help = Help
