## Люди

msg-people =
    { $empty ->
        [0] <b>Люди: мест { $total }, все заняты</b>
       *[other] <b>Люди: мест { $total }, пусто { $empty }</b>
    }
    Нажмите номер, чтобы пригласить или передать роль.
msg-people-none = В вашем ведении мест нет.
msg-people-none-empty = Пустых мест не осталось.

msg-seat-held = { $role }, { $place } — { $name }
msg-seat-expected = { $role }, { $place } — <b>пусто</b>, ждём: { $name }
msg-seat-empty = { $role }, { $place } — <b>пусто</b>

msg-seat-card-held =
    <b>{ $role }</b>, { $place }
    Сейчас: { $name }
    Можно передать роль другому: прежний человек узнает об этом.
msg-seat-card-empty =
    <b>{ $role }</b>, { $place }
    Сейчас никого нет. Пошлите ссылку: по ней человек войдёт сам.
msg-seat-card-expected = По списку ждём: { $name }

msg-forward =
    Ссылка готова: <b>{ $role }</b>, { $place }
    Перешлите человеку сообщение ниже. Ссылка — для одного; прежние ссылки на это место больше не действуют.
msg-invite-letter =
    Здравствуйте. Приглашаю вас в «{ $programme }»: { $role }, { $place }.
    Бот напомнит о сроках и примет ответы одной кнопкой. Откройте ссылку и нажмите «Старт».
    Ссылка только для вас, действует до: { $until }.

btn-invite = Пригласить
btn-hand-over = Передать другому
btn-back-to-list = ← К списку
btn-back-to-seat = ← Назад
btn-only-empty = Только пустые: { $count }
btn-all-seats = Показать все

err-not-manager = Список людей видят координаторы. Ваши дела: /my
