## People

msg-people =
    { $empty ->
        [0] <b>People: { $total } seats, all taken</b>
       *[other] <b>People: { $total } seats, { $empty } empty</b>
    }
    Tap a number to invite someone or hand a role over.
msg-people-none = There are no seats in your charge.
msg-people-none-empty = No seat is empty.

msg-seat-held = { $role }, { $place } — { $name }
msg-seat-expected = { $role }, { $place } — <b>empty</b>, expected: { $name }
msg-seat-empty = { $role }, { $place } — <b>empty</b>

msg-seat-card-held =
    <b>{ $role }</b>, { $place }
    Now: { $name }
    You may hand the role to someone else; the person before will be told.
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

btn-invite = Invite
btn-hand-over = Hand over
btn-back-to-list = ← Back to the list
btn-back-to-seat = ← Back
btn-only-empty = Only empty: { $count }
btn-all-seats = Show all

err-not-manager = The list of people is for coordinators. What is yours to do: /my
