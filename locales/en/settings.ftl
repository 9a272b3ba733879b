## Settings

msg-settings =
    <b>Settings</b>
    Language: { $language }
    Time zone: { $zone }
    Quiet hours: { $quiet }
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
msg-data-end = Also: language, zone, quiet hours, and the list of messages sent to you.
msg-leave =
    <b>Leave the programme?</b>
    Reminders stop, your seat becomes free, your coordinator is told.
    The answers you gave stay in the reports. A new link brings you back.
msg-left =
    You have left the programme. No more reminders.
    To come back, ask your coordinator for a link or press /start.

btn-set-language = Language
btn-set-zone = Time zone
btn-set-quiet = Quiet hours
btn-set-data = My data
btn-set-leave = Leave the programme
btn-type-zone = Type a city
btn-never-quiet = Write at any hour
btn-leave = Yes, leave
btn-stay = Stay

note-saved = Saved

err-zone-unknown = I found no such city. Type a big city nearby or the hours from Greenwich, such as UTC+7.
err-language-unknown = I do not speak that language.
err-quiet-half = Give both hours: from and to.
err-person-unknown = You are no longer in the programme. To come back, press /start.
err-quiet-unknown = There are no such hours. Please choose from the list.

## Help

msg-help-stranger =
    <b>I remind people of a programme’s dates</b>
    Open the link of your invitation and I will know you.
    No link? Find yourself in the list; your coordinator confirms it.
msg-help-answer =
    <b>How this works</b>
    A reminder comes: tap the answer below it. A slip? Tap “Change”.
    /my: what you have to do. /plan: what lies ahead.
    /report: what you have answered.
    /settings: language, hours, your data.
    /cancel: stop typing an answer.
msg-help-report =
    <b>How this works</b>
    /report: who has answered and who has not.
    /my: what you have to do. /plan: what lies ahead and still lacks a day.
    A slip? Tap “Change” below the answer.
    /settings: language, hours, your data.
    /cancel: stop typing an answer.
msg-help-manage =
    <b>How this works</b>
    /report: who has answered and who has not. /plan: what lies ahead and still lacks a day.
    /people: seats, empty seats, links for people.
    /my: what you have to do. A slip? Tap “Change”.
    /settings: language, hours, your data.
    /cancel: stop typing an answer.

msg-cancelled = All right, nothing is written down.
msg-nothing-to-cancel = You are not typing anything now. All that is due: /my
msg-not-understood = I did not get that. I understand the buttons below messages, and commands.
msg-unknown-command = There is no such command. Here is what there is.
msg-files-later = I do not take files or voice yet. Please answer with a button or in text.
note-stale = That button no longer works. Here is how things stand.

btn-open-my = What is due
btn-open-plan = What lies ahead
btn-open-report = Report
btn-open-people = People
btn-open-settings = Settings
btn-open-help = Help

cmd-start = Start
cmd-my = What is due
cmd-plan = What lies ahead
cmd-report = Report
cmd-people = People and invitations
cmd-settings = Settings
cmd-help = Help
cmd-cancel = Stop typing an answer
