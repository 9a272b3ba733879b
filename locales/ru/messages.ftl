## Первая строка: её видно на закрытом экране

msg-lead-soon = { $sign } Через час, в { $hour } — { $title }
msg-lead-today = { $sign } Сегодня — { $title }
msg-lead-today-at = { $sign } Сегодня в { $hour } — { $title }
msg-lead-tomorrow = { $sign } Завтра — { $title }
msg-lead-tomorrow-at = { $sign } Завтра в { $hour } — { $title }
msg-lead-on = { $sign } { $day } — { $title }
msg-lead-undated = { $sign } Без дня: { $title }
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
msg-about = По плану — около { $number }: немного меньше тоже годится
msg-anonymous = Анонимно: кто что ответил, не узнает никто. Исправить ответ потом нельзя.
msg-shared = Ответит любой из вас: ответ один на всех.
msg-asked-later = Спрошу, когда пройдёт.
msg-reported = Ответ дан { $at }
msg-reported-by = Ответ: { $name }, { $at }

## Что стало с ответом

msg-done = ✅ { $answer } · { $at }
msg-anonymous-given = Ответили анонимно
msg-anonymous-kept = Ваш ответ лежит отдельно от вас: исправить его нельзя.
msg-noted = Записано: «{ $answer }» · { $at }
msg-done-written = ✅ Ответ записан · { $at }
msg-quote = «{ $text }»
msg-by = Ответ дан не с вашего телефона: { $name }
msg-to-verify = Ответ проверит { $role }.
msg-not-yet = Хорошо, напомню: срок до { $day }
msg-not-yet-late = Хорошо, жду ответа. Ответить можно и после срока.
msg-returned = Записано: пока не подтверждено. Исправят — пришлю снова.
msg-guess = { $sign } Это ответ на «{ $question }»?
msg-guess-dropped = Хорошо, не записано.
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
msg-digest-ahead =
    { $count ->
        [one] 📅 Впереди { $count } мероприятие
        [few] 📅 Впереди { $count } мероприятия
       *[many] 📅 Впереди { $count } мероприятий
    }
msg-list-line = { $number }. { $sign } { $title } — { $term }
msg-list-many =
    { $count ->
        [one] { $number }. { $sign } { $title } — { $term } · нужен { $count } ответ
        [few] { $number }. { $sign } { $title } — { $term } · нужно { $count } ответа
       *[many] { $number }. { $sign } { $title } — { $term } · нужно { $count } ответов
    }
msg-list-of = { $line } · <i>{ $programme }</i>
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
msg-term-undated = { $window }

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
msg-my-nothing = ✅ Сейчас дел нет. Новое пришлю сам.
msg-answered = Отвечено, последнее сверху. Нажмите номер, чтобы посмотреть или исправить.
msg-answered-nothing = Ответов пока нет.
msg-answered-one = { $number }. { $title } — { $answer }
msg-answered-many =
    { $count ->
        [one] { $number }. { $title } — { $count } ответ
        [few] { $number }. { $title } — { $count } ответа
       *[many] { $number }. { $title } — { $count } ответов
    }
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
msg-day-set = ✅ День назначен: { $when }
msg-day-told = Узнают: { $roles }
msg-day-remind = Напомню: { $at }
msg-day-ask = Спрошу об итоге: { $at }

## Вступление по ссылке

msg-invited =
    Здравствуйте. Вас пригласили в «{ $programme }».
    Вы — <b>{ $role }</b>, { $place }?
msg-invited-by = Приглашает { $name }. Ссылка действует до: { $until }.
msg-invited-by-organiser = Ссылку выпустил организатор программы. Действует до: { $until }.
msg-consent =
    <b>Согласны, что я запомню ваши данные?</b>
    Что: имя и номер в Telegram, вашу роль, ответы, файлы и письма.
    Зачем: вовремя напоминать и считать показатели программы.
    Кто видит: координаторы и те, кто проверяет ваши ответы.
    Уйти можно в любой день: /settings → «Выйти из программы».
msg-not-now =
    Хорошо, ничего не сохранено.
    Ссылка ещё действует: вернитесь, когда будет удобно.
msg-welcome =
    ✅ Готово. Вы — <b>{ $role }</b>, { $place }
    Напомню заранее: что сделать и до какого дня.
    Отвечать — одной кнопкой, ошиблись — «Исправить».
    Пишу в рабочие дни, с { $first } до { $last }.
msg-welcome-manager = Люди и ссылки для них: /people

## Вступление без ссылки

msg-hello-stranger = Здравствуйте. Я напоминаю о сроках программы и собираю ответы.
msg-choose-programme =
    Здравствуйте. Я напоминаю о сроках и собираю ответы.
    Какая у вас программа?
msg-choose-place =
    <b>{ $place }</b>
    Где вы работаете?
msg-choose-role =
    <b>{ $place }</b>
    Кто вы здесь?
msg-no-roles-here =
    <b>{ $place }</b>
    Здесь выбирать некого. Вернитесь на шаг назад или попросите ссылку у координатора.
msg-apply = Проверьте: <b>{ $role }</b>, { $place }. Всё верно?
msg-applied =
    ⏳ Ждём подтверждения: { $role }, { $place }
    Заявка у координатора. Как только он решит, я напишу.
msg-no-seat =
    Дел нет: сейчас у вас нет роли в программе
    Ждёте решения координатора или дня, с которого замещаете, — напишу сам. Иначе найдите себя в списке.

## Заявка у координатора

msg-application =
    👤 Заявка: { $who }
    Просит роль: <b>{ $role }</b>, { $place }
    Знаете этого человека?
msg-application-accepted =
    ✅ Заявка принята: { $who }
    { $role }, { $place }
    Решение: { $by }
msg-application-declined =
    ✖️ Заявка отклонена: { $who }
    { $role }, { $place }
    Решение: { $by }
msg-application-withdrawn =
    Заявка снята: { $who }
    { $role }, { $place }

## Известия

notice-application = { msg-application }
notice-accepted =
    ✅ Вас приняли: { $role }, { $place }
    Напомню заранее: что сделать и до какого дня. Отвечать — одной кнопкой.
notice-declined =
    ✖️ Заявку отклонили: { $role }, { $place }
    Если это ошибка, позвоните координатору или найдите себя в списке ещё раз.
notice-handed-over =
    Вашу роль передали: { $role }, { $place }
    Теперь за неё отвечает { $who }. Если это ошибка, напишите координатору.
notice-left-who = ⚠️ Из программы выходит { $who }
notice-left = Место пусто. Пригласите другого человека.
notice-unreachable-who = ⚠️ Бот не доходит: { $who }
notice-unreachable = Напоминаний человек не получает: похоже, бот заблокирован. Позвоните, пожалуйста.
notice-moved =
    📅 Новый день: { $title }
    Было: { $old }. Стало: { $new }.
notice-other = Есть новости. Откройте свой список дел.
msg-seat-line = { $role }, { $place }
msg-seats-more =
    { $count ->
        [one] и ещё { $count } место
        [few] и ещё { $count } места
       *[many] и ещё { $count } мест
    }

## Почему нет

unknown-event = мероприятие
unknown-superior = координатор
unknown-who = человек
unknown-by = координатор
unknown-role = эта роль
unknown-place = ваше место

## Люди

msg-people =
    { $empty ->
        [0] <b>Люди: мест { $total }, все заняты</b>
       *[other] <b>Люди: мест { $total }, пусто { $empty }</b>
    }
    Нажмите номер, чтобы пригласить или передать роль.
msg-people-cared =
    <b>Люди, чьи ответы вы проверяете: { $total }</b>
    Нажмите номер, чтобы взять электронное дело.
msg-people-of = <b>{ $programme }</b>
msg-people-none = В вашем ведении мест нет.
msg-people-none-empty = Пустых мест не осталось.
msg-find =
    <b>Кого ищете?</b>
    Напишите фамилию или место, хватит и части слова. Например: Иванова или 12
msg-found = <b>Нашлось: { $count }</b>
msg-found-nobody =
    По словам «{ $sought }» никого не нашлось.
    Попробуйте часть фамилии или только номер.
msg-found-more = Показаны первые { $count }. Напишите точнее, и список станет короче.
msg-seat-held = { $seat } — { $name }
msg-seat-expected = { $seat } — <b>пусто</b>, ждём: { $name }
msg-seat-empty = { $seat } — <b>пусто</b>
msg-seat-card-held =
    <b>{ $role }</b>, { $place }
    Сейчас: { $name }
    Можно передать роль другому: прежний человек узнает об этом.
msg-seat-card-cared =
    <b>{ $role }</b>, { $place }
    Сейчас: { $name }
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

## Письма координатору и обратно

msg-letter-offer =
    { $count ->
        [1] ✉️ Отправить это вашему координатору?
       *[other] ✉️ Кому из координаторов это отправить?
    }
msg-letter-or-answer =
    { $count ->
        [one] Если это ответ: { $count } вопрос ждёт в /my, там под ним и ответьте.
        [few] Если это ответ: { $count } вопроса ждут в /my, ответьте там под нужным.
       *[many] Если это ответ: { $count } вопросов ждут в /my, ответьте там под нужным.
    }
msg-letter-to = { $name } — { $role }, { $place }
msg-letter-album = ✉️ Отправить этот альбом: { $name }?
msg-letter-prompt =
    ✉️ Напишите ответ: { $name }
    { $role }, { $place }
    Отправлю следующее ваше сообщение: текст, фото, файл или голос.
msg-letter-sent = ✉️ Отправлено: { $name }. Ответ придёт сюда.
msg-letter-sent-before = ✉️ Уже отправлено: { $name }, { $at }. Ответ придёт сюда.
msg-letter-dropped = Хорошо, не отправлено.
notice-letter = ✉️ { $who }, { $role } · { $place }
notice-letter-answer = ✉️ Ответ: { $who }, { $role } · { $place }
notice-letter-below = Само письмо — следующим сообщением.

## Настройки

msg-settings =
    <b>Настройки</b>
    Язык: { $language }
    Часовой пояс: { $zone }
    Не беспокоить: { $quiet }
    Сообщений в день: { $daily }
    Отпуск: { $away }
msg-quiet-span = с { $first } до { $last }
msg-quiet-never = пишите в любой час
msg-set-language = <b>Язык</b>
msg-set-zone =
    <b>Часовой пояс</b>
    По нему считаю часы напоминаний. Сроки — всегда по времени программы.
msg-type-zone =
    Напишите город или разницу с Москвой.
    Например: Томск, МСК+4, UTC+7. Передумали — /cancel.
msg-moscow-hours = мск
msg-set-quiet =
    <b>Когда не беспокоить</b>
    В эти часы не пишу. Перед самым сроком напомню раньше, чем они начнутся.
msg-data =
    <b>Что я о вас храню</b>
    Имя: { $name }, в Telegram { $account }
    Согласие дано: { $agreed }. Ответов: { $answers }
    Роли:
msg-data-no-roles = пока нет
msg-data-end = Ещё: язык, пояс, тихие часы, дни отпуска, сколько сообщений в день, какие отчёты, файлы, письма через бота и список отправленных вам сообщений.
msg-leave =
    <b>Выйти из программы?</b>
    Напоминания прекратятся, ваше место освободится, координатор узнает об этом.
    Данные вами ответы останутся в отчётах. Вернуться можно по новой ссылке.
    Можно и стереть всё личное: имя, письма, номер в Telegram.
msg-left =
    Вы вышли из программы. Больше не напоминаю.
    Захотите вернуться — попросите у координатора ссылку или нажмите /start.
note-saved = Сохранено

## Помощь

msg-help-stranger =
    <b>Я напоминаю о сроках программы</b>
    Откройте ссылку из приглашения — и я вас узнаю.
    Ссылки нет — найдите себя в списке, координатор подтвердит.
msg-help-answer =
    <b>Как со мной работать</b>
    Приходит напоминание — нажмите ответ под ним. Ошиблись — «Исправить».
    Не успеваете — «Позже» или «Не получается…».
    /my — что сделать вам. /plan — что впереди. /report — что уже отвечено.
    Нужен координатор — просто напишите сюда. /cancel — перестать писать.
    /settings — язык, часы, отпуск, заместитель, ваши данные.
msg-help-report =
    <b>Как со мной работать</b>
    /report — кто ответил и кого ждём. Нужен координатор — просто напишите сюда.
    /my — что сделать и что проверить. /plan — что впереди, где ещё нет дня.
    Нажали не то — «Исправить» под ответом.
    /settings — язык, часы, отпуск, заместитель, ваши данные.
    /cancel — перестать писать ответ.
msg-help-manage =
    <b>Как со мной работать</b>
    /report — кого ждём: напомнить, ответить за них, загрузить список.
    /plan — что впереди: день, перенос, отмена, кого не считаем.
    /people — места, поиск, ссылки для людей, заместители.
    /my — что сделать вам. Нажали не то — «Исправить».
    /settings — язык, часы, отпуск, ваши данные. /cancel — перестать писать.
msg-cancelled = Хорошо, не записываю.
msg-nothing-to-cancel = Сейчас вы ничего не пишете. Все дела: /my
msg-not-understood = Этого я не понял. Я понимаю кнопки под сообщениями и команды.
msg-unknown-command = Такой команды нет. Вот что есть.
msg-files-later = Файл приложите кнопкой «Приложить файл» под своим ответом. Сейчас нажмите кнопку или напишите текст.
note-stale = Эта кнопка больше не работает. Вот что сейчас.
cmd-start = Начать
cmd-my = Мои дела
cmd-plan = Что впереди
cmd-report = Отчёт
cmd-people = Люди и приглашения
cmd-settings = Настройки
cmd-help = Помощь
cmd-cancel = Перестать писать ответ

## Объявления: что и кому

msg-news-ask =
    📣 Пришлите объявление
    Текст, фото, документ или альбом — так, как его должны увидеть. Кому, выберете потом.
    Передумали — /cancel.
msg-news-ask-waiting =
    📣 Пришлите объявление тем, кто не ответил
    № { $no } · { $title }
    Текст, фото, документ или альбом. Передумали — /cancel.
msg-news-ask-correction =
    📣 Пришлите поправку
    Она придёт ответом под прежним сообщением: { $gist }
    Передумали — /cancel.
msg-news-ask-again =
    📣 Пришлите новое объявление вместо прежнего
    Кому — останется, как выбрано. Передумали — /cancel.
msg-news-lost =
    ⚠️ Прежнего сообщения больше нет
    Telegram не даёт его скопировать. Пришлите объявление ещё раз.
msg-news-dropped =
    Хорошо, не отправляю
    Черновик остался в прежних объявлениях.
msg-news-whom = <b>Кому отправить?</b>
msg-news-whom-correction =
    <b>Поправка</b>
    Придёт ответом под прежним сообщением: { $gist }
msg-news-total =
    { $total ->
        [0] Пока никто не получит: выберите, кому.
        [one] Получит { $total } человек
        [few] Получат { $total } человека
       *[many] Получат { $total } человек
    }
msg-news-total-roles =
    { $total ->
        [one] Получит { $total }: { $roles }
       *[other] Получат { $total }: { $roles }
    }
msg-news-role = { $role } — { $count }
msg-news-sample = Например: { $names }
msg-news-left-out =
    { $count ->
        [one] Не получит { $count }: { $reasons }
       *[other] Не получат { $count }: { $reasons }
    }
msg-news-out-empty = не вошли в бот ({ $count })
msg-news-out-unreachable = недоступен бот ({ $count })
msg-news-out-left = вышли из программы ({ $count })
msg-news-out-other = по другой причине ({ $count })
msg-news-where = Где: { $places }
msg-news-waiting = Только кто не ответил: № { $no } · { $title }
msg-news-answered = Только кто ответил: № { $no } · { $title }
msg-news-picked = Выбраны по именам.
msg-news-agree = Под сообщением будет кнопка «Ознакомлен».
msg-news-places = <b>Где?</b> Отметьте нужное.
msg-news-activities = <b>Кто не ответил?</b> Выберите мероприятие.
msg-news-activities-none = Сейчас все ответили: ждать некого.
msg-news-activity = <b>№ { $no }</b> · { $title } — ждём { $count }
msg-news-people =
    <b>Кто именно?</b> Нажмите имя, чтобы снять или вернуть отметку.
    { $total ->
        [0] Пока никто не отмечен.
        [one] Получит { $total } человек
        [few] Получат { $total } человека
       *[many] Получат { $total } человек
    }

## Объявления: отправка

msg-news-as-seen = Так это увидят:
msg-news-moment = <b>Когда отправить?</b>
msg-news-type-moment =
    Напишите день и час
    Например: 17 марта 10:00 или 17.03 10:00. Передумали — /cancel.
msg-news-night =
    🌙 Сейчас { $hour }. Телефоны зазвонят ночью.
    Отправить сейчас или утром?
msg-news-list =
    { $total ->
        [0] Объявлений пока нет.
       *[other] <b>Объявления</b>
    }
msg-news-line = { $number }. { $sign } { $gist } · { $day }
msg-news-line-by = { $number }. { $sign } { $gist } · { $day } · { $author }
msg-news-quote = «{ $gist }»
msg-news-plain = без слов
msg-news-kind =
    { $kind ->
        [edit] исправление: { $gist }
        [recall] отзыв: { $gist }
       *[correction] поправка: { $gist }
    }
msg-news-soon =
    { $seconds ->
        [one] 📣 Уйдёт через { $seconds } секунду
        [few] 📣 Уйдёт через { $seconds } секунды
       *[many] 📣 Уйдёт через { $seconds } секунд
    }
msg-news-at = ⏰ Уйдёт { $at }
msg-news-approval = ⏳ Ждёт согласия второго координатора
msg-news-begins = 📣 Начинаю
msg-news-going =
    { $kind ->
        [edit] 📣 Исправляется: { $bar } { $done } из { $total }
        [recall] 📣 Удаляется: { $bar } { $done } из { $total }
       *[copy] 📣 Отправляется: { $bar } { $done } из { $total }
    }
msg-news-left-less = осталось меньше минуты
msg-news-left =
    { $minutes ->
        [one] осталось около { $minutes } минуты
       *[other] осталось около { $minutes } минут
    }
msg-news-rate = { $rate } в секунду
msg-news-paused = ⏸ Пауза: { $bar } { $done } из { $total }
msg-news-reason-late = Бот не работал, когда пришло время. Отправить сейчас?
msg-news-reason-source-gone = Исходное сообщение удалено, копировать нечего. Пришлите объявление ещё раз.
msg-news-reason-restored = Бот вернули к прежней копии. Проверьте, нужно ли ещё это объявление.
msg-news-cancelled =
    { $done ->
        [0] ⛔ Не отправлено никому
       *[other] ⛔ Остановлено: ушло { $done } из { $total }
    }
msg-news-done =
    { $kind ->
        [edit] ✅ Исправлено: { $sent } из { $total }
        [recall] ✅ Удалено: { $sent } из { $total }
       *[copy] ✅ Отправлено: { $sent } из { $total }
    }
msg-news-done-nobody = Отправлять было некому: получателей не осталось.
msg-news-sent =
    { $kind ->
        [edit] исправлено { $count }
        [recall] удалено { $count }
       *[copy] доставлено { $count }
    }
msg-news-unreachable =
    { $count ->
        [one] недоступен { $count }
       *[other] недоступны { $count }
    }
msg-news-failed =
    { $kind ->
        [recall] удалить нельзя { $count }
        [edit] не исправлено { $count }
       *[copy] не дошло { $count }
    }
msg-news-unknown = неизвестно { $count }
msg-news-unsent = не отправлено { $count }
msg-news-agreed = ознакомились { $count } из { $sent }
msg-news-twice =
    { $count ->
        [one] О { $count } получателе неизвестно, дошло ли: если послать ещё раз, он может получить дважды.
       *[other] О { $count } получателях неизвестно, дошло ли: если послать ещё раз, кто-то получит дважды.
    }
msg-news-by = Объявляет { $author }

## Объявления: согласие второго, правка и отзыв

msg-news-approved =
    ✅ Вы согласились: объявление уходит
    { $gist }
msg-news-disapproved =
    ✖️ Вы отклонили объявление
    { $gist }
msg-news-how-revise =
    Измените это своё сообщение
    Нажмите на него и выберите «Изменить». Я предложу исправить его у всех.
msg-news-too-old =
    Telegram даёт менять сообщение только 48 часов
    Пошлите поправку: она придёт ответом под прежним сообщением.
msg-news-edit =
    { $count ->
        [one] Исправить у { $count } получателя?
       *[other] Исправить у всех, кто получил ({ $count })?
    }
msg-news-edit-kept = Хорошо, у получателей осталось прежнее.
msg-news-recall =
    { $count ->
        [one] Удалить у { $count } человека?
       *[other] Удалить у { $count } человек?
    }
msg-news-recall-how = Кто уже прочёл, тот прочёл. Вернуть удалённое нельзя.
msg-news-recall-late =
    Отозвать уже нельзя
    Telegram удаляет сообщения у людей только первые 48 часов. Пошлите поправку.

## Объявления: «Ознакомлен»

msg-agree-below = Прочли? Нажмите кнопку: так координатор узнает, что вы ознакомлены.
msg-agreed = ✅ Ознакомлены · { $at }
msg-absent =
    { $total ->
        [0] ✅ Ознакомились все.
       *[other] Не ознакомились: { $total }
    }
note-agreed = Ознакомлены: { $at }
notice-agree =
    📣 Отметьте, что прочли объявление
    { $gist }
notice-agree-missing =
    📣 Не ознакомились { $count }: { $gist }
    Бот напомнил им дважды. Может быть, стоит позвонить.
notice-announcement-approval =
    📣 Нужно ваше согласие: объявление для { $count }
    { $author }: { $gist }
    Без вашего согласия оно не уйдёт.
notice-announcement-approved =
    ✅ Согласие есть, объявление уходит: { $who }
    { $gist }
notice-announcement-refused =
    ✖️ Объявление отклонено: { $who }
    { $gist }
    Его можно изменить и отправить снова.
notice-announcement-late =
    ⚠️ Объявление не ушло вовремя
    { $gist }
    Бот не работал, когда пришло время. Отправить сейчас?
notice-announcement-stopped =
    ⚠️ Объявление остановлено
    { $gist }
    Исходное сообщение удалено, копировать нечего. Пришлите объявление ещё раз.
unknown-gist = без слов
unknown-author = координатор
msg-help-announce =
    <b>Как со мной работать</b>
    /report — кого ждём: напомнить, ответить за них, загрузить список.
    /plan — что впереди: день, перенос, отмена, кого не считаем.
    /people — места, поиск, ссылки, заместители. /announce — объявление вашим людям.
    /my — что сделать вам. Нажали не то — «Исправить».
    /settings — язык, часы, отпуск, ваши данные. /cancel — перестать писать.
cmd-announce = Объявление

## Кого ждём: один из них

msg-awaited = ⏳ Ждём ответа: { $place }
msg-awaited-done = ✅ Ответ есть: { $place }
msg-awaited-said =
    { $how ->
        [proxy] Ответ по телефону: «{ $answer }», { $at }
        [import] Ответ по списку: «{ $answer }», { $at }
       *[own] Ответ: «{ $answer }», { $at }
    }
msg-awaited-excuse = { $name }: «{ $reason }», { $at }
msg-awaited-reminded = Спрашивал: { $moments }
msg-awaited-never = Вопрос ещё не дошёл ни разу.

## Ответ по телефону

msg-proxy = 📞 Что вам ответили по телефону?
msg-proxy-done = ✅ Записано по телефону: «{ $answer }»
msg-proxy-will-know = Сообщу им об этом: если что не так, исправят.
msg-proxy-nobody-knows = Сообщить об этом пока некому.
notice-proxy =
    📞 За вас ответили: «{ $answer }»
    Кто записал: { $by }, после звонка. Всё верно?
notice-proxy-import =
    📥 Ваш ответ изменён по списку: «{ $answer }»
    Кто загрузил список: { $by }. Всё верно?
notice-proxy-corrected =
    📞 Ответ исправили: { $place }
    { $title }
    { $who }: «{ $new }». С ваших слов было: «{ $old }».

## Напоминание от человека

msg-nudge =
    { $count ->
        [0] 🔔 Напоминать некому
        [one] 🔔 Напомнить { $count } человеку?
       *[other] 🔔 Напомнить { $count } людям?
    }
msg-nudge-unmarked = 🔔 Никто не отмечен
msg-nudge-names = { $names }
msg-nudge-resting =
    { $count ->
        [one] { $count } не трогаю: напоминали меньше суток назад.
       *[other] { $count } не трогаю: им напоминали меньше суток назад.
    }
msg-nudge-unreachable = Бот не доходит: { $count }. Им лучше позвонить.
msg-nudge-yours = Ваши слова: «{ $words }»
msg-nudge-waits = Сейчас не время писать: напоминание уйдёт в рабочие часы.
msg-nudge-people =
    <b>Кому напомнить?</b> Нажмите имя, чтобы снять или вернуть отметку.
    Отмечено: { $count }
msg-nudge-type =
    Напишите одно-два предложения, до { $longest } знаков
    Они будут стоять над вопросом, с вашим именем.
msg-nudge-sent =
    { $count ->
        [one] ✅ Напоминание ушло { $count } человеку
       *[other] ✅ Напоминание ушло { $count } людям
    }
msg-nudge-sent-later =
    { $count ->
        [one] ✅ Напомню { $count } человеку в рабочие часы
       *[other] ✅ Напомню { $count } людям в рабочие часы
    }
msg-nudge-result-at = Сколько ответят, напишу: { $at }
msg-nudge-dropped = Хорошо, не напоминаю.
msg-nudge-words = { $name } просит: { $words }
msg-nudge-by = Напоминает { $name }
notice-nudge-result =
    🔔 Ответили { $answered } из { $total }: { $title }
    После вашего напоминания ждём ещё:
notice-nudge-all =
    { $total ->
        [1] ✅ Ответ есть: { $title }
       *[other] ✅ Ответили все { $total }: { $title }
    }
    Это после вашего напоминания.

## Список со стороны

msg-import-which = 📥 О чём ваш список?
msg-import-ask = 📥 Пришлите список файлом или сообщением
msg-import-how-yes-no =
    Одно название или код в строке. Есть в списке — значит «да».
    Другой ответ пишите рядом: название; нет
    Сначала покажу, что понял. Передумали — /cancel.
msg-import-how-value =
    Одно название в строке, рядом ответ: название; 12
    Сначала покажу, что понял. Передумали — /cancel.
msg-import-yes = да, +, yes, 1, есть, участвовала, участвовали
msg-import-no = нет, -, –, no, 0, не участвовала, не участвовали
msg-import-read =
    { $count ->
        [0] 📥 Записывать нечего
        [one] 📥 Записать { $count } ответ?
        [few] 📥 Записать { $count } ответа?
       *[many] 📥 Записать { $count } ответов?
    }
msg-import-stored =
    { $count ->
        [one] ✅ Записан { $count } ответ по списку
        [few] ✅ Записано { $count } ответа по списку
       *[many] ✅ Записано { $count } ответов по списку
    }
msg-import-same = Так уже и было: { $count }
msg-import-overrides = Отвечали иначе: { $count }
msg-import-override = • { $place }: «{ $old }» → «{ $new }»
msg-import-misread = Не записываю строк: { $count }
msg-import-left = Не записано строк: { $count }
msg-import-again = Исправьте и пришлите ещё раз.
msg-import-why-unknown = • { $number }. «{ $text }» — такого названия у вас нет
msg-import-why-unclear = • { $number }. «{ $text }» — таких несколько, допишите, где это
msg-import-why-value = • { $number }. «{ $text }» — не понял ответ
msg-import-why-waiting = • { $number }. «{ $text }» — спрашивать ещё рано
msg-import-why-unasked = • { $number }. «{ $text }» — здесь этого не спрашивали
msg-import-why-twice = • { $number }. «{ $text }» — уже было, с другим ответом
msg-import-dropped = Хорошо, ничего не записано.

## Сводка дня

notice-summary-fresh =
    { $old ->
        [0] ⚠️ Нет ответов в срок: { $fresh }
       *[other] ⚠️ Нет ответов в срок: { $overdue }, новых { $fresh }
    }
notice-summary-unchecked = 📝 Ответы ждут проверки: { $unchecked }
notice-summary-unreachable =
    { $unreachable ->
        [one] 📵 Бот перестал доходить до { $unreachable } человека
       *[other] 📵 Бот перестал доходить до { $unreachable } человек
    }
notice-summary-whole =
    { $fresh ->
        [0] 📋 К началу недели нет ответов: { $overdue }
       *[other] 📋 К началу недели нет ответов: { $overdue }, новых { $fresh }
    }
notice-summary-calm = 📋 К началу недели: просроченных нет
unknown-why = причина не названа

## Почему нет

msg-cannot = Что мешает? { $title }
msg-cannot-why = Выберите причину. Её увидит координатор.
msg-cannot-which = Что именно не получается? { $title }
msg-cannot-type =
    Напишите, что мешает
    Одного сообщения хватит. Его увидит координатор.
msg-said-cannot = Записано: «{ $reason }»
msg-said-cannot-then = Координатор это увидит. Ответить можно в любой день.
msg-said-na = ⏳ Решит координатор: «{ $reason }»
msg-said-na-then = Согласится — больше не спрошу. Ответить можно и сейчас.
msg-excused-cannot = Вы сообщили { $at }: «{ $reason }»
msg-excused-na = «{ $reason }» — решает координатор, спросили { $at }
msg-waived = Ответа больше не ждём · { $at }
msg-waived-by = Так решил координатор: { $name }
unknown-reason = причина не указана

## Не относится: решает координатор

notice-waiver = ❓ { $place }: «{ $reason }»
notice-waiver-who = Так говорит { $who }, { $role }
notice-waiver-then = Согласитесь — этот ответ больше не ждём и не считаем.
notice-waiver-approved = ✅ Ответа больше не ждём: { $title }
notice-waiver-declined = Ответ всё-таки нужен: { $title }
notice-waiver-by = { $place } · решение: { $by }
notice-waiver-approved-then = Координатор согласен: это к вам не относится.
notice-waiver-declined-then = Если вопрос остался, напишите координатору прямо сюда.
msg-waiver-open = ❓ { $place }: «{ $reason }»
msg-waiver-said = { $place }: «{ $reason }»
msg-waiver-approved = ✅ Не считаем: { $place }
msg-waiver-approved-then = Решение: { $by }, { $at }. Там об этом узнают.
msg-waiver-declined = Ждём ответа: { $place }
msg-waiver-declined-then = Решение: { $by }, { $at }. Там об этом узнают.
msg-waiver-withdrawn = Решать больше нечего: { $place } уже отвечает иначе

## Кого не считаем

msg-exempt =
    { $count ->
        [0] <b>Считаем всех</b>
       *[other] <b>Не считаем: { $count }</b>
    }
msg-exempt-none = Если кого-то это мероприятие не касается, уберите его из счёта: там перестанут спрашивать.
msg-exempt-line =
    { $number }. { $place } — { $term }
    «{ $reason }» · { $by }
msg-exempt-ever = насовсем
msg-exempt-whom =
    <b>Кого не считать?</b>
    { $place }
msg-exempt-reason =
    Почему не считаем: { $place }
    Напишите причину одним сообщением. Она останется в отчёте.
msg-exempt-until = До какого дня не считаем: { $place }?
msg-exempt-until-how = Напишите день, например 31 мая, или нажмите «Насовсем».
msg-exempt-added = ✅ Не считаем: { $place }
msg-exempt-counted =
    { $count ->
        [0] Сейчас там ничего не ждали. Новых вопросов не будет.
        [one] Больше не ждём { $count } ответ. Новых вопросов не будет.
        [few] Больше не ждём { $count } ответа. Новых вопросов не будет.
       *[many] Больше не ждём { $count } ответов. Новых вопросов не будет.
    }
msg-exempt-ended = Снова считаем: { $place }
msg-exempt-ended-then = Что уже убрано из счёта, так и останется. Дальше спрошу, как всех.

## Два мнения

notice-opinions = ⚠️ Ответы расходятся: { $place }
notice-opinions-then = Узнайте, как на самом деле. Свой ответ каждый может исправить.

## Позже

msg-later = ⏳ Когда напомнить?
msg-later-never =
    ⏳ До срока напомнить уже не успею
    Ответьте, пожалуйста, сейчас.
msg-later-set = ⏳ Напомню { $when }
msg-later-today = сегодня в { $hour }
msg-later-tomorrow = завтра в { $hour }

## Отпуск и сколько сообщений в день

msg-set-away =
    <b>Отпуск</b>
    В эти дни не пришлю ничего. Когда вернётесь, одним сообщением скажу, что ещё ждёт ответа.
msg-away-now =
    <b>Отпуск: { $days }</b>
    Пока ничего не присылаю. Утром, когда вернётесь, скажу, что ещё ждёт ответа.
msg-away-ahead =
    <b>Отпуск: { $days }</b>
    В эти дни не пришлю ничего. Потом одним сообщением скажу, что ещё ждёт ответа.
msg-type-away =
    Напишите первый и последний день отпуска
    Например: с 4 по 17 июля или 04.07–17.07. Передумали — /cancel.
msg-away-none = нет
msg-set-daily =
    <b>Сколько сообщений в день</b>
    Остальное придёт следующим утром, одним сообщением.
msg-daily-most = не больше { $count }

msg-news-away = получат после отпуска { $count }

## Придёте ли

msg-intend-yes = ✅ Вы будете
msg-intend-no = Вы не сможете. До начала не напомню, потом спрошу, как прошло.
msg-intend-move = Вы попросили другой день. Организатор об этом узнает.
msg-coming = Будут { $yes } · не смогут { $no } · не ответили { $silent }
msg-coming-move = Просят другой день: { $count }
notice-move-asked =
    📅 Просят другой день: { $place }
    { $title } · { $day }
    Просит { $who }

## Перемены в плане

msg-choose-last-day = Выберите новый последний день: { $month }
msg-add-day = Ещё один день: { $month }
msg-day-moved = ✅ Перенесено: { $when }
msg-day-added = ✅ Добавлен день: { $when }
msg-move-term = Перенести срок: { $old } → { $new }?
msg-move-told =
    { $told ->
        [0] О прежнем дне ещё никому не сказано
        [one] { $told } человек узнает о переносе
        [few] { $told } человека узнают о переносе
       *[many] { $told } человек узнают о переносе
    }
msg-move-answers = ответов уже { $answers }
msg-cancel = Отменить: { $when }?
msg-cancel-told =
    { $told ->
        [0] Никому ещё не сказано: писать об отмене некому.
        [one] Об отмене узнает { $told } человек.
        [few] Об отмене узнают { $told } человека.
       *[many] Об отмене узнают { $told } человек.
    }
msg-cancel-answers = Ответов уже { $answers }: в отчёты они не войдут.
msg-cancel-final = Вернуть отменённое нельзя.
msg-called-off = ✖️ Отменено: { $when }
notice-moved-anew = Прежние ответы не засчитаны: спрошу ещё раз.
notice-cancelled = ✖️ Отменено: { $title }
notice-cancelled-day = Было назначено: { $day }. Приходить и отвечать не нужно.

## Вопросы к датам

msg-doubts =
    { $count ->
        [one] ❓ { $count } дату в плане можно прочесть по-разному
        [few] ❓ { $count } даты в плане можно прочесть по-разному
       *[many] ❓ { $count } дат в плане можно прочесть по-разному
    }
msg-doubts-none = ✅ Все даты плана прочитаны.
msg-doubt-line = № { $no } · { $title } — «{ $words }»
msg-doubt-phase-line = { $title }, { msg-doubt-phase } — «{ $words }»
msg-doubt-phase =
    { $count ->
        [one] { $count } дело
        [few] { $count } дела
       *[many] { $count } дел
    }
msg-doubt = ❓ Как читать «{ $words }»?
msg-doubt-why = Пока вы не решите, об этом никому не напоминаю.
msg-doubt-now = Решено читать так: «{ $reading }»
msg-doubt-decided = ✅ Решено. { $reading }
msg-doubts-left =
    { $count ->
        [0] Больше вопросов к датам нет.
        [one] Осталось решить: { $count } дата.
        [few] Осталось решить: { $count } даты.
       *[many] Осталось решить: { $count } дат.
    }
notice-doubts =
    { msg-doubts }
    Пока вы не решите, об этих делах никому не напоминаю.

## Место и заместители

msg-own-seats = <b>Ваши места</b>
msg-no-own-seats = Сейчас у вас нет места в программе.
msg-seat-card-own =
    Ваше место: <b>{ $role }</b>, { $place }
    На отпуск или болезнь можно назначить заместителя.
msg-seat-card-deputy = Вы заместитель: <b>{ $role }</b>, { $place }
msg-deputy-now = Заместитель: { $name }, до { $until }
msg-deputy-later = Заместитель: { $name }, { $span }
msg-deputy-ask =
    Заместитель: <b>{ $role }</b>, { $place }
    На какой срок, считая с сегодняшнего дня?
    Заместитель получает те же напоминания и отвечает. Роль остаётся за прежним человеком.
msg-deputy-type =
    Напишите первый и последний день
    { $role }, { $place }
    Например: 14.03–25.03 или с 14 по 25 марта. Передумали — /cancel.
msg-deputy-forward =
    Ссылка готова: заместитель, <b>{ $role }</b>, { $place }
    Дни: { $span }
    Перешлите человеку сообщение ниже. Ссылка — для одного; прежняя ссылка для заместителя больше не действует.
msg-deputy-letter =
    Здравствуйте. Побудьте, пожалуйста, заместителем в «{ $programme }»: { $role }, { $place }.
    Дни: { $span }. Бот напомнит о сроках и примет ответы одной кнопкой. Откройте ссылку и нажмите «Старт».
    Ссылка только для вас, действует до: { $until }.
msg-invited-deputy =
    Здравствуйте. Вас просят побыть заместителем в «{ $programme }».
    <b>{ $role }</b>, { $place }
    Дни: { $span }. Согласны?
msg-welcome-deputy =
    ✅ Готово: вы заместитель с { $since }
    <b>{ $role }</b>, { $place }
    Последний день — { $until }. В первый день напишу, а пока делать ничего не нужно.
msg-welcome-deputy-now =
    ✅ Готово. Вы заместитель: <b>{ $role }</b>, { $place }
    Последний день — { $until }. Вам приходят те же напоминания, отвечать — одной кнопкой.
notice-deputy =
    С сегодняшнего дня вы заместитель: { $role }, { $place }
    Отвечаете вместо: { $who }. Последний день — { $until }.
notice-deputy-alone =
    С сегодняшнего дня вы заместитель: { $role }, { $place }
    Последний день — { $until }.
notice-deputy-came =
    У вас заместитель: { $who }
    { $role }, { $place }. Дни: { $span }. Снять раньше: /settings → «Моё место».
notice-deputy-ended =
    Вы больше не заместитель: { $role }, { $place }
    Спасибо. Ваши ответы остались.
note-deputy-ended = Заместитель снят

## Передача места

msg-welcome-taken = ✅ Готово. Вы — <b>{ $role }</b>, { $place }
msg-welcome-before = До вас здесь: { $name }.
msg-welcome-legacy =
    { $overdue ->
        [0] Ждут вашего ответа: { $open }. Отвечено до вас: { $done }.
       *[other] Ждут вашего ответа: { $open }, у { $overdue } срок прошёл. Отвечено до вас: { $done }.
    }
msg-welcome-brief = Напомню заранее, отвечать — одной кнопкой. Пишу в рабочие дни, с { $first } до { $last }.

## Выйти и стереть

msg-erase =
    <b>Выйти и стереть данные?</b>
    Удалю имя, номер в Telegram, письма и черновики. Вернуть их будет нельзя.
    Ваши ответы останутся в отчётах без имени. Придёте снова — познакомимся заново.
msg-erased =
    Данные стёрты, вы вышли из программы.
    Сообщения в этом чате удалите сами: до них я не достаю.

## Файлы

msg-attached = Приложено: { $what }
msg-attached-file = файл
msg-attached-photo = фото
msg-attached-pages =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
msg-attached-version = версия { $number }
msg-attached-alike = <b>Такой же файл прислали и здесь:</b> { $places }
msg-attached-alike-link = <b>Такую же ссылку прислали и здесь:</b> { $places }
msg-attached-alike-more = { $places }, и ещё { $more }
msg-attached-caption = версия { $number } · { $at }
msg-attached-caption-by = версия { $number } · { $name }, { $at }
msg-size-kb = { $size } КБ
msg-size-mb = { $size } МБ
msg-attach =
    📎 Пришлите файл, фото или ссылку
    Отправьте прямо сюда. Файл — не больше { $limit } МБ.
msg-attach-now = Сейчас приложено: { $what }. Прежнее сохранится.
msg-attach-taken = 📎 Принято: { $what }
msg-attach-answered = Ваш ответ: «{ $answer }».
msg-attach-answer = Осталось нажать ответ:
notice-proof =
    📎 Файл к проверке: { $place }
    { $title }
notice-proof-link =
    📎 Ссылка к проверке: { $place }
    { $title }
note-no-file = Файла пока нет.
note-file-gone = Telegram больше не отдаёт этот файл. Попросите прислать его ещё раз.

## Проверки

msg-reported-by-phone = Ответ по телефону, записан: { $name }, { $at }
msg-check-waits = Проверять пока нечего: ждём ответа
msg-checks-left = Осталось проверить: { $count }
msg-checks-done = ✅ Всё проверено
msg-return-why =
    ↩️ Что исправить? Напишите одним сообщением
    Ваши слова увидят целиком, до { $length } знаков. Передумали — «Назад».
msg-return-in-words = Напишите замечание словами. Передумали — /cancel.
msg-said-returned = Возвращено
msg-return-done = ↩️ Возвращено: { $place }
msg-return-told = Об этом сообщу: когда ответят ещё раз, пришлю на проверку снова.
msg-lead-returned = { $sign } Вернули: { $title }
msg-back-no-comment = Без замечания: уточните, что исправить.
msg-back-to-do = Исправьте и ответьте ещё раз.
msg-group-returned = { $number }. ↩️ { $name } — вернули: { $why }
note-confirmed = Подтверждено: { $place }
note-check-over = Этот ответ уже проверен или отозван.
note-drawing = Готовим файл


## Календарь

msg-cal-file =
    { $count ->
        [one] 📅 { $count } дело из вашего плана, как он есть сегодня.
        [few] 📅 { $count } дела из вашего плана, как он есть сегодня.
       *[many] 📅 { $count } дел из вашего плана, как он есть сегодня.
    }
    Откройте файл: телефон предложит добавить их в календарь.
msg-cal-fresh =
    🔗 Адрес вашего календаря — нажмите, чтобы скопировать:
    <code>{ $address }</code>
    Добавьте его в календарь как подписку («по URL»): дни будут меняться сами.
    У кого есть этот адрес, тот видит ваш план. Второй раз его не покажу.
msg-cal-standing =
    🔗 Ссылка для календаря работает с { $day }.
    Показать её ещё раз нельзя. Потеряли или увидел чужой — возьмите новую: прежняя перестанет работать.
msg-cal-off = Ссылка выключена. То, что уже в календаре, он сам не уберёт: удалите подписку.
note-cal-empty = Впереди ничего с днём нет: добавить в календарь нечего.

## Отчёты сами

msg-settings-reports = Отчёты: { $wish }
msg-set-reports =
    <b>Отчёты</b>
    Буду присылать сам: что закончилось, сколько ответили, кого ждём, что впереди. Утром; если это выходной — на следующий рабочий день.
msg-reports-weekly = по понедельникам
msg-reports-monthly = первого числа
msg-reports-both = по понедельникам и первого числа
msg-reports-none = не присылать

## Отчёт за неделю и за месяц · Тревоги

notice-weekly = 📊 За { $days }: ответов { $answered }
notice-monthly = 📊 { $month }: ответов { $answered }
notice-unsent =
    ⚠️ Сегодня никому ничего не ушло, ждёт отправки: { $count }
    Передайте тому, кто обслуживает бота: есть ли связь с Telegram и что говорит doctor. Когда связь вернётся, всё, что ещё верно, уйдёт само.
notice-unanswered =
    ⚠️ Три рабочих дня никто не отвечает
    С { $since } не пришло ни одного ответа, хотя напоминания уходили. Ждём ответов: { $awaited }; за десять рабочих дней до этого пришло { $came }.
    Позвоните одному-двум участникам: доходят ли сообщения, нажимаются ли кнопки. Если каникулы — всё в порядке. Скажу снова, только если ответы начнутся и опять прекратятся.
