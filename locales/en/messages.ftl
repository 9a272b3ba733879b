## The first line: what a locked screen shows

msg-lead-soon = { $sign } In an hour, at { $hour }: { $title }
msg-lead-today = { $sign } Today: { $title }
msg-lead-today-at = { $sign } Today at { $hour }: { $title }
msg-lead-tomorrow = { $sign } Tomorrow: { $title }
msg-lead-tomorrow-at = { $sign } Tomorrow at { $hour }: { $title }
msg-lead-on = { $sign } { $day }: { $title }
msg-lead-undated = { $sign } No day yet: { $title }
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
msg-about = The plan says about { $number }: a little less will do
msg-anonymous = Anonymous: nobody learns who gave which answer. It cannot be corrected later.
msg-shared = Any one of you may answer: it counts for all.
msg-asked-later = I will ask once it is over.
msg-reported = Answered { $at }
msg-reported-by = Answered by { $name }, { $at }

## What became of an answer

msg-done = ✅ { $answer } · { $at }
msg-anonymous-given = Answered anonymously
msg-anonymous-kept = Your answer is kept apart from you and cannot be corrected.
msg-noted = Noted: “{ $answer }” · { $at }
msg-done-written = ✅ Answer stored · { $at }
msg-quote = “{ $text }”
msg-by = Not answered from your phone: { $name }
msg-to-verify = To be checked by: { $role }.
msg-not-yet = Fine, I will remind you: due { $day }
msg-not-yet-late = Fine, I will wait. You can still answer after the deadline.
msg-returned = Noted: not confirmed yet. Once it is put right, it comes back to you.
msg-guess = { $sign } Is this the answer to “{ $question }”?
msg-guess-dropped = All right, not stored.
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
msg-digest-ahead =
    { $count ->
        [one] 📅 { $count } event ahead
       *[other] 📅 { $count } events ahead
    }
msg-list-line = { $number }. { $sign } { $title } – { $term }
msg-list-many =
    { $count ->
        [one] { $number }. { $sign } { $title } – { $term } · { $count } answer needed
       *[other] { $number }. { $sign } { $title } – { $term } · { $count } answers needed
    }
msg-list-of = { $line } · <i>{ $programme }</i>
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
msg-term-undated = { $window }

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
msg-my-nothing = ✅ Nothing to do now. I will write when there is something new.
msg-answered = Answered, the latest first. Tap a number to look at it or correct it.
msg-answered-nothing = No answers yet.
msg-answered-one = { $number }. { $title }: { $answer }
msg-answered-many =
    { $count ->
        [one] { $number }. { $title }: { $count } answer
       *[other] { $number }. { $title }: { $count } answers
    }
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
msg-day-set = ✅ The day is set: { $when }
msg-day-told = To be told, by role: { $roles }
msg-day-remind = Reminder: { $at }
msg-day-ask = I will ask what came of it: { $at }

## Joining by a link

msg-invited =
    Hello. You are invited to “{ $programme }”.
    Are you the <b>{ $role }</b> at { $place }?
msg-invited-by = The invitation is from { $name } and is good until { $until }.
msg-invited-by-organiser = The link comes from the programme’s organiser and is good until { $until }.
msg-consent =
    <b>May I keep your details?</b>
    What: your Telegram name and number, your role, your answers, files and letters.
    Why: to remind you in time and to count the programme’s results.
    Who sees them: the coordinators, and whoever checks your answers.
    You can leave any day: /settings → “Leave the programme”.
msg-not-now =
    All right, nothing was stored.
    The link still works: come back when it suits you.
msg-welcome =
    ✅ You are in: <b>{ $role }</b>, { $place }
    I will tell you in good time what is due and by which day.
    One tap answers. A slip is mended with “Correct”.
    I write on working days, { $first } to { $last }.
msg-welcome-manager = People and links for them: /people

## Joining without a link

msg-hello-stranger = Hello. I remind people of the programme’s dates and collect their answers.
msg-choose-programme =
    Hello. I remind people of what is due and collect their answers.
    Which programme is yours?
msg-choose-place =
    <b>{ $place }</b>
    Where do you work?
msg-choose-role =
    <b>{ $place }</b>
    Who are you here?
msg-no-roles-here =
    <b>{ $place }</b>
    There is nothing to choose here. Go back a step, or ask your coordinator for a link.
msg-apply = Please check: <b>{ $role }</b>, { $place }. Is that right?
msg-applied =
    ⏳ Waiting for approval: { $role }, { $place }
    Your coordinator has the request. I will write as soon as it is decided.
msg-no-seat =
    Nothing to do: you have no role in the programme at present
    If you wait for a coordinator’s word, or for your days as a deputy, I will write. If not, find yourself in the list.

## A request before the coordinator

msg-application =
    👤 Request from { $who }
    Wants to be <b>{ $role }</b>, { $place }
    Do you know this person?
msg-application-accepted =
    ✅ Accepted: { $who }
    { $role }, { $place }
    Decided by { $by }
msg-application-declined =
    ✖️ Declined: { $who }
    { $role }, { $place }
    Decided by { $by }
msg-application-withdrawn =
    Taken back: { $who }
    { $role }, { $place }

## News

notice-application = { msg-application }
notice-accepted =
    ✅ You are accepted: { $role }, { $place }
    I will tell you in good time what is due and by which day. One tap answers.
notice-declined =
    ✖️ Your request was declined: { $role }, { $place }
    If that is a mistake, call the coordinator or find yourself in the list again.
notice-handed-over =
    Your role went to someone else: { $role }, { $place }
    { $who } has it now. If that is a mistake, write to your coordinator.
notice-left-who = ⚠️ { $who } has left the programme
notice-left = The seat is empty. Please invite someone else.
notice-unreachable-who = ⚠️ I cannot reach { $who }
notice-unreachable = My messages do not arrive: the bot seems to be blocked. Please give them a call.
notice-moved =
    📅 A new day: { $title }
    It was { $old }, now it is { $new }.
notice-other = There is news. Please open your list of duties.
msg-seat-line = { $role }, { $place }
msg-seats-more =
    { $count ->
        [one] and { $count } more seat
       *[other] and { $count } more seats
    }

## Why not

unknown-event = an event
unknown-superior = your coordinator
unknown-who = someone
unknown-by = the coordinator
unknown-role = this role
unknown-place = your place

## People

msg-people =
    { $empty ->
        [0] <b>People: { $total } seats, all taken</b>
       *[other] <b>People: { $total } seats, { $empty } empty</b>
    }
    Tap a number to invite someone or hand a role over.
msg-people-cared =
    <b>People whose answers you check: { $total }</b>
    Tap a number to take an e-file of training.
msg-people-of = <b>{ $programme }</b>
msg-people-none = There are no seats in your charge.
msg-people-none-empty = No seat is empty.
msg-find =
    <b>Who are you looking for?</b>
    Type a surname or a place; part of a word will do. For example: Smith or 12
msg-found = <b>Found: { $count }</b>
msg-found-nobody =
    Nobody was found by “{ $sought }”.
    Try part of a surname, or just a number.
msg-found-more = These are the first { $count }. Type a little more to see fewer.
msg-seat-held = { $seat } — { $name }
msg-seat-expected = { $seat } — <b>empty</b>, expected: { $name }
msg-seat-empty = { $seat } — <b>empty</b>
msg-seat-card-held =
    <b>{ $role }</b>, { $place }
    Now: { $name }
    You may hand the role to someone else; the person before will be told.
msg-seat-card-cared =
    <b>{ $role }</b>, { $place }
    Now: { $name }
msg-seat-card-empty =
    <b>{ $role }</b>, { $place }
    Nobody yet. Send a link: whoever opens it joins by themselves.
msg-seat-card-expected = The list expects { $name }
msg-forward =
    The link is ready: <b>{ $role }</b>, { $place }
    Forward the message below. The link is for one person; earlier links to this seat no longer work.
msg-invite-letter =
    Hello. I invite you to “{ $programme }”: { $role }, { $place }.
    The bot reminds you of dates and takes your answers with one tap. Open the link and press “Start”.
    The link is for you alone and is good until { $until }.

## Letters to the coordinator and back

msg-letter-offer =
    { $count ->
        [1] ✉️ Send this to your coordinator?
       *[other] ✉️ Which coordinator should get this?
    }
msg-letter-or-answer = If it is an answer: { $count } questions are due in /my, open the one you mean and answer there.
msg-letter-to = { $name } – { $role }, { $place }
msg-letter-album = ✉️ Send this album to { $name }?
msg-letter-prompt =
    ✉️ Write your reply to { $name }
    { $role }, { $place }
    Your next message will be sent: text, photo, file or voice.
msg-letter-sent = ✉️ Sent to { $name }. The reply will come here.
msg-letter-sent-before = ✉️ Already sent to { $name }, { $at }. The reply will come here.
msg-letter-dropped = All right, not sent.
notice-letter = ✉️ { $who }, { $role } · { $place }
notice-letter-answer = ✉️ Reply from { $who }, { $role } · { $place }
notice-letter-below = What they sent is the next message.

## Settings

msg-settings =
    <b>Settings</b>
    Language: { $language }
    Time zone: { $zone }
    Quiet hours: { $quiet }
    Messages a day: { $daily }
    On leave: { $away }
msg-quiet-span = { $first } to { $last }
msg-quiet-never = none, write at any hour
msg-set-language = <b>Language</b>
msg-set-zone =
    <b>Time zone</b>
    Reminders follow your hours. Deadlines are always in the programme’s time.
msg-type-zone =
    Type a city or the hours from Greenwich.
    For example: Tomsk, UTC+7. Changed your mind? /cancel
msg-moscow-hours = msk
msg-set-quiet =
    <b>Quiet hours</b>
    I do not write then. Before a deadline I write earlier rather than later.
msg-data =
    <b>What I keep about you</b>
    Name: { $name }, on Telegram { $account }
    You agreed: { $agreed }. Answers: { $answers }
    Roles:
msg-data-no-roles = none yet
msg-data-end = Also: language, zone, quiet hours, days of leave, how many messages a day, which reports, your files, your letters through the bot, and the list of messages sent to you.
msg-leave =
    <b>Leave the programme?</b>
    Reminders stop, your seat becomes free, your coordinator is told.
    The answers you gave stay in the reports. A new link brings you back.
    You may also have everything personal erased: name, letters, Telegram number.
msg-left =
    You have left the programme. No more reminders.
    To come back, ask your coordinator for a link or press /start.
note-saved = Saved

## Help

msg-help-stranger =
    <b>I remind people of a programme’s dates</b>
    Open the link of your invitation and I will know you.
    No link? Find yourself in the list; your coordinator confirms it.
msg-help-answer =
    <b>How this works</b>
    A reminder comes: tap the answer below it. A slip? Tap “Correct”.
    /my: what you have to do. /plan: what lies ahead.
    /report: what you have answered. To reach your coordinator, just write here.
    /settings: language, hours, your data.
    /cancel: stop typing an answer.
msg-help-report =
    <b>How this works</b>
    /report: who has answered and who has not. To reach your coordinator, just write here.
    /my: what you have to do and to check. /plan: what lies ahead and still lacks a day.
    A slip? Tap “Correct” below the answer.
    /settings: language, hours, leave, deputy, your data.
    /cancel: stop typing an answer.
msg-help-manage =
    <b>How this works</b>
    /report: who is missing; remind, answer for them, load a list.
    /plan: what lies ahead; set, move or cancel a day, leave somebody out.
    /people: seats, search, links for people, deputies.
    /my: what you have to do. A slip? Tap “Correct”.
    /settings: language, hours, leave, your data. /cancel: stop typing.
msg-cancelled = All right, nothing is written down.
msg-nothing-to-cancel = You are not typing anything now. All that is due: /my
msg-not-understood = I did not get that. I understand the buttons below messages, and commands.
msg-unknown-command = There is no such command. Here is what there is.
msg-files-later = To attach a file, press “Attach a file” below your answer. For now please use a button or write in text.
note-stale = That button no longer works. Here is how things stand.
cmd-start = Start
cmd-my = What is due
cmd-plan = What lies ahead
cmd-report = Report
cmd-people = People and invitations
cmd-settings = Settings
cmd-help = Help
cmd-cancel = Stop typing an answer

## Announcements: what and to whom

msg-news-ask =
    📣 Send me the announcement
    A text, a photo, a document or an album, just as people should see it. You choose to whom next.
    Changed your mind? /cancel
msg-news-ask-waiting =
    📣 Send me what they should read
    For those yet to answer No. { $no } · { $title }
    A text, a photo, a document or an album. Changed your mind? /cancel
msg-news-ask-correction =
    📣 Send me the correction
    It will come as a reply below the message: { $gist }
    Changed your mind? /cancel
msg-news-ask-again =
    📣 Send me the new announcement
    It takes the place of the other; the readers stay as chosen. Changed your mind? /cancel
msg-news-lost =
    ⚠️ The message is gone
    Telegram does not let me copy it. Please send me the announcement again.
msg-news-dropped =
    All right, nothing is sent
    The draft is kept among the earlier announcements.
msg-news-whom = <b>To whom?</b>
msg-news-whom-correction =
    <b>A correction</b>
    It will come as a reply below the message: { $gist }
msg-news-total =
    { $total ->
        [0] Nobody yet: choose to whom.
        [one] { $total } person will get it
       *[other] { $total } people will get it
    }
msg-news-total-roles =
    { $total ->
        [one] { $total } will get it: { $roles }
       *[other] { $total } will get it: { $roles }
    }
msg-news-role = { $role } – { $count }
msg-news-sample = Among them: { $names }
msg-news-left-out =
    { $count ->
        [one] { $count } will not: { $reasons }
       *[other] { $count } will not: { $reasons }
    }
msg-news-out-empty = not joined yet ({ $count })
msg-news-out-unreachable = out of reach ({ $count })
msg-news-out-left = left the programme ({ $count })
msg-news-out-other = another reason ({ $count })
msg-news-where = Where: { $places }
msg-news-waiting = Only those yet to answer: No. { $no } · { $title }
msg-news-answered = Only those who answered: No. { $no } · { $title }
msg-news-picked = Chosen by name.
msg-news-agree = The message will carry the button “I have read it”.
msg-news-places = <b>Where?</b> Tick the places.
msg-news-activities = <b>Who has not answered?</b> Choose the activity.
msg-news-activities-none = Everybody has answered: there is nobody to wait for.
msg-news-activity = <b>No. { $no }</b> · { $title } – waiting for { $count }
msg-news-people =
    <b>Who exactly?</b> Tap a name to take it out or in.
    { $total ->
        [0] Nobody is ticked yet.
        [one] { $total } person will get it
       *[other] { $total } people will get it
    }

## Announcements: sending

msg-news-as-seen = This is what they will see:
msg-news-moment = <b>When shall I send it?</b>
msg-news-type-moment =
    Type the day and the hour
    For example: 17 March 10:00 or 17.03 10:00. Changed your mind? /cancel
msg-news-night =
    🌙 It is { $hour }. Phones will ring at night.
    Send it now, or in the morning?
msg-news-list =
    { $total ->
        [0] No announcements yet.
       *[other] <b>Announcements</b>
    }
msg-news-line = { $number }. { $sign } { $gist } · { $day }
msg-news-line-by = { $number }. { $sign } { $gist } · { $day } · { $author }
msg-news-quote = “{ $gist }”
msg-news-plain = no words
msg-news-kind =
    { $kind ->
        [edit] edit: { $gist }
        [recall] recall: { $gist }
       *[correction] correction: { $gist }
    }
msg-news-soon =
    { $seconds ->
        [one] 📣 Leaves in { $seconds } second
       *[other] 📣 Leaves in { $seconds } seconds
    }
msg-news-at = ⏰ Leaves on { $at }
msg-news-approval = ⏳ Waiting for a second coordinator’s approval
msg-news-begins = 📣 Starting
msg-news-going =
    { $kind ->
        [edit] 📣 Correcting: { $bar } { $done } of { $total }
        [recall] 📣 Deleting: { $bar } { $done } of { $total }
       *[copy] 📣 Sending: { $bar } { $done } of { $total }
    }
msg-news-left-less = less than a minute left
msg-news-left =
    { $minutes ->
        [one] about { $minutes } minute left
       *[other] about { $minutes } minutes left
    }
msg-news-rate = { $rate } a second
msg-news-paused = ⏸ Paused: { $bar } { $done } of { $total }
msg-news-reason-late = The bot was down when the time came. Send it now?
msg-news-reason-source-gone = The original message was deleted, there is nothing to copy. Please send it again.
msg-news-reason-restored = The bot went back to an earlier copy. Please check whether this is still needed.
msg-news-cancelled =
    { $done ->
        [0] ⛔ Sent to nobody
       *[other] ⛔ Stopped: { $done } of { $total } had left
    }
msg-news-done =
    { $kind ->
        [edit] ✅ Corrected: { $sent } of { $total }
        [recall] ✅ Deleted: { $sent } of { $total }
       *[copy] ✅ Sent: { $sent } of { $total }
    }
msg-news-done-nobody = There was nobody left to send it to.
msg-news-sent =
    { $kind ->
        [edit] corrected { $count }
        [recall] deleted { $count }
       *[copy] delivered { $count }
    }
msg-news-unreachable =
    { $count ->
        [one] out of reach { $count }
       *[other] out of reach { $count }
    }
msg-news-failed =
    { $kind ->
        [recall] cannot be deleted { $count }
        [edit] not corrected { $count }
       *[copy] failed { $count }
    }
msg-news-unknown = unknown { $count }
msg-news-unsent = not sent { $count }
msg-news-agreed = read by { $count } of { $sent }
msg-news-twice =
    { $count ->
        [one] Nobody knows whether it reached { $count } of them: sent again, it may come twice.
       *[other] Nobody knows whether it reached { $count } of them: sent again, some may get it twice.
    }
msg-news-by = Announced by { $author }

## Announcements: a second word, changes, recall

msg-news-approved =
    ✅ You approved it: the announcement leaves
    { $gist }
msg-news-disapproved =
    ✖️ You declined the announcement
    { $gist }
msg-news-how-revise =
    Edit this message of yours
    Press it and choose “Edit”. I will then offer to correct it for everybody.
msg-news-too-old =
    Telegram lets you edit a message for 48 hours only
    Send a correction: it comes as a reply below the message.
msg-news-edit =
    { $count ->
        [one] Correct it for { $count } reader?
       *[other] Correct it for all who got it ({ $count })?
    }
msg-news-edit-kept = All right, the readers keep the former text.
msg-news-recall =
    { $count ->
        [one] Delete it for { $count } person?
       *[other] Delete it for { $count } people?
    }
msg-news-recall-how = Who has read it, has read it. It cannot be brought back.
msg-news-recall-late =
    Too late to recall it
    Telegram deletes messages for others in the first 48 hours only. Send a correction.

## Announcements: “I have read it”

msg-agree-below = Have you read it? Press the button, so that your coordinator knows.
msg-agreed = ✅ Read · { $at }
msg-absent =
    { $total ->
        [0] ✅ Everybody has read it.
       *[other] Have not read it: { $total }
    }
note-agreed = Read: { $at }
notice-agree =
    📣 Please confirm that you have read it
    { $gist }
notice-agree-missing =
    📣 { $count } have not read it: { $gist }
    I reminded them twice. Perhaps a call would help.
notice-announcement-approval =
    📣 Your approval is needed: an announcement to { $count }
    { $author }: { $gist }
    It does not leave without you.
notice-announcement-approved =
    ✅ Approved, the announcement leaves: { $who }
    { $gist }
notice-announcement-refused =
    ✖️ The announcement was declined: { $who }
    { $gist }
    You may change it and send it again.
notice-announcement-late =
    ⚠️ An announcement did not leave in time
    { $gist }
    The bot was down when the time came. Send it now?
notice-announcement-stopped =
    ⚠️ An announcement was stopped
    { $gist }
    The original message was deleted, there is nothing to copy. Please send it again.
unknown-gist = no words
unknown-author = a coordinator
msg-help-announce =
    <b>How this works</b>
    /report: who has answered and who has not. /plan: what lies ahead and still lacks a day.
    /announce: a message to your people. /people: seats, search and links.
    /my: what you have to do. A slip? Tap “Correct”.
    /settings: language, hours, your data.
    /cancel: stop typing.
    /report: who is missing; remind, answer for them, load a list.
    /plan: what lies ahead; set, move or cancel a day, leave somebody out.
    /people: seats, search, links, deputies. /announce: a message to your people.
    /my: what you have to do. A slip? Tap “Correct”.
    /settings: language, hours, leave, your data. /cancel: stop typing.
cmd-announce = An announcement

## Who is missing: one of them

msg-awaited = ⏳ Waiting for { $place }
msg-awaited-done = ✅ Answered: { $place }
msg-awaited-said =
    { $how ->
        [proxy] Answer over the phone: “{ $answer }”, { $at }
        [import] Answer from a list: “{ $answer }”, { $at }
       *[own] Answer: “{ $answer }”, { $at }
    }
msg-awaited-excuse = { $name }: “{ $reason }”, { $at }
msg-awaited-reminded = Asked: { $moments }
msg-awaited-never = The question has not reached them yet.

## An answer over the phone

msg-proxy = 📞 What did they say on the phone?
msg-proxy-done = ✅ Noted from the call: “{ $answer }”
msg-proxy-will-know = They will hear of it and can correct it.
msg-proxy-nobody-knows = There is nobody to tell of it yet.
notice-proxy =
    📞 Answered for you: “{ $answer }”
    Noted after a call by { $by }. Is it right?
notice-proxy-import =
    📥 A list has changed your answer: “{ $answer }”
    Loaded by { $by }. Is it right?
notice-proxy-corrected =
    📞 Corrected: { $place }
    { $title }
    { $who }: “{ $new }”. You had noted “{ $old }”.

## A reminder from a person

msg-nudge =
    { $count ->
        [0] 🔔 There is nobody to remind
        [one] 🔔 Remind { $count } person?
       *[other] 🔔 Remind { $count } people?
    }
msg-nudge-unmarked = 🔔 Nobody is ticked
msg-nudge-names = { $names }
msg-nudge-resting =
    { $count ->
        [one] { $count } is left alone: reminded less than a day ago.
       *[other] { $count } are left alone: reminded less than a day ago.
    }
msg-nudge-unreachable = Out of the bot’s reach: { $count }. Better give them a call.
msg-nudge-yours = Your words: “{ $words }”
msg-nudge-waits = It is not the hour to write: it will leave in working hours.
msg-nudge-people =
    <b>Whom to remind?</b> Press a name to untick or tick it.
    Ticked: { $count }
msg-nudge-type =
    Write a sentence or two, { $longest } characters at most
    They will stand above the question, with your name.
msg-nudge-sent =
    { $count ->
        [one] ✅ The reminder has left for { $count } person
       *[other] ✅ The reminder has left for { $count } people
    }
msg-nudge-sent-later =
    { $count ->
        [one] ✅ { $count } person will be reminded in working hours
       *[other] ✅ { $count } people will be reminded in working hours
    }
msg-nudge-result-at = I will tell you how many answered: { $at }
msg-nudge-dropped = All right, no reminder.
msg-nudge-words = { $name } asks: { $words }
msg-nudge-by = A reminder from { $name }
notice-nudge-result =
    🔔 { $answered } of { $total } answered: { $title }
    Since your reminder, still waiting for:
notice-nudge-all =
    { $total ->
        [one] ✅ Answered: { $title }
       *[other] ✅ All { $total } answered: { $title }
    }
    That is since your reminder.

## A list from elsewhere

msg-import-which = 📥 What is your list about?
msg-import-ask = 📥 Send the list, as a file or a message
msg-import-how-yes-no =
    One name or code a line. On the list means “yes”.
    Write any other answer beside it: name; no
    First I will show what I understood. Changed your mind? /cancel
msg-import-how-value =
    One name a line, its answer beside it: name; 12
    First I will show what I understood. Changed your mind? /cancel
msg-import-yes = yes, +, 1, да
msg-import-no = no, -, –, 0, нет
msg-import-read =
    { $count ->
        [0] 📥 There is nothing to store
        [one] 📥 Store { $count } answer?
       *[other] 📥 Store { $count } answers?
    }
msg-import-stored =
    { $count ->
        [one] ✅ { $count } answer stored from the list
       *[other] ✅ { $count } answers stored from the list
    }
msg-import-same = Stood so already: { $count }
msg-import-overrides = Had been said otherwise: { $count }
msg-import-override = • { $place }: “{ $old }” → “{ $new }”
msg-import-misread = Lines left out: { $count }
msg-import-left = Lines not stored: { $count }
msg-import-again = Mend it and send it again.
msg-import-why-unknown = • { $number }. “{ $text }”: you have no such name
msg-import-why-unclear = • { $number }. “{ $text }”: there are several, add where it is
msg-import-why-value = • { $number }. “{ $text }”: I cannot read the answer
msg-import-why-waiting = • { $number }. “{ $text }”: it is too early to ask
msg-import-why-unasked = • { $number }. “{ $text }”: this was not asked here
msg-import-why-twice = • { $number }. “{ $text }”: named before, with another answer
msg-import-dropped = All right, nothing is stored.

## The summary of the day

notice-summary-fresh =
    { $old ->
        [0] ⚠️ Past the deadline, no answer: { $fresh }
       *[other] ⚠️ Past the deadline, no answer: { $overdue }, { $fresh } new
    }
notice-summary-unchecked = 📝 Answers nobody has checked: { $unchecked }
notice-summary-unreachable =
    { $unreachable ->
        [one] 📵 The bot no longer reaches { $unreachable } person
       *[other] 📵 The bot no longer reaches { $unreachable } people
    }
notice-summary-whole =
    { $fresh ->
        [0] 📋 The week begins: { $overdue } overdue
       *[other] 📋 The week begins: { $overdue } overdue, { $fresh } of them new
    }
notice-summary-calm = 📋 The week begins: nothing overdue
unknown-why = no reason given

## Why not

msg-cannot = What is in the way? { $title }
msg-cannot-why = Choose a reason. Your coordinator will see it.
msg-cannot-which = Which one cannot be done? { $title }
msg-cannot-type =
    Write what is in the way
    One message will do. Your coordinator will see it.
msg-said-cannot = Noted: “{ $reason }”
msg-said-cannot-then = Your coordinator will see it. You can still answer on any day.
msg-said-na = ⏳ Your coordinator decides: “{ $reason }”
msg-said-na-then = If they agree, I will not ask again. You can still answer now.
msg-excused-cannot = You said on { $at }: “{ $reason }”
msg-excused-na = “{ $reason }”: your coordinator decides, asked on { $at }
msg-waived = No answer is needed any more · { $at }
msg-waived-by = A coordinator decided so: { $name }
unknown-reason = no reason given

## Does not apply: the coordinator decides

notice-waiver = ❓ { $place }: “{ $reason }”
notice-waiver-who = Says { $who }, { $role }
notice-waiver-then = If you agree, this answer is no longer awaited or counted.
notice-waiver-approved = ✅ No answer is needed: { $title }
notice-waiver-declined = An answer is needed after all: { $title }
notice-waiver-by = { $place } · decided by { $by }
notice-waiver-approved-then = Your coordinator agrees: this does not apply to you.
notice-waiver-declined-then = If you still have a question, write to your coordinator right here.
msg-waiver-open = ❓ { $place }: “{ $reason }”
msg-waiver-said = { $place }: “{ $reason }”
msg-waiver-approved = ✅ Not counted: { $place }
msg-waiver-approved-then = Decided by { $by }, { $at }. They will be told.
msg-waiver-declined = Still awaited: { $place }
msg-waiver-declined-then = Decided by { $by }, { $at }. They will be told.
msg-waiver-withdrawn = Nothing left to decide: { $place } has given another answer

## Who is left out

msg-exempt =
    { $count ->
        [0] <b>Everyone is counted</b>
       *[other] <b>Left out: { $count }</b>
    }
msg-exempt-none = If this activity does not concern somebody, leave them out: they will no longer be asked.
msg-exempt-line =
    { $number }. { $place } — { $term }
    “{ $reason }” · { $by }
msg-exempt-ever = for good
msg-exempt-whom =
    <b>Who is to be left out?</b>
    { $place }
msg-exempt-reason =
    Why leave out { $place }?
    Write the reason in one message. It stays in the report.
msg-exempt-until = Until which day is { $place } left out?
msg-exempt-until-how = Type a day, such as 31 May, or press “For good”.
msg-exempt-added = ✅ Left out: { $place }
msg-exempt-counted =
    { $count ->
        [0] Nothing was awaited there. There will be no new questions.
        [one] { $count } answer is no longer awaited. There will be no new questions.
       *[other] { $count } answers are no longer awaited. There will be no new questions.
    }
msg-exempt-ended = Counted again: { $place }
msg-exempt-ended-then = What was left out stays so. From now on they are asked like everyone.

## Two opinions

notice-opinions = ⚠️ Answers differ: { $place }
notice-opinions-then = Please find out how it really is. Each can correct their own answer.

## Later

msg-later = ⏳ When shall I remind you?
msg-later-never =
    ⏳ No time is left for another reminder
    Please answer now.
msg-later-set = ⏳ I will remind you { $when }
msg-later-today = today at { $hour }
msg-later-tomorrow = tomorrow at { $hour }

## On leave, and how many messages a day

msg-set-away =
    <b>On leave</b>
    On these days I send nothing. When you are back, one message says what still waits for you.
msg-away-now =
    <b>On leave: { $days }</b>
    I am silent now. On the morning you are back I say what still waits for you.
msg-away-ahead =
    <b>On leave: { $days }</b>
    On these days I send nothing. Then one message says what still waits for you.
msg-type-away =
    Write the first and the last day of your leave
    For example: 4 July to 17 July, or 04.07–17.07. Changed your mind? /cancel
msg-away-none = no
msg-set-daily =
    <b>How many messages a day</b>
    The rest comes the next morning, as one message.
msg-daily-most = at most { $count }

msg-news-away = after their leave { $count }

## Will you come

msg-intend-yes = ✅ You will be there
msg-intend-no = You cannot come. No more reminders before it; afterwards I ask how it went.
msg-intend-move = You asked for another day. The organiser will hear of it.
msg-coming = Coming { $yes } · cannot { $no } · no word { $silent }
msg-coming-move = Ask for another day: { $count }
notice-move-asked =
    📅 Another day, please: { $place }
    { $title } · { $day }
    Asked by { $who }

## Changes of the plan

msg-choose-last-day = Choose the new last day: { $month }
msg-add-day = One more day: { $month }
msg-day-moved = ✅ Moved: { $when }
msg-day-added = ✅ One more day: { $when }
msg-move-term = Move the deadline: { $old } → { $new }?
msg-move-told =
    { $told ->
        [0] Nobody has been told of the old day yet
        [one] { $told } person will hear of it
       *[other] { $told } people will hear of it
    }
msg-move-answers = { $answers } answered already
msg-cancel = Cancel it: { $when }?
msg-cancel-told =
    { $told ->
        [0] Nobody has been told of it, so there is nobody to tell.
        [one] { $told } person will hear of it.
       *[other] { $told } people will hear of it.
    }
msg-cancel-answers = { $answers } answered already; no report will count that.
msg-cancel-final = It cannot be brought back.
msg-called-off = ✖️ Cancelled: { $when }
notice-moved-anew = Answers given before do not count: I will ask again.
notice-cancelled = ✖️ Cancelled: { $title }
notice-cancelled-day = It was set for { $day }. Nothing to attend, nothing to answer.

## Dates in doubt

msg-doubts =
    { $count ->
        [one] ❓ { $count } date of the plan can be read in several ways
       *[other] ❓ { $count } dates of the plan can be read in several ways
    }
msg-doubts-none = ✅ Every date of the plan is clear.
msg-doubt-line = No. { $no } · { $title } – “{ $words }”
msg-doubt-phase-line = { $title }, { msg-doubt-phase } – “{ $words }”
msg-doubt-phase =
    { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
msg-doubt = ❓ How do you read “{ $words }”?
msg-doubt-why = Until you decide, nobody is reminded of it.
msg-doubt-now = Decided so far: “{ $reading }”
msg-doubt-decided = ✅ Decided. { $reading }
msg-doubts-left =
    { $count ->
        [0] No more dates in doubt.
        [one] { $count } date left to decide.
       *[other] { $count } dates left to decide.
    }
notice-doubts =
    { msg-doubts }
    Until you decide, nobody is reminded of them.

## Seat and deputies

msg-own-seats = <b>Your seats</b>
msg-no-own-seats = You have no seat in the programme at present.
msg-seat-card-own =
    Your seat: <b>{ $role }</b>, { $place }
    Going on leave, or ill? You may appoint a deputy.
msg-seat-card-deputy = You stand in: <b>{ $role }</b>, { $place }
msg-deputy-now = Deputy: { $name }, until { $until }
msg-deputy-later = Deputy: { $name }, { $span }
msg-deputy-ask =
    A deputy: <b>{ $role }</b>, { $place }
    For how long, from today?
    A deputy gets the same reminders and may answer. The seat stays with whoever has it now.
msg-deputy-type =
    Type the first and the last day
    { $role }, { $place }
    For example: 14.03–25.03 or 14 to 25 March. Changed your mind? /cancel
msg-deputy-forward =
    The link is ready: deputy, <b>{ $role }</b>, { $place }
    Days: { $span }
    Forward the message below. The link is for one person; an earlier link for a deputy no longer works.
msg-deputy-letter =
    Hello. Would you stand in for someone in “{ $programme }”: { $role }, { $place }?
    Days: { $span }. The bot reminds you of dates and takes your answers with one tap. Open the link and press “Start”.
    The link is for you alone and is good until { $until }.
msg-invited-deputy =
    Hello. You are asked to stand in for someone in “{ $programme }”.
    <b>{ $role }</b>, { $place }
    Days: { $span }. Will you?
msg-welcome-deputy =
    ✅ Agreed: you are a deputy from { $since }
    <b>{ $role }</b>, { $place }
    The last day is { $until }. I will write on the first day; until then there is nothing to do.
msg-welcome-deputy-now =
    ✅ You are in, as a deputy: <b>{ $role }</b>, { $place }
    The last day is { $until }. You get the same reminders; one tap answers.
notice-deputy =
    From today you are a deputy: { $role }, { $place }
    You answer for { $who }. The last day is { $until }.
notice-deputy-alone =
    From today you are a deputy: { $role }, { $place }
    The last day is { $until }.
notice-deputy-came =
    You have a deputy: { $who }
    { $role }, { $place }. Days: { $span }. To end it sooner: /settings → “My seat”.
notice-deputy-ended =
    You are no longer a deputy: { $role }, { $place }
    Thank you. Your answers stay.
note-deputy-ended = The deputy is released

## A seat handed over

msg-welcome-taken = ✅ You are in: <b>{ $role }</b>, { $place }
msg-welcome-before = Here before you: { $name }.
msg-welcome-legacy =
    { $overdue ->
        [0] Waiting for your answer: { $open }. Answered before you: { $done }.
       *[other] Waiting for your answer: { $open }, overdue { $overdue }. Answered before you: { $done }.
    }
msg-welcome-brief = I remind you in good time, one tap answers. I write on working days, { $first } to { $last }.

## Leave and erase

msg-erase =
    <b>Leave and erase your data?</b>
    Your name, Telegram number, letters and drafts go. They cannot be brought back.
    Your answers stay in the reports without a name. Come back, and we meet as strangers.
msg-erased =
    Your data are erased, you have left the programme.
    Please delete the messages in this chat yourself: I cannot reach them.

## Files

msg-attached = Attached: { $what }
msg-attached-file = file
msg-attached-photo = photo
msg-attached-pages =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
msg-attached-version = version { $number }
msg-attached-alike = <b>The very same file came from:</b> { $places }
msg-attached-alike-link = <b>The very same link came from:</b> { $places }
msg-attached-alike-more = { $places }, and { $more } more
msg-attached-caption = version { $number } · { $at }
msg-attached-caption-by = version { $number } · { $name }, { $at }
msg-size-kb = { $size } KB
msg-size-mb = { $size } MB
msg-attach =
    📎 Send a file, a photo or a link
    Just send it to this chat. A file may have up to { $limit } MB.
msg-attach-now = Attached now: { $what }. It will be kept.
msg-attach-taken = 📎 Got it: { $what }
msg-attach-answered = Your answer: “{ $answer }”.
msg-attach-answer = Now press the answer itself:
notice-proof =
    📎 A file to check: { $place }
    { $title }
notice-proof-link =
    📎 A link to check: { $place }
    { $title }
note-no-file = There is no file yet.
note-file-gone = Telegram no longer gives this file out. Please ask for it again.

## Checks

msg-reported-by-phone = Answered by phone, taken down by { $name }, { $at }
msg-check-waits = Nothing to check now: the answer is yet to come
msg-checks-left = Left to check: { $count }
msg-checks-done = ✅ All checked
msg-return-why =
    ↩️ What should be put right? Write it in one message
    Your words will be read in full, up to { $length } characters. Changed your mind? “Back”.
msg-return-in-words = Please write your comment in words. Changed your mind? /cancel
msg-said-returned = Sent back
msg-return-done = ↩️ Sent back: { $place }
msg-return-told = I will pass it on; the new answer then comes to you.
msg-lead-returned = { $sign } Sent back: { $title }
msg-back-no-comment = No comment was given: ask what to put right.
msg-back-to-do = Put it right and answer once more.
msg-group-returned = { $number }. ↩️ { $name } – sent back: { $why }
note-confirmed = Confirmed: { $place }
note-check-over = This one has been checked or taken back already.
note-drawing = Making the file


## Calendar

msg-cal-file =
    { $count ->
        [one] 📅 { $count } item of your plan, as it stands today.
       *[other] 📅 { $count } items of your plan, as it stands today.
    }
    Open the file: the phone offers to add them to its calendar.
msg-cal-fresh =
    🔗 The address of your calendar — tap to copy:
    <code>{ $address }</code>
    Add it to a calendar as a subscription (“by URL”): days will change by themselves.
    Whoever has this address sees your plan. It is not shown a second time.
msg-cal-standing =
    🔗 The calendar link has worked since { $day }.
    It cannot be shown again. Lost, or seen by somebody else: take a new one, and the old one ends.
msg-cal-off = The link is off. What the calendar holds already stays there: remove the subscription.
note-cal-empty = Nothing with a day lies ahead: there is nothing to add.

## Reports by themselves

msg-settings-reports = Reports: { $wish }
msg-set-reports =
    <b>Reports</b>
    Sent by themselves: what has ended, how many answered, who is awaited, what is ahead. In the morning; if that is a day off, on the next working day.
msg-reports-weekly = on Mondays
msg-reports-monthly = on the 1st
msg-reports-both = on Mondays and on the 1st
msg-reports-none = not sent

## The report of a week and of a month · Alarms

notice-weekly = 📊 { $days }: answers { $answered }
notice-monthly = 📊 { $month }: answers { $answered }
notice-unsent =
    ⚠️ Nothing has left today, waiting to be sent: { $count }
    Tell whoever looks after the bot: can Telegram be reached, and what does doctor say? Once it can, all that is still true leaves by itself.
notice-unanswered =
    ⚠️ Three working days without an answer
    Since { $since } not one has come, though reminders went out. Answers awaited: { $awaited }; in the ten working days before, { $came } came.
    Call one or two people: do messages arrive, do buttons work? If these are holidays, all is well. You will hear again only if answers begin and stop once more.
