## One's own

rep-own = Your tasks
rep-own-overdue =
    { $count ->
        [0] ✅ nothing overdue
       *[other] ⚠️ overdue: { $count }
    }
rep-own-due = waiting for an answer: { $count }
rep-own-done = answered: { $done }, not asked yet: { $ahead }

## Activities

rep-list-open =
    { $count ->
        [0] Nothing is under way. Press “All”.
        [one] { $count } activity under way
       *[other] { $count } activities under way
    }
rep-list-all =
    { $count ->
        [one] { $count } activity in all
       *[other] { $count } activities in all
    }
rep-list-undated =
    { $count ->
        [0] ✅ Every day is set.
        [one] { $count } activity without a day
       *[other] { $count } activities without a day
    }
rep-heading = <b>No. { $no }</b> · { $title }
rep-summary =
    { $missing ->
        [0] { $bar } { $done } of { $expected } · all answered
       *[other] { $bar } { $done } of { $expected } · waiting for { $missing }
    }
rep-state-ahead = ahead: { $when }
rep-state-open = under way: { $when }
rep-state-over = over: { $when }
rep-state-answering = over, waiting for answers: { $when }
rep-state-window = { $when }, no day yet
rep-state-unscheduled = the plan gives no date

## Indicators

rep-indicator = <b>{ $title }</b>
rep-kind-share = Share of those who did it
rep-kind-full = Everybody takes part (100%)
rep-kind-done = Done
rep-kind-count = How many did it
rep-kind-sum = Sum of the answers
rep-kind-minimum = Reached the number needed
rep-kind-ratio = Share of the total
rep-kind-states = Confirmed
rep-nothing-asked = not asked yet
rep-share =
    { $other ->
        [0] { $bar } { $met } of { $expected } ({ $percent }%) · on time { $on_time } · later { $late } · no answer { $missing }
       *[other] { $bar } { $met } of { $expected } ({ $percent }%) · on time { $on_time } · later { $late } · said no { $other } · no answer { $missing }
    }
rep-states = { $bar } { $met } of { $expected } ({ $percent }%) · on time { $on_time } · later { $late } · to be checked { $other } · no answer { $missing }
rep-count = { $met } of { $expected }
rep-sum = { $amount } · { $answered } of { $expected } answered
rep-minimum = { $met } of { $expected } · at least { $least } needed
rep-ratio = { $bar } { $amount } of { $base } ({ $percent }%) · { $answered } of { $expected } answered
rep-ratio-unknown = { $amount } · total not known yet · { $answered } of { $expected } answered
rep-times = on time { $on_time } · later { $late } · no answer { $missing }
rep-doubts =
    { $count ->
        [one] An open point of the plan:
       *[other] Open points of the plan:
    }
rep-doubt = • { $text }

## Who is missing

rep-missing =
    { $count ->
        [0] ✅ Everybody has answered.
        [one] Waiting for { $count } answer
       *[other] Waiting for { $count } answers
    }
rep-who-many =
    { $count ->
        [one] { $who } ({ $count } answer)
       *[other] { $who } ({ $count } answers)
    }
rep-absent = { $place } – { $who }
rep-absent-nobody = { $place } – { $who }: nobody has joined yet
rep-absent-blocked = { $place } – { $who }: the bot is blocked
rep-absent-deleted = { $place } – { $who }: the account is gone
rep-absent-left = { $place } – { $who }: has left the programme

## Who is left out, and where answers differ

rep-not-counted = Left out: { $count }
rep-differ = Differ: { $count }
rep-left-out =
    { $count ->
        [0] Everyone is counted.
       *[other] <b>Left out: { $count }</b>
    }
rep-left-out-line =
    { $count ->
        [1] • { $place } — “{ $reason }” · decided by { $by }, { $at }
        [one] • { $place } ({ $count } answer) — “{ $reason }” · decided by { $by }, { $at }
       *[other] • { $place } ({ $count } answers) — “{ $reason }” · decided by { $by }, { $at }
    }
rep-left-out-own =
    { $count ->
        [1] • { $place } — does not apply (asked of: { $reason }) · said { $by }, { $at }
        [one] • { $place } ({ $count } answer) — does not apply (asked of: { $reason }) · said { $by }, { $at }
       *[other] • { $place } ({ $count } answers) — does not apply (asked of: { $reason }) · said { $by }, { $at }
    }
rep-differing =
    { $count ->
        [0] ✅ The answers agree.
       *[other] <b>Differ: { $count }</b>
    }
rep-differing-line = • { $place }
rep-differing-side = { $role }: “{ $answer }”
