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

## Letters

btn-letter-to = Send to { $name }
btn-letter-drop = Do not send
btn-letter-reply = Reply
btn-letter-stop = Do not reply

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

## Announcements

btn-open-announce = Announce
btn-news-list = Earlier announcements
btn-news-new = New announcement
btn-news-role = { $mark } { $role } · { $count }
btn-news-where-all = Where: everywhere
btn-news-where = Where: { $count } chosen
btn-news-everywhere = Everywhere
btn-news-waiting = Only those yet to answer…
btn-news-waiting-for = Yet to answer: No. { $no }
btn-news-no-activity = Whether answered or not
btn-news-by-name = Choose by name
btn-news-by-name-some = By name: { $count }
btn-news-none = Untick all
btn-news-everyone = Tick all
btn-news-chosen = Done
btn-news-agree-off = ☐ Ask for “I have read it”
btn-news-agree-on = ☑ Ask for “I have read it”
btn-news-next = Next
btn-news-send = Send
btn-news-later = Later…
btn-news-whom = To whom
btn-news-change = Change
btn-news-drop = Cancel
btn-news-send-anyway = Send it anyway
btn-news-morning = In the morning, { $hour }
btn-news-hour-0 = today { $hour }
btn-news-hour-1 = tomorrow { $hour }
btn-news-type-moment = Another day or hour
btn-news-undo = Take it back
btn-news-pause = Pause
btn-news-resume = Go on
btn-news-resume-late = Send it now
btn-news-stop = Stop
btn-news-failed = Try the failed again: { $count }
btn-news-unknown = Send the unknown again: { $count }
btn-news-unreachable = Try the unreachable: { $count }
btn-news-absent = Have not read it: { $count }
btn-news-absent-who = Who exactly
btn-news-revise = Correct
btn-news-recall = Recall
btn-news-correct = Send a correction
btn-news-edit-all = Correct it for all
btn-news-recall-all = Delete it for all
btn-news-keep = No
btn-news-look = Show it
btn-news-see = See it
btn-news-approve = Approve
btn-news-disapprove = Decline
btn-news-write-them = Write to them
btn-read = I have read it
btn-read-done = ✅ Read · { $at }

## Files and checks

btn-attach = Attach a file
btn-attach-other = Attach another file
btn-attach-of = { $number }. Attach a file
btn-open-file = Open the file
btn-open-link = Open the link
btn-check = Check
btn-checks = To check: { $count }
btn-check-one-by-one = Check one by one
btn-check-next = Next →
btn-return-why = Send back with a comment
btn-confirm-after-all = Confirm after all
