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
rep-list-awaited =
    { $count ->
        [0] ✅ Everyone who was asked has answered.
        [one] Answers missing in { $count } activity
       *[other] Answers missing in { $count } activities
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
rep-ratio-one-in = { $amount } for { $base }: 1 per { $many }, the plan asks for at least 1 per { $needed } · { $answered } of { $expected } answered
rep-ratio-unknown = { $amount } · total not known yet · { $answered } of { $expected } answered
rep-times = on time { $on_time } · later { $late } · no answer { $missing }
rep-ballots =
    { $count ->
        [0] “{ $question }”: anonymous, shown once { $fewest } have answered
        [one] “{ $question }”: anonymous, { $count } answer from the whole programme
       *[other] “{ $question }”: anonymous, { $count } answers from the whole programme
    }
rep-ballots-then = “{ $question }”: anonymous, when an answer was given is not kept: there are results only as of now
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

## Who it is, and why they are out of reach

rep-who-nobody = { $who }: nobody has joined yet
rep-who-blocked = { $who }: the bot is blocked
rep-who-deleted = { $who }: the account is gone
rep-who-left = { $who }: has left the programme

## The summary of the day

rep-sum-of = { $programme }
rep-sum-awaited =
    { $more ->
        [0] { $count } missing: { $places }
       *[other] { $count } missing: { $places } and { $more } more
    }
rep-sum-awaited-several =
    { $more ->
        [0] { $count } answers missing: { $places }
       *[other] { $count } answers missing, from { $sources }: { $places } and { $more } more
    }
rep-sum-awaited-all = { $count } missing
rep-sum-rest =
    { $activities ->
        [one] and { $count } more in { $activities } activity
       *[other] and { $count } more in { $activities } activities
    }
rep-sum-overdue = Overdue before, still no answer: { $count }
rep-sum-unchecked = Answers nobody has checked: { $count }
rep-sum-unreachable =
    { $count ->
        [one] The bot does not reach { $count } person
       *[other] The bot does not reach { $count } people
    }
rep-sum-empty = Empty seats: { $count }
rep-sum-undated = Time is running and no day is set: { $count }
rep-sum-doubts = Questions about dates: { $count }
rep-sum-waivers = Asked to be left out, yours to decide: { $count }
rep-sum-said = Said “we cannot” this past week: { $count }
rep-sum-list-overdue =
    { $count ->
        [0] ✅ Nothing is overdue.
        [one] { $count } answer is overdue
       *[other] { $count } answers are overdue
    }
rep-sum-list-unchecked =
    { $count ->
        [0] ✅ Every answer is checked.
        [one] { $count } answer waits to be checked
       *[other] { $count } answers wait to be checked
    }
rep-sum-list-unreachable =
    { $count ->
        [0] ✅ The bot reaches everybody.
        [one] The bot does not reach { $count } person. A call would help.
       *[other] The bot does not reach { $count } people. A call would help.
    }
rep-sum-list-undated =
    { $count ->
        [0] ✅ Every day is set.
       *[other] Time is running and no day is set: { $count }
    }
rep-sum-list-doubts =
    { $count ->
        [0] ✅ Every date of the plan is clear.
       *[other] Questions about dates: { $count }
    }
rep-sum-list-waivers =
    { $count ->
        [0] ✅ Nothing is left to decide.
       *[other] Asked to be left out: { $count }. Do you agree?
    }
rep-sum-list-said =
    { $count ->
        [0] Nobody said “we cannot” this past week.
       *[other] Said “we cannot” this past week: { $count }
    }
rep-sum-said-line = { $number }. { $place }: <b>No. { $no }</b> · { $title }

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

## Who is on leave

rep-who-away = { $who }: on leave until { $until }

## Changes of the plan

rep-state-doubt = the date can be read in several ways, the organiser has yet to decide
rep-state-cancelled = cancelled

## Journal

rep-journal = <b>Journal: who did what</b>
rep-journal-empty = The journal is empty so far.
rep-journal-line = { $at } · { $who } { $deed }
rep-journal-activity = No. { $no }, { $title }
rep-journal-count =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
audit-proof-seen = opened someone’s file
audit-exported = takes out tables and answers
audit-proxy = answered for someone
audit-names-seen = looked up who has not answered
audit-nudge = reminded those who have not answered
audit-waiver-approved = agreed not to count
audit-waiver-declined = did not agree to leave out
audit-exemption-begun = left out of the count
audit-exemption-ended = counts again
audit-import = loaded a list of answers
audit-plan-moved = moved a day
audit-plan-cancelled = cancelled an activity
audit-plan-added = set one more day
audit-doubt-decided = decided how to read a date
audit-handed-over = took over a seat
audit-deputy = appointed a deputy
audit-deputy-ended = released a deputy
audit-data-sent = received a file of their own data
audit-transcript = takes a file of training hours and days
audit-erased = erased their own data
audit-other = made an entry

## My data as a file

rep-file = my-data
rep-file-title = What the bot keeps about you: { $name }
rep-file-made = As of { $at }
rep-file-none = none
rep-file-profile = About you
rep-file-name = Name: { $name }
rep-file-account = On Telegram: { $account }
rep-file-agreed = Consent given: { $at }
rep-file-language = Language: { $language }
rep-file-zone = Time zone: { $zone }
rep-file-quiet = Quiet hours: { $quiet }
rep-file-daily = Messages with reminders a day, at most: { $daily }
rep-file-away = Away: { $days }
rep-file-reports = Reports: { $wish }
rep-file-feed = The calendar link works: since { $at }
rep-file-as-programme = as the programme has it
rep-file-seats = Seats
rep-file-seat = { $role }, { $place }: from { $since } to { $until }
rep-file-deputy = { $role }, { $place }, as a deputy: from { $since } to { $until }
rep-file-still = today
rep-file-answers = Your answers
rep-file-about = No. { $no }, { $title } · { $place } · { $question }
rep-file-answer = { $at } · { $about } – { $value }
rep-file-how-proxy = for someone else
rep-file-how-import = from a list
rep-file-how-waived = a coordinator’s decision
rep-file-earned = Hours and days of training
rep-file-earned-row = No. { $no }, { $title } – { $amount }
rep-file-earned-sum = “{ $programme }” in all: hours { $hours }, days { $days }
rep-file-credits = Credits: { $credits }
rep-file-credits-unknown = Credits are not counted: the programme does not say how many hours or days make one.
rep-transcript-title = E-file of training: { $name }
rep-transcript-seat = { $role }, { $place }
rep-file-proofs = What you attached
rep-file-proof = { $at } · { $about } – { $name }, version { $number }
rep-file-proof-file = a file
rep-file-proof-photo = a photo
rep-file-proof-link = a link
rep-file-excuses = Why it could not be done
rep-file-excuse = { $at } · { $about } – { $reason }
rep-file-plans = Whether you will come
rep-file-plan-yes = { $at } · { $title } – coming
rep-file-plan-no = { $at } · { $title } – not coming
rep-file-plan-move = { $at } · { $title } – another day, please
rep-file-letters = Letters through the bot
rep-file-letter-to = { $at } · you → { $name }: { $text }
rep-file-letter-from = { $at } · { $name } → you: { $text }
rep-file-no-text = no text
rep-file-announcements = Your announcements
rep-file-word = { $at } · { $text }
rep-file-nudges = Your reminders to others
rep-file-nudge = { $at } · No. { $no }, { $title }: { $text }
rep-file-messages = Messages sent to you
rep-file-message = { $at } · { $kind } · { $state }
rep-file-kind-reminder = reminder
rep-file-kind-notice = news
rep-file-kind-letter = letter
rep-file-kind-announcement = announcement
rep-file-state-sent = sent
rep-file-state-planned = waiting to be sent
rep-file-state-skipped = not needed any more
rep-file-state-failed = not delivered
rep-file-state-unknown = delivery not known
rep-file-state-missed = too late, not sent
rep-file-journal = Entries in the journal

## The whole, its parts, and why

rep-programmes = Which programme shall I tell about?
rep-whole-nothing = { $programme }: nothing asked yet
rep-whole = <b>{ $programme }</b>: { $bar } { $done } of { $expected } answered · { $missing } awaited
rep-trend =
    { $up ->
        [1] +{ $by } in a week
       *[other] −{ $by } in a week
    }
rep-unreached = the bot does not reach: { $count }
rep-as-of = 🕓 As it was at the end of { $day }
rep-number = <b>{ $title }: { $number }</b>
rep-rows-met =
    { $count ->
        [0] No answer is counted.
       *[other] Counted: { $count }
    }
rep-rows-other =
    { $count ->
        [0] There are no other answers.
       *[other] Answered, not counted: { $count }
    }
rep-rows-missing =
    { $count ->
        [0] ✅ Everybody has answered.
       *[other] No answer: { $count }
    }
rep-rows-left-out =
    { $count ->
        [0] Everybody is counted.
       *[other] Does not apply, left out: { $count }
    }
rep-rows-all = Answers and open questions, all in all: { $count }
rep-row-silent =
    { $state ->
        [overdue] • { $place } — no answer, the term is over
        [waiting] • { $place } — not asked yet: another answer comes first
       *[other] • { $place } — no answer yet
    }
rep-row-said =
    { $how ->
        [proxy] • { $place } — { $said } · { $at }, by phone
        [import] • { $place } — { $said } · { $at }, from a list
        [waived] • { $place } — { $said } · { $at }, decided by a coordinator
       *[own] • { $place } — { $said } · { $at }
    }{ $state ->
        [late] , after the term
        [overdue] , not done yet, the term is over
        [open] , not done yet
       *[other] {""}
    }
rep-then-ask = Which day's numbers do you want to see?
rep-then-type = Write the day, for example { $example }. You will see how it was at its end.
rep-all-of = <b>{ $programme }</b>: all activities
rep-by = { $parts }, in the order of names
rep-by-role = Who answers
rep-part =
    { $missing ->
        [0] { $name }: { $bar } { $done } of { $expected }
       *[other] { $name }: { $bar } { $done } of { $expected } · { $missing } awaited
    }{ $left_out ->
        [0] {""}
       *[other] {" "}· { $left_out } left out
    }
rep-part-nothing =
    { $left_out ->
        [0] { $name }: nothing was asked
       *[other] { $name }: does not apply
    }

## Files

rep-files =
    What shall I send?

    <b>Picture</b>: who stands where, by activities, by weeks, or the whole plan by months.
    <b>Word</b>: a report to sign.
    <b>Excel</b>: the table, indicators with definitions, all answers and doubts.
    <b>CSV and JSON</b>: the same for other programs.
rep-paper-heat = Map of activities as of { $day }
rep-paper-weeks = Map by weeks as of { $day }
rep-paper-timeline = The plan by months as of { $day }
rep-paper-curve = The course of activity No. { $no } as of { $day }
rep-paper-docx = A report to sign, as of { $day }
rep-paper-xlsx = Table, indicators, answers and doubts as of { $day }
rep-paper-csv = All answers as of { $day }
rep-paper-json = Indicators and answers as of { $day }
## Calendar

rep-cal-name = Road map
rep-cal-until = By { $day }: { $title }
rep-cal-span = The whole term: { $days }
rep-cal-session = Session { $session } of { $sessions }
rep-cal-source = No. { $no } in the plan · { $programme }
rep-cal-file = plan

## The report of a week and of a month

rep-dig-before = { $before } in as many days before
rep-dig-awaited =
    { $overdue ->
        [0] Answers awaited: { $awaited }, none overdue
       *[other] Answers awaited: { $awaited }, overdue { $overdue }
    }
rep-dig-ended = <b>Ended</b>
rep-dig-ended-none = Nothing has ended
rep-dig-line = No. { $no } · { $title }: { $done } of { $expected } ({ $percent }%)
rep-dig-unasked = No. { $no } · { $title }
rep-dig-coming-weekly = <b>Last day this week</b>
rep-dig-coming-monthly = <b>Last day this month</b>
rep-dig-coming-line = { $day } · No. { $no } · { $title }
rep-dig-more = and { $count } more
