## Своё

rep-own = Ваши дела
rep-own-overdue =
    { $count ->
        [0] ✅ просроченных нет
       *[other] ⚠️ срок прошёл: { $count }
    }
rep-own-due = ждут ответа: { $count }
rep-own-done = отвечено: { $done }, ещё не спрашивали: { $ahead }

## Мероприятия

rep-list-open =
    { $count ->
        [0] Сейчас ничего не идёт. Нажмите «Все».
        [one] Сейчас идёт { $count } мероприятие
        [few] Сейчас идут { $count } мероприятия
       *[many] Сейчас идут { $count } мероприятий
    }
rep-list-awaited =
    { $count ->
        [0] ✅ Ответили все, кого спрашивали.
        [one] Ждём ответов: { $count } мероприятие
        [few] Ждём ответов: { $count } мероприятия
       *[many] Ждём ответов: { $count } мероприятий
    }
rep-list-all =
    { $count ->
        [one] Всего { $count } мероприятие
        [few] Всего { $count } мероприятия
       *[many] Всего { $count } мероприятий
    }
rep-list-undated =
    { $count ->
        [0] ✅ Все дни назначены.
        [one] Без дня { $count } мероприятие
        [few] Без дня { $count } мероприятия
       *[many] Без дня { $count } мероприятий
    }
rep-heading = <b>№ { $no }</b> · { $title }
rep-summary =
    { $missing ->
        [0] { $bar } { $done } из { $expected } · ответили все
       *[other] { $bar } { $done } из { $expected } · ждём ответов: { $missing }
    }
rep-state-ahead = впереди: { $when }
rep-state-open = идёт: { $when }
rep-state-over = прошло: { $when }
rep-state-answering = прошло, ждём ответов: { $when }
rep-state-window = { $when }, день не назначен
rep-state-unscheduled = срок в плане не назван

## Показатели

rep-indicator = <b>{ $title }</b>
rep-kind-share = Доля выполнивших
rep-kind-full = Участвуют все (100 %)
rep-kind-done = Сделано
rep-kind-count = Сколько выполнили
rep-kind-sum = Сумма ответов
rep-kind-minimum = Достигли нужного числа
rep-kind-ratio = Доля от общего числа
rep-kind-states = Подтверждено
rep-nothing-asked = ещё не спрашивали
rep-share =
    { $other ->
        [0] { $bar } { $met } из { $expected } ({ $percent } %) · в срок { $on_time } · позже { $late } · нет ответа { $missing }
       *[other] { $bar } { $met } из { $expected } ({ $percent } %) · в срок { $on_time } · позже { $late } · ответ «нет» { $other } · нет ответа { $missing }
    }
rep-states = { $bar } { $met } из { $expected } ({ $percent } %) · в срок { $on_time } · позже { $late } · ждут проверки { $other } · нет ответа { $missing }
rep-count = { $met } из { $expected }
rep-sum = { $amount } · ответили { $answered } из { $expected }
rep-minimum = { $met } из { $expected } · нужно не меньше { $least }
rep-ratio = { $bar } { $amount } из { $base } ({ $percent } %) · ответили { $answered } из { $expected }
rep-ratio-one-in = { $amount } на { $base }: 1 на { $many }, по плану не меньше 1 на { $needed } · ответили { $answered } из { $expected }
rep-ratio-unknown = { $amount } · общее число ещё не названо · ответили { $answered } из { $expected }
rep-times = в срок { $on_time } · позже { $late } · нет ответа { $missing }
rep-ballots =
    { $count ->
        [0] «{ $question }»: анонимно, итоги появятся, когда ответят { $fewest }
        [one] «{ $question }»: анонимно, { $count } ответ по всей программе
        [few] «{ $question }»: анонимно, { $count } ответа по всей программе
       *[other] «{ $question }»: анонимно, { $count } ответов по всей программе
    }
rep-ballots-then = «{ $question }»: анонимно, когда какой ответ дан, не хранится: итоги видны только на сегодня
rep-doubts =
    { $count ->
        [one] Вопрос к плану:
       *[other] Вопросы к плану:
    }
rep-doubt = • { $text }

## Кого ждём

rep-missing =
    { $count ->
        [0] ✅ Ответили все.
        [one] Ждём { $count } ответ
        [few] Ждём { $count } ответа
       *[many] Ждём { $count } ответов
    }
rep-who-many =
    { $count ->
        [one] { $who } ({ $count } ответ)
        [few] { $who } ({ $count } ответа)
       *[many] { $who } ({ $count } ответов)
    }
rep-absent = { $place } — { $who }

## Кто это и почему не доходит

rep-who-nobody = { $who }: пока никто не вошёл
rep-who-blocked = { $who }: бот заблокирован
rep-who-deleted = { $who }: нет такого аккаунта
rep-who-left = { $who }: человек вышел из программы

## Сводка дня

rep-sum-of = { $programme }
rep-sum-awaited =
    { $more ->
        [0] ждём { $count }: { $places }
       *[other] ждём { $count }: { $places } и ещё { $more }
    }
rep-sum-awaited-several =
    { $more ->
        [0] ждём ответов: { $count } · { $places }
       *[other] ждём ответов: { $count }, от { $sources } · { $places } и ещё { $more }
    }
rep-sum-awaited-all = ждём { $count }
rep-sum-rest =
    { $activities ->
        [one] и ещё { $count } — по { $activities } мероприятию
       *[other] и ещё { $count } — по { $activities } мероприятиям
    }
rep-sum-overdue = Нет ответов по прежним срокам: { $count }
rep-sum-unchecked = Ответы ждут проверки: { $count }
rep-sum-unreachable =
    { $count ->
        [one] Бот не доходит до { $count } человека
       *[other] Бот не доходит до { $count } человек
    }
rep-sum-empty = Пустых мест: { $count }
rep-sum-undated = Время идёт, а день не назначен: { $count }
rep-sum-doubts = Вопросы к датам: { $count }
rep-sum-waivers = Просят не считать, решать вам: { $count }
rep-sum-said = Сказали за неделю «не получается»: { $count }
rep-sum-list-overdue =
    { $count ->
        [0] ✅ Просроченных ответов нет.
        [one] Срок прошёл, ждём { $count } ответ
        [few] Срок прошёл, ждём { $count } ответа
       *[many] Срок прошёл, ждём { $count } ответов
    }
rep-sum-list-unchecked =
    { $count ->
        [0] ✅ Все ответы проверены.
        [one] Ждёт проверки { $count } ответ
        [few] Ждут проверки { $count } ответа
       *[many] Ждут проверки { $count } ответов
    }
rep-sum-list-unreachable =
    { $count ->
        [0] ✅ Бот доходит до всех.
        [one] До { $count } человека бот не доходит. Позвоните, пожалуйста.
       *[other] До { $count } человек бот не доходит. Позвоните, пожалуйста.
    }
rep-sum-list-undated =
    { $count ->
        [0] ✅ Все дни назначены.
       *[other] Время идёт, а день не назначен: { $count }
    }
rep-sum-list-doubts =
    { $count ->
        [0] ✅ Все даты ясны.
       *[other] Вопросы к датам: { $count }
    }
rep-sum-list-waivers =
    { $count ->
        [0] ✅ Всё решено.
       *[other] Просят не считать: { $count }. Согласны?
    }
rep-sum-list-said =
    { $count ->
        [0] За неделю никто не говорил «не получается».
       *[other] Сказали за неделю «не получается»: { $count }
    }
rep-sum-said-line = { $number }. { $place }: <b>№ { $no }</b> · { $title }

## Кого не считаем и где расходятся

rep-not-counted = Не считаем: { $count }
rep-differ = Расходятся: { $count }
rep-left-out =
    { $count ->
        [0] Считаем всех.
       *[other] <b>Не считаем: { $count }</b>
    }
rep-left-out-line =
    { $count ->
        [1] • { $place } — «{ $reason }» · решение: { $by }, { $at }
        [one] • { $place } ({ $count } ответ) — «{ $reason }» · решение: { $by }, { $at }
        [few] • { $place } ({ $count } ответа) — «{ $reason }» · решение: { $by }, { $at }
       *[many] • { $place } ({ $count } ответов) — «{ $reason }» · решение: { $by }, { $at }
    }
rep-left-out-own =
    { $count ->
        [1] • { $place } — не относится к ним (для кого вопрос: { $reason }) · ответ: { $by }, { $at }
        [one] • { $place } ({ $count } ответ) — не относится к ним (для кого вопрос: { $reason }) · ответ: { $by }, { $at }
        [few] • { $place } ({ $count } ответа) — не относится к ним (для кого вопрос: { $reason }) · ответ: { $by }, { $at }
       *[many] • { $place } ({ $count } ответов) — не относится к ним (для кого вопрос: { $reason }) · ответ: { $by }, { $at }
    }
rep-differing =
    { $count ->
        [0] ✅ Ответы сходятся.
       *[other] <b>Расходятся: { $count }</b>
    }
rep-differing-line = • { $place }
rep-differing-side = { $role }: «{ $answer }»

## Кто в отпуске

rep-who-away = { $who }: в отпуске до { $until }

## Перемены в плане

rep-state-doubt = дату можно прочесть по-разному, организатор ещё не решил
rep-state-cancelled = отменено

## Журнал

rep-journal = <b>Журнал: кто что сделал</b>
rep-journal-empty = Журнал пока пуст.
rep-journal-line = { $at } · { $who } { $deed }
rep-journal-activity = № { $no }, { $title }
rep-journal-count =
    { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
       *[many] { $count } ответов
    }
audit-proof-seen = открывает чужой файл
audit-exported = выгружает таблицы и ответы
audit-proxy = отвечает за другого
audit-names-seen = смотрит, кого ждём
audit-nudge = напоминает не ответившим
audit-waiver-approved = соглашается не считать
audit-waiver-declined = не соглашается не считать
audit-exemption-begun = убирает из счёта
audit-exemption-ended = снова считает
audit-import = загружает список ответов
audit-plan-moved = переносит день
audit-plan-cancelled = отменяет мероприятие
audit-plan-added = назначает ещё один день
audit-doubt-decided = решает, как читать дату
audit-handed-over = принимает место от другого
audit-deputy = назначает заместителя
audit-deputy-ended = снимает заместителя
audit-data-sent = получает файл со своими данными
audit-transcript = получает файл с часами и днями обучения
audit-erased = стирает свои данные
audit-other = делает запись

## Мои данные файлом

rep-file = мои-данные
rep-file-title = Что бот хранит о вас: { $name }
rep-file-made = Составлено { $at }
rep-file-none = нет
rep-file-profile = О вас
rep-file-name = Имя: { $name }
rep-file-account = В Telegram: { $account }
rep-file-agreed = Согласие дано: { $at }
rep-file-language = Язык: { $language }
rep-file-zone = Часовой пояс: { $zone }
rep-file-quiet = Не беспокоить: { $quiet }
rep-file-daily = Сообщений с напоминаниями в день, не больше: { $daily }
rep-file-away = Вас не будет или не было: { $days }
rep-file-reports = Отчёты: { $wish }
rep-file-feed = Ссылка для календаря работает: с { $at }
rep-file-as-programme = как в программе
rep-file-seats = Места
rep-file-seat = { $role }, { $place }: с { $since } до { $until }
rep-file-deputy = { $role }, { $place }, заместитель: с { $since } до { $until }
rep-file-still = сегодня
rep-file-answers = Ваши ответы
rep-file-about = № { $no }, { $title } · { $place } · { $question }
rep-file-answer = { $at } · { $about } — { $value }
rep-file-how-proxy = за другого
rep-file-how-import = из списка
rep-file-how-waived = решение координатора
rep-file-earned = Часы и дни обучения
rep-file-earned-row = № { $no }, { $title } — { $amount }
rep-file-earned-sum = Всего в «{ $programme }»: часов { $hours }, дней { $days }
rep-file-credits = Кредитов: { $credits }
rep-file-credits-unknown = Кредиты не посчитаны: в программе не сказано, сколько часов или дней в одном кредите.
rep-transcript-title = Электронное дело: { $name }
rep-transcript-seat = { $role }, { $place }
rep-file-proofs = Что вы приложили
rep-file-proof = { $at } · { $about } — { $name }, версия { $number }
rep-file-proof-file = файл
rep-file-proof-photo = фото
rep-file-proof-link = ссылка
rep-file-excuses = Почему не получалось
rep-file-excuse = { $at } · { $about } — { $reason }
rep-file-plans = Придёте ли вы
rep-file-plan-yes = { $at } · { $title } — буду
rep-file-plan-no = { $at } · { $title } — не смогу
rep-file-plan-move = { $at } · { $title } — просьба о другом дне
rep-file-letters = Письма через бота
rep-file-letter-to = { $at } · вы → { $name }: { $text }
rep-file-letter-from = { $at } · { $name } → вам: { $text }
rep-file-no-text = без текста
rep-file-announcements = Ваши объявления
rep-file-word = { $at } · { $text }
rep-file-nudges = Ваши напоминания другим
rep-file-nudge = { $at } · № { $no }, { $title }: { $text }
rep-file-messages = Сообщения, отправленные вам
rep-file-message = { $at } · { $kind } · { $state }
rep-file-kind-reminder = напоминание
rep-file-kind-notice = известие
rep-file-kind-letter = письмо
rep-file-kind-announcement = объявление
rep-file-state-sent = отправлено
rep-file-state-planned = ждёт отправки
rep-file-state-skipped = не понадобилось
rep-file-state-failed = не дошло
rep-file-state-unknown = неизвестно, дошло ли
rep-file-state-missed = опоздало и не отправлено
rep-file-journal = Записи в журнале

## Всего, по частям и отчего так

rep-programmes = О какой программе рассказать?
rep-whole-nothing = { $programme }: ещё не спрашивали
rep-whole = <b>{ $programme }</b>: { $bar } отвечено { $done } из { $expected } · ждём { $missing }
rep-trend =
    { $up ->
        [1] за неделю +{ $by }
       *[other] за неделю −{ $by }
    }
rep-unreached = бот не доходит: { $count }
rep-as-of = 🕓 Как было на конец дня: { $day }
rep-number = <b>{ $title }: { $number }</b>
rep-rows-met =
    { $count ->
        [0] Засчитанных ответов нет.
       *[other] Засчитано: { $count }
    }
rep-rows-other =
    { $count ->
        [0] Других ответов нет.
       *[other] Ответили, но не засчитано: { $count }
    }
rep-rows-missing =
    { $count ->
        [0] ✅ Ответили все.
       *[other] Нет ответа: { $count }
    }
rep-rows-left-out =
    { $count ->
        [0] Считаем всех.
       *[other] Не относится, не считаем: { $count }
    }
rep-rows-all = Всего ответов и вопросов без ответа: { $count }
rep-row-silent =
    { $state ->
        [overdue] • { $place } — нет ответа, срок прошёл
        [waiting] • { $place } — ещё не спрашивали: сначала другой ответ
       *[other] • { $place } — ещё нет ответа
    }
rep-row-said =
    { $how ->
        [proxy] • { $place } — { $said } · { $at }, по телефону
        [import] • { $place } — { $said } · { $at }, по списку
        [waived] • { $place } — { $said } · { $at }, решение координатора
       *[own] • { $place } — { $said } · { $at }
    }{ $state ->
        [late] , позже срока
        [overdue] , ещё не готово, срок прошёл
        [open] , ещё не готово
       *[other] {""}
    }
rep-then-ask = На какой день показать числа?
rep-then-type = Напишите день, например { $example }. Покажем, как было на его конец.
rep-all-of = <b>{ $programme }</b>: все мероприятия
rep-by = { $parts }, по алфавиту
rep-by-role = Кто отвечает
rep-part =
    { $missing ->
        [0] { $name }: { $bar } { $done } из { $expected }
       *[other] { $name }: { $bar } { $done } из { $expected } · ждём { $missing }
    }{ $left_out ->
        [0] {""}
       *[other] {" "}· не считаем { $left_out }
    }
rep-part-nothing =
    { $left_out ->
        [0] { $name }: не спрашивали
       *[other] { $name }: не относится
    }

## Файлы

rep-files =
    Что прислать?

    <b>Картинка</b> — кто в каком состоянии: по мероприятиям, по неделям или весь план по месяцам.
    <b>Word</b> — отчёт на подпись.
    <b>Excel</b> — общая таблица, показатели с определениями, все ответы и оговорки.
    <b>CSV и JSON</b> — то же для других программ.
rep-paper-heat = Карта мероприятий на { $day }
rep-paper-weeks = Карта по неделям на { $day }
rep-paper-timeline = План по месяцам на { $day }
rep-paper-curve = Ход мероприятия № { $no } на { $day }
rep-paper-docx = Отчёт на подпись, на { $day }
rep-paper-xlsx = Таблица, показатели, ответы и оговорки на { $day }
rep-paper-csv = Все ответы на { $day }
rep-paper-json = Показатели и ответы на { $day }
## Календарь

rep-cal-name = Дорожная карта
rep-cal-until = До { $day }: { $title }
rep-cal-span = Весь срок: { $days }
rep-cal-session = Встреча { $session } из { $sessions }
rep-cal-source = № { $no } в плане · { $programme }
rep-cal-file = план

## Отчёт за неделю и за месяц

rep-dig-before = было { $before } за столько же дней раньше
rep-dig-awaited =
    { $overdue ->
        [0] Ждём ответов: { $awaited }, просроченных нет
       *[other] Ждём ответов: { $awaited }, просрочено { $overdue }
    }
rep-dig-ended = <b>Закончилось</b>
rep-dig-ended-none = Ничего не закончилось
rep-dig-line = № { $no } · { $title }: { $done } из { $expected } ({ $percent } %)
rep-dig-unasked = № { $no } · { $title }
rep-dig-coming-weekly = <b>На этой неделе последний день</b>
rep-dig-coming-monthly = <b>В этом месяце последний день</b>
rep-dig-coming-line = { $day } · № { $no } · { $title }
rep-dig-more = и ещё { $count }
