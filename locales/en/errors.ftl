## Answers

err-not-yours = This one is somebody else's to answer. Yours are in /my
err-other-seat = Not yours to answer: { $theirs }. You answer for: { $mine }. Your list is /my
err-request-unknown = That question is gone. What is left to do is in /my
err-own-answer = Somebody else must check your own answer. Your coordinator can see that it is waiting.
err-not-yet-asked = Too early: another answer has to come first.
err-number-expected = A number in digits, please. For example: { $example }
err-number-range = A number from { $min } to { $max }, please. Type it again.
err-number-whole =
    { $step ->
        [1] A whole number, please. Type it again.
       *[other] A number in steps of { $step }, please. Type it again.
    }
err-text-short = Too short: { $given } characters, at least { $length } needed. Write it again.
err-text-long = Too long: { $given } characters, { $length } fit. Please shorten it.
err-link-expected = A link, please. For example: { $example }
err-file-expected = A file is needed, not a text.
err-value-unknown = No button says that. Please press one of them.

## Days

err-day-unreadable = I could not read that day. Type it like this: { $example }
err-day-outside = The day must be from { $first } to { $last }. Choose another one.
err-day-past = That day is over. Choose another one.
err-day-fixed = This activity has no one day for all: there is nothing to change here.
err-day-ahead = That day is not over yet. Look at how things stand now.
err-day-before-start = The programme was started on { $first }. Choose that day or a later one.
err-event-unknown = That activity is no longer in the plan.
err-activity-unknown = That activity is no longer in the plan.
err-indicator-unknown = The plan no longer has such an indicator.

## Why not

err-invite-unknown = I do not know this link. Ask your coordinator for a new one, or find yourself in the list.
err-invite-used = This link was used: { $role }, { $place }. If that was not you, call. A new link comes from { $superior }.
err-invite-expired = This link is too old. A new one comes from { $superior }.
err-invite-revoked = This link was replaced by a newer one. It comes from { $superior }.
err-invite-foreign = This link was opened on another phone. Please open it once more on yours.
err-invite-yours = You have already joined with this link. All is well.
err-not-joined = You are not in the programme yet. Open the link of your invitation, or find yourself in the list.
err-role-unknown = There is no such role here. Please choose again.
err-unit-unknown = There is no such place in the programme. Please choose again.
err-too-many-applications = You have { $limit } requests waiting: please wait for an answer first.
err-no-superior = Nobody can accept this request yet. Ask the programme’s organiser for a link.
err-already-yours = This role is already yours.
err-application-unknown = There is no such request.
err-seat-unknown = This role is no longer in the list.
err-seat-vacant = Nobody holds this seat now: there is nothing to show.
err-programme-unknown = I do not carry such a programme.
err-failure =
    That did not work. Your answer may not be saved.
    Please tap again in a few minutes. If it fails again, tell support the number { $number }.
err-other = That cannot be done. Open your list and try again: /my

## The server

err-database-busy = Not saved: the server is busy. Nothing was recorded. Please tap again in a minute.
err-disk-full = Not saved: the server has run out of space. Nothing was recorded; support will see this. Please tap again in a few minutes.
err-database-shut = That did not work: the server cannot open its records. Nothing has changed; support will see this. Please tap again in a few minutes.

## People

err-not-manager = The list of people is for coordinators. What is yours to do: /my

## Letters

err-letter-nobody = This person is no longer your coordinator or has closed the bot. Write again: I will find who is now.
err-letter-lost = This person no longer holds the role or has closed the bot. Who does now: /people
err-letter-unknown = You have no such letter. Write a message, and I will ask where to send it.
err-letter-gone = I can no longer see your message. Please write it again.
err-letter-album = I no longer remember this album. Please send the pictures again.

## Settings

err-zone-unknown = I found no such city. Type a big city nearby or the hours from Greenwich, such as UTC+7.
err-language-unknown = I do not speak that language.
err-quiet-half = Give both hours: from and to.
err-person-unknown = You are no longer in the programme. To come back, press /start.
err-quiet-unknown = There are no such hours. Please choose from the list.

## The roster (a CSV table): what is wrong in a line

err-roster-empty = The table has no line with people.
err-roster-quotes = A quotation mark is not closed: the table cannot be read beyond this line.
err-roster-column-unknown = There is no such column. Possible: { $allowed }.
err-roster-column-twice = This column is named twice.
err-roster-column-missing = This column is missing. Possible: { $allowed }.
err-roster-cells = { $given } cells for { $expected } columns. If a name contains the separator, put it in quotation marks.
err-roster-role-unknown = There is no role “{ $value }”. Possible: { $allowed }.
err-roster-unit-missing = The role { $role } needs this cell filled in.
err-roster-unit-superfluous = For the role { $role } this cell must be empty, but it says “{ $value }”.
err-roster-too-long = { $given } characters where { $longest } fit.
err-roster-covers-not-here = The role { $role } has nobody in its care: leave this cell empty.
err-roster-covers-unknown = “{ $value }” is neither in this table nor in the programme.
err-roster-covers-unclear = “{ $value }” exists in several places. Write it in full, one of: { $allowed }.
err-roster-code-wrong = The code “{ $value }” does not do: Latin letters, digits, - and _, 64 characters at most.
err-roster-code-not-here = The role { $role } belongs to the whole programme, which has no code: leave this cell empty.
err-roster-code-taken = The code “{ $value }” is taken: { $other }.
err-roster-code-differs = This place has the code { $other } already, but here it is “{ $value }”.
err-roster-line-twice = Line { $first } says the same.

## Announcements

err-not-announcer = Announcements are made by coordinators. You may write to yours right here.
err-announcement-unknown = There is no such announcement. Yours are listed in /announce
err-announcement-over = Too late for that. See how it stands in /announce
err-announcement-empty = Send the announcement itself first: a text, a photo or a document.
err-announcement-nobody = There is nobody to send it to: none is chosen, or none can be reached.
err-announcement-past = That moment has passed. Choose another one.
err-approval-nobody = An announcement to so many needs a second coordinator’s approval, and there is none yet. Invite one: /people
err-recall-too-late = Too late: Telegram deletes messages for others in the first 48 hours only.
err-announcement-uncopyable = I cannot pass that on. Send a text, a photo, a video, a voice message or a document.
err-announcement-hour = Please add the hour. For example: { $example }
err-revision-lost = The change was not kept. Please edit your message once more.
err-original-gone = That message is gone, there is nothing to show.

## Who is missing: call, remind, load a list

err-proxy-own = This task is your own. Answer it yourself: /my
err-proxy-file = A file cannot be said over the phone: whoever answers will send it.
err-proxy-anonymous = This survey is anonymous: only the participants themselves can answer.
err-anonymous-given = You have answered already. The answer is anonymous, so it cannot be found to correct it.
err-nudge-unknown = There is no such reminder. Who is missing is in the report: /report
err-nudge-sent = This reminder has already left. Who has answered is in the report: /report
err-nudge-nobody = There is nobody to remind: all have answered, or were reminded today.
err-nudge-words-none = Write a few words as plain text.
err-nudge-words-long = Too long: { $given } characters, and { $longest } fit. Please shorten it.
err-import-empty = There is not a single line in the list. Send it again.
err-import-unasked = Nothing has been asked here yet: there is nowhere to store it.
err-import-too-big = The file is too big. Leave only names and answers in it.
err-import-unreadable = I cannot read the file. Save the table as CSV and send it again.
err-import-gone = I no longer remember this list. Send it again.

## Why not, and who is left out

err-reason-unknown = No reason is asked for here. What is yours to do: /my
err-waiver-unknown = That question is gone: there is nothing to decide.
err-own-waiver = This was asked for a seat of your own. Another coordinator has to agree.
err-already-exempt = { $place } is left out already.
err-exemption-unknown = That exception is gone.
err-exemption-forgotten = I no longer remember the reason. Please begin again: “Who is left out”.

## Later, on leave, will you come

err-later-needless = Nothing here waits for your answer any more. All that you have to do: /my
err-later-unfit = It is too late to remind you then. Please choose another time.
err-away-order = A leave cannot end before it begins. Please write it again.
err-away-past = These days are over. Please write others.
err-away-long = I cannot be silent for so long: { $days } days at most. Leaving for good? See /settings
err-daily-unknown = That is no number of messages to choose. Please take one from the list.
err-event-over = It has begun already. When it is over, I will ask how it went.
err-intend-unknown = That is no answer here. Please tap one of the buttons.

## Changes of the plan

err-day-taken = It is set for that day already. Please choose another.
err-doubt-unknown = There is no such question any more. What is to be decided: /plan
err-doubt-closed = People are being asked by this date: too late to read it otherwise. Its day can be moved: /plan

## Deputies

err-deputy-unknown = There is no such deputy. The card of the seat shows who stands in now.
err-term-backwards = The last day is before the first. Please type them again.
err-term-past = The first day is past. Begin today or later.
err-term-long = { $days } days is the longest. For more, hand the seat to someone else.
err-term-unreadable = I could not read the dates. Type them like this: { $example }

## Files

err-proof-unwanted = Nothing needs to be attached to this answer.
err-proof-expected = Please send a file, a photo or a link. Video and voice cannot be attached. Changed your mind? /cancel
err-file-too-big = The file is larger than { $limit } MB, more than I can open. Put it on a web drive and send me the link.
err-not-drawn = The file could not be made. The numbers are safe: press again in a minute.
err-file-too-large = The file is too large for Telegram. Ask whoever runs the server to export it there.
err-calendar-unserved = There is no calendar link now: the bot runs without an address of its own. Take the file: /plan → “Add to calendar”.
