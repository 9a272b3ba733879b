## Первая строка: её видно на закрытом экране

msg-lead-soon = { $sign } Через час, в { $hour } — { $title }
msg-lead-today = { $sign } Сегодня — { $title }
msg-lead-today-at = { $sign } Сегодня в { $hour } — { $title }
msg-lead-tomorrow = { $sign } Завтра — { $title }
msg-lead-tomorrow-at = { $sign } Завтра в { $hour } — { $title }
msg-lead-on = { $sign } { $day } — { $title }
msg-lead-undated = { $sign } { $title }: день не назначен
msg-lead-held =
    { $days ->
        [0] { $sign } Сегодня прошло: { $title }
        [1] { $sign } Вчера прошло: { $title }
        [one] { $sign } { $days } день назад прошло: { $title }
        [few] { $sign } { $days } дня назад прошло: { $title }
       *[many] { $sign } { $days } дней назад прошло: { $title }
    }
msg-lead-new = { $sign } Новое дело: { $title }
msg-lead-left =
    { $days ->
        [0] { $sign } Сегодня последний день: { $title }
        [1] { $sign } Завтра последний день: { $title }
        [one] { $sign } Остался { $days } день: { $title }
        [few] { $sign } Осталось { $days } дня: { $title }
       *[many] { $sign } Осталось { $days } дней: { $title }
    }
msg-lead-late =
    { $days ->
        [1] { $sign } Срок прошёл вчера: { $title }
        [one] { $sign } Срок прошёл { $days } день назад: { $title }
        [few] { $sign } Срок прошёл { $days } дня назад: { $title }
       *[many] { $sign } Срок прошёл { $days } дней назад: { $title }
    }
msg-lead-check = { $sign } { $place } сообщает: { $title }
msg-lead-check-many =
    { $count ->
        [one] { $sign } Проверьте { $count } ответ: { $title }
        [few] { $sign } Проверьте { $count } ответа: { $title }
       *[many] { $sign } Проверьте { $count } ответов: { $title }
    }
msg-lead-all-done = ✅ Всё отвечено: { $title }

## Карточка

msg-until = до { $day }
msg-when-unknown = дата не названа
msg-session = встреча { $session } из { $sessions }
msg-question = <b>{ $text }</b>
msg-question-item = <b>{ $text }</b> ({ $item } из { $items })
msg-fact = Всего ({ $fact }): { $number }
msg-at-least = По плану нужно не меньше { $number }
msg-shared = Ответит любой из вас: ответ один на всех.
msg-asked-later = Спрошу, когда пройдёт.
msg-reported = Ответ дан { $at }
msg-reported-by = Ответ: { $name }, { $at }

## Что стало с ответом

msg-done = ✅ { $answer } · { $at }
msg-noted = Записано: «{ $answer }» · { $at }
msg-done-written = ✅ Ответ записан · { $at }
msg-quote = «{ $text }»
msg-by = Ответ дан не с вашего телефона: { $name }
msg-to-verify = Ответ проверит { $role }.
msg-not-yet = Хорошо, напомню: срок до { $day }
msg-not-yet-late = Хорошо, жду ответа. Ответить можно и после срока.
msg-returned = Записано: пока не подтверждено. Исправят — нажмите «Подтверждаю».
msg-stale = Это уже отвечено: «{ $answer }», { $at }
msg-sure = Точно { $answer }?
msg-type-number = Напишите число от { $min } до { $max }. Например: { $example }
msg-type-text = Напишите ответ сообщением.
msg-type-long =
    { $length ->
        [one] Напишите ответ сообщением: не короче { $length } знака.
       *[other] Напишите ответ сообщением: не короче { $length } знаков.
    }
msg-type-link = Пришлите ссылку. Например: https://example.ru/page
msg-type-file = Пришлите файл этим чатом.

## Несколько дел сразу

msg-group-line = { $number }. { $name }
msg-group-said = { $number }. { $name } — { $answer }
msg-group-done = { $number }. ✅ { $name } — { $answer }
msg-more =
    { $count ->
        [one] и ещё { $count }
       *[other] и ещё { $count }
    }
msg-digest =
    { $count ->
        [one] Сегодня у вас { $count } дело
        [few] Сегодня у вас { $count } дела
       *[many] Сегодня у вас { $count } дел
    }
msg-list-line = { $number }. { $sign } { $title } — { $term }
msg-list-many =
    { $count ->
        [one] { $number }. { $sign } { $title } — { $term } · { $count } ответ
        [few] { $number }. { $sign } { $title } — { $term } · { $count } ответа
       *[many] { $number }. { $sign } { $title } — { $term } · { $count } ответов
    }
msg-list-undated =
    { $count ->
        [one] { $number }. { $sign } Назначьте день: { $count } мероприятие
        [few] { $number }. { $sign } Назначьте день: { $count } мероприятия
       *[many] { $number }. { $sign } Назначьте день: { $count } мероприятий
    }
msg-list-set-day = { $number }. { $sign } { $title } — назначьте день: { $window }

msg-term-late = срок был { $day }
msg-term-late-one = срок был вчера
msg-term-last = сегодня последний день
msg-term-until-tomorrow = до завтра
msg-term-until = до { $day }
msg-term-yesterday = вчера
msg-term-yesterday-at = вчера в { $hour }
msg-term-today = сегодня
msg-term-today-at = сегодня в { $hour }
msg-term-tomorrow = завтра
msg-term-tomorrow-at = завтра в { $hour }
msg-term-undated = { $window }, день не назначен

## Мои дела

msg-my =
    { $count ->
        [one] У вас { $count } дело
        [few] У вас { $count } дела
       *[many] У вас { $count } дел
    }
msg-my-overdue = <b>Срок прошёл</b>
msg-my-today = <b>Сегодня</b>
msg-my-week = <b>На этой неделе</b>
msg-my-later = <b>Позже</b>
msg-my-nothing = ✅ Всё сделано. Новое дело пришлю сам.
msg-my-no-seats =
    Дел пока нет: у вас ещё нет роли в программе
    Как только координатор подтвердит вас, дела появятся здесь.
msg-first = Ближайшее у вас:
msg-first-nothing = Ближайших дел нет. Когда появятся, напишу.

## План

msg-plan = Что впереди
msg-plan-nothing = Впереди ничего не назначено.
msg-undated =
    { $count ->
        [one] Без дня { $count } мероприятие. Нажмите номер, чтобы назначить.
        [few] Без дня { $count } мероприятия. Нажмите номер, чтобы назначить.
       *[many] Без дня { $count } мероприятий. Нажмите номер, чтобы назначить.
    }
msg-undated-nothing = ✅ Все дни назначены.
msg-source = В плане № { $no }: «{ $dates }»

## День

msg-set-day = { $sign } { $window }: назначьте день. { $title }
msg-set-days =
    { $count ->
        [one] { $sign } Назначьте день: { $count } мероприятие
        [few] { $sign } Назначьте день: { $count } мероприятия
       *[many] { $sign } Назначьте день: { $count } мероприятий
    }
msg-set-day-why = Пока дня нет, участникам не напоминаю.
msg-choose-day = Выберите день: { $month }
msg-type-day =
    Напишите день: с { $first } по { $last }
    Например: 17 марта, 17.03 или 17.03 10:00
msg-move = Перенести: { $old } → { $new }?
msg-move-told = Кому уже сказано о прежнем дне, напишу о переносе.
msg-day-set = ✅ День назначен: { $when }
msg-day-told = Сообщу тем, чья роль — { $roles }
msg-day-remind = Напомню: { $at }
msg-day-ask = Спрошу об итоге: { $at }
