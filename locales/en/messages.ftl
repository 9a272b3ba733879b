## The first line: what a locked screen shows

msg-lead-soon = { $sign } In an hour, at { $hour }: { $title }
msg-lead-today = { $sign } Today: { $title }
msg-lead-today-at = { $sign } Today at { $hour }: { $title }
msg-lead-tomorrow = { $sign } Tomorrow: { $title }
msg-lead-tomorrow-at = { $sign } Tomorrow at { $hour }: { $title }
msg-lead-on = { $sign } { $day }: { $title }
msg-lead-undated = { $sign } { $title }: no day yet
msg-lead-held =
    { $days ->
        [0] { $sign } Held today: { $title }
        [1] { $sign } Held yesterday: { $title }
       *[other] { $sign } Held { $days } days ago: { $title }
    }
msg-lead-new = { $sign } New task: { $title }
msg-lead-left =
    { $days ->
        [0] { $sign } Last day today: { $title }
        [1] { $sign } Last day tomorrow: { $title }
       *[other] { $sign } { $days } days left: { $title }
    }
msg-lead-late =
    { $days ->
        [1] { $sign } Was due yesterday: { $title }
       *[other] { $sign } Was due { $days } days ago: { $title }
    }
msg-lead-check = { $sign } { $place } reports: { $title }
msg-lead-check-many =
    { $count ->
        [one] { $sign } { $count } answer to check: { $title }
       *[other] { $sign } { $count } answers to check: { $title }
    }
msg-lead-all-done = ✅ All answered: { $title }

## A card

msg-until = by { $day }
msg-when-unknown = no date given
msg-session = session { $session } of { $sessions }
msg-question = <b>{ $text }</b>
msg-question-item = <b>{ $text }</b> ({ $item } of { $items })
msg-fact = Total ({ $fact }): { $number }
msg-at-least = The plan asks for at least { $number }
msg-shared = Any one of you may answer: it counts for all.
msg-asked-later = I will ask once it is over.
msg-reported = Answered { $at }
msg-reported-by = Answered by { $name }, { $at }

## What became of an answer

msg-done = ✅ { $answer } · { $at }
msg-noted = Noted: “{ $answer }” · { $at }
msg-done-written = ✅ Answer stored · { $at }
msg-quote = “{ $text }”
msg-by = Not answered from your phone: { $name }
msg-to-verify = To be checked by: { $role }.
msg-not-yet = Fine, I will remind you: due { $day }
msg-not-yet-late = Fine, I will wait. You can still answer after the deadline.
msg-returned = Noted: not confirmed yet. Once it is put right, press “Confirm”.
msg-stale = Already answered: “{ $answer }”, { $at }
msg-sure = { $answer } – are you sure?
msg-type-number = Type a number from { $min } to { $max }. For example: { $example }
msg-type-text = Write your answer as a message.
msg-type-long =
    { $length ->
        [one] Write your answer as a message of at least { $length } character.
       *[other] Write your answer as a message of at least { $length } characters.
    }
msg-type-link = Send a link. For example: https://example.ru/page
msg-type-file = Send the file to this chat.

## Several things at once

msg-group-line = { $number }. { $name }
msg-group-said = { $number }. { $name } – { $answer }
msg-group-done = { $number }. ✅ { $name } – { $answer }
msg-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
msg-digest =
    { $count ->
        [one] { $count } thing for you today
       *[other] { $count } things for you today
    }
msg-list-line = { $number }. { $sign } { $title } – { $term }
msg-list-many =
    { $count ->
        [one] { $number }. { $sign } { $title } – { $term } · { $count } answer
       *[other] { $number }. { $sign } { $title } – { $term } · { $count } answers
    }
msg-list-undated =
    { $count ->
        [one] { $number }. { $sign } Set the day: { $count } activity
       *[other] { $number }. { $sign } Set the day: { $count } activities
    }
msg-list-set-day = { $number }. { $sign } { $title } – set the day: { $window }

msg-term-late = was due { $day }
msg-term-late-one = was due yesterday
msg-term-last = last day today
msg-term-until-tomorrow = by tomorrow
msg-term-until = by { $day }
msg-term-yesterday = yesterday
msg-term-yesterday-at = yesterday at { $hour }
msg-term-today = today
msg-term-today-at = today at { $hour }
msg-term-tomorrow = tomorrow
msg-term-tomorrow-at = tomorrow at { $hour }
msg-term-undated = { $window }, no day yet

## My tasks

msg-my =
    { $count ->
        [one] You have { $count } thing to do
       *[other] You have { $count } things to do
    }
msg-my-overdue = <b>Overdue</b>
msg-my-today = <b>Today</b>
msg-my-week = <b>This week</b>
msg-my-later = <b>Later</b>
msg-my-nothing = ✅ All done. I will write when there is something new.
msg-my-no-seats =
    Nothing to do yet: you have no role in the programme
    Once a coordinator confirms you, your tasks will be here.
msg-first = Coming up for you:
msg-first-nothing = Nothing coming up. I will write when there is.

## The plan

msg-plan = What is ahead
msg-plan-nothing = Nothing is scheduled ahead.
msg-undated =
    { $count ->
        [one] { $count } activity has no day. Press its number to set one.
       *[other] { $count } activities have no day. Press a number to set one.
    }
msg-undated-nothing = ✅ Every day is set.
msg-source = In the plan, No. { $no }: “{ $dates }”

## A day

msg-set-day = { $sign } { $window }: set the day. { $title }
msg-set-days =
    { $count ->
        [one] { $sign } Set the day: { $count } activity
       *[other] { $sign } Set the day: { $count } activities
    }
msg-set-day-why = Until there is a day, nobody is reminded.
msg-choose-day = Choose the day: { $month }
msg-type-day =
    Type the day, from { $first } to { $last }
    For example: 17 March, 17.03 or 17.03 10:00
msg-move = Move it: { $old } → { $new }?
msg-move-told = Those who know the old day will be told.
msg-day-set = ✅ The day is set: { $when }
msg-day-told = To be told, by role: { $roles }
msg-day-remind = Reminder: { $at }
msg-day-ask = I will ask what came of it: { $at }
