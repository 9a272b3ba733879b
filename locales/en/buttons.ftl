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
