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
btn-guess-yes = Yes, store it
btn-guess-letter = It is a letter
btn-guess-no = No, it is not
btn-sure = Yes, { $answer }
btn-all = Show all

## Lists and days

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
btn-filter-awaited = Missing
btn-filter-all = All
btn-filter-undated = Without a day

## Joining by a link

btn-yes-me = Yes, that is me
btn-not-me = No, not me
btn-not-me-at-all = No, that is not me
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
btn-find = Find
btn-find-again = Search again
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
btn-answered = What is answered
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

## Who is missing: call, remind, load a list

btn-proxy = Answer for them
btn-proxy-right = That is right
btn-proxy-wrong = That is not so
btn-awaited-next = Question { $number } of { $count } – next
btn-nudge = Remind: { $count }
btn-nudge-one = Remind
btn-nudge-pick = Choose whom
btn-nudge-words = Add a few words
btn-nudge-reword = Change the words
btn-nudge-mute = Without words
btn-nudge-left = Who is missing
btn-import = Load a list
btn-import-store = Store: { $count }

## The summary of the day

btn-sum-all = All activities: { $count }
btn-sum-remind = Remind
btn-sum-unchecked = What is not checked
btn-sum-unreachable = Whom it does not reach
btn-sum-doubts = Questions about dates: { $count }
btn-sum-waivers = Decide: { $count }
btn-sum-said = Who cannot
btn-sum-agree = { $number }. Agree
btn-sum-disagree = { $number }. Disagree
btn-sum-others = Decide the others

## Why not, and who is left out

btn-cannot = Cannot do it…
btn-answer-now = Answer
btn-waiver-agree = Agree
btn-waiver-disagree = Disagree
btn-why = Why left out
btn-to-event = Day, and who is left out
btn-show-differing = Where they differ
btn-exempt-list = Who is left out
btn-exempt-add = Leave somebody out
btn-exempt-whole = Everyone here
btn-exempt-ever = For good
btn-exempt-drop = Cancel
btn-exempt-end = { $number }. Count again

## Later, on leave, will you come

btn-later = ⏳ Later
btn-later-soon = In 2 hours, at { $hour }
btn-later-answer = Answer now
btn-later-other = Another time
btn-set-away = On leave
btn-set-daily = Messages a day
btn-away-7 = A week, until { $day }
btn-away-14 = Two weeks, until { $day }
btn-away-type = Type the dates
btn-away-back = I am back
btn-away-drop = No leave after all
btn-daily = at most { $count }
btn-daily-usual = as the programme: { $count }
btn-intend-yes = I will come
btn-intend-no = I cannot
btn-intend-move = Ask for another day
btn-intend-change = Change
btn-move-day = Choose another day

## Changes of the plan

btn-move-keep = Move, keep the answers
btn-move-anew = Move and ask again
btn-cancel-event = Cancel the event
btn-cancel-sure = Yes, cancel it
btn-cancel-not = Leave it as it is
btn-add-day = Set one more day
btn-doubts = Questions about dates: { $count }
btn-decide = Decide
btn-decide-later = Decide later
btn-decide-again = Decide otherwise
btn-next-doubt = Next date

## Seat, deputies, own data, journal

btn-set-seats = My seat
btn-transcript = E-file of training
btn-deputy = Appoint a deputy
btn-deputy-week = A week, until { $day }
btn-deputy-fortnight = Two weeks, until { $day }
btn-deputy-month = 30 days, until { $day }
btn-deputy-dates = Other dates
btn-deputy-end = End: { $name }
btn-deputy-yes = Yes, I will stand in
btn-data-file = Send it as a file
btn-leave-erase = Leave and erase my data
btn-erase = Yes, erase
btn-journal = Journal

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

btn-why-number = Why { $number }?
btn-then = On a day…
btn-as-now = As it is now
btn-yesterday = Yesterday
btn-week-ago = A week ago
btn-month-ago = A month ago
btn-other-past-day = Another day
btn-what-it-means = What it means
btn-rows-met = Counted: { $count }
btn-rows-other = Not counted: { $count }
btn-rows-missing = No answer: { $count }
btn-rows-left-out = Left out: { $count }
btn-parts = In parts
btn-programmes = ← All programmes
btn-by-branch = By area
btn-by-unit = By participant
btn-by-role = By role
btn-files = Get a file
btn-file-docx = Word
btn-file-xlsx = Excel
btn-file-csv = CSV
btn-file-json = JSON
btn-file-heat = By activities
btn-file-weeks = By weeks
btn-file-timeline = Plan by months
btn-file-curve = Show the course
btn-on-dark = On a dark ground
btn-on-light = On a light ground
## Calendar

btn-to-calendar = Add to calendar
btn-cal-link = Calendar link
btn-cal-new = New link
btn-cal-off = Switch the link off

## Reports by themselves

btn-set-reports = Reports
btn-reports-weekly = On Mondays
btn-reports-monthly = On the 1st
btn-reports-both = Both
btn-reports-none = Send none
