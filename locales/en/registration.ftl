## Joining by a link

msg-invited =
    Hello. You are invited to “{ $programme }”.
    Are you the <b>{ $role }</b> at { $place }?
msg-invited-by = The invitation is from { $name } and is good until { $until }.
msg-invited-by-organiser = The link comes from the programme’s organiser and is good until { $until }.
msg-consent =
    <b>May I keep your details?</b>
    What: your Telegram name and number, your role, your answers.
    Why: to remind you in time and to count the programme’s results.
    Who sees them: the coordinators of this programme.
    You can leave any day: /settings → “Leave the programme”.
msg-not-now =
    All right, nothing was stored.
    The link still works: come back when it suits you.
msg-welcome =
    ✅ You are in: <b>{ $role }</b>, { $place }
    I will tell you in good time what is due and by which day.
    One tap answers. A slip is mended with “Change”.
    I write on working days, { $first } to { $last }.
msg-welcome-manager = People and links for them: /people

btn-yes-me = Yes, that is me
btn-not-me = No, another school
btn-who-invited = Who invited me?
btn-agree = I agree
btn-not-now = Not now
btn-back-to-invitation = Back to the invitation

## Joining without a link

msg-hello-stranger = Hello. I remind schools of the programme’s dates and collect their answers.
msg-choose-programme =
    Hello. I remind schools of what is due and collect their answers.
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
    ⏳ You have no role yet
    If you sent a request, your coordinator has it. If not, find yourself in the list.

btn-i-am = I am the { $role }
btn-back = ← Back
btn-agree-and-send = I agree, send it
btn-send-application = Send the request
btn-find-self = Find myself in the list
btn-my-duties = What is due

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

btn-accept = Accept
btn-decline = Decline

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

btn-empty-seats = Empty seats
btn-show-event = Show it

## Why not

unknown-event = an event
unknown-superior = your coordinator
unknown-who = someone
unknown-by = the coordinator
unknown-role = this role
unknown-place = your school

err-invite-unknown = I do not know this link. Ask your coordinator for a new one, or find yourself in the list.
err-invite-used = This link was used: { $role }, { $place }. If that was not you, call. A new link comes from { $superior }.
err-invite-expired = This link is too old. A new one comes from { $superior }.
err-invite-revoked = This link was replaced by a newer one. It comes from { $superior }.
err-invite-foreign = This link was opened on another phone. Please open it once more on yours.
err-invite-yours = You have already joined with this link. All is well.
err-not-joined = You are not in the programme yet. Open the link of your invitation, or find yourself in the list.
err-role-unknown = There is no such role here. Please choose again.
err-unit-unknown = There is no such place in the programme. Please choose again.
err-no-superior = Nobody can accept this request yet. Ask the programme’s organiser for a link.
err-already-yours = This role is already yours.
err-application-unknown = There is no such request.
err-seat-unknown = This role is no longer in the list.
err-programme-unknown = I do not carry such a programme.
err-failure =
    That did not work. Your answer may not be saved.
    Please tap again in a few minutes. If it fails again, tell support the number { $number }.
err-other = That cannot be done. Open your list and try again: /my
