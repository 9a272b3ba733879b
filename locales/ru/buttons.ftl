## Ответы

btn-yes = ✅ Да
btn-no = ❌ Нет
btn-na = Не относится к нам
btn-confirm = Подтверждаю
btn-return = Вернуть
btn-more = больше…
btn-write = Написать
btn-write-number = Написать число
btn-fix = Исправить
btn-fix-of = { $number }. Исправить
btn-guess-yes = Да, записать
btn-guess-letter = Это письмо
btn-guess-no = Нет, не ответ
btn-sure = Да, { $answer }
btn-all = Показать все

## Списки и дни

btn-to-plan = ← К плану
btn-undated = Без дня: { $count }
btn-set-days = Назначить дни
btn-set-day = Назначить день
btn-other-day = Другой день
btn-move = Перенести
btn-keep-day = Не переносить

## Отчёты

btn-what-to-do = Что сделать
btn-number = № { $no }
btn-missing = Кого ждём: { $count }
btn-to-activity = ← К показателям
btn-filter-open = Идут
btn-filter-awaited = Ждём
btn-filter-all = Все
btn-filter-undated = Без дня

## Вступление по ссылке

btn-yes-me = Да, это я
btn-not-me = Нет, это не я
btn-not-me-at-all = Нет, это не я
btn-who-invited = Кто меня пригласил?
btn-agree = Согласен
btn-not-now = Не сейчас
btn-back-to-invitation = Вернуться к приглашению

## Вступление без ссылки

btn-i-am = Я — { $role }
btn-back = ← Назад
btn-agree-and-send = Согласен, отправить
btn-send-application = Отправить заявку
btn-find-self = Найти себя в списке
btn-my-duties = Мои дела

## Заявка у координатора

btn-accept = Принять
btn-decline = Отклонить

## Известия

btn-empty-seats = Пустые места
btn-show-event = Показать

## Люди

btn-invite = Пригласить
btn-hand-over = Передать другому
btn-back-to-list = ← К списку
btn-back-to-seat = ← Назад
btn-find = Найти
btn-find-again = Искать ещё
btn-only-empty = Только пустые: { $count }
btn-all-seats = Показать все

## Письма

btn-letter-to = Отправить: { $name }
btn-letter-drop = Не отправлять
btn-letter-reply = Ответить
btn-letter-stop = Не отвечать

## Настройки

btn-set-language = Язык
btn-set-zone = Часовой пояс
btn-set-quiet = Тихие часы
btn-set-data = Мои данные
btn-set-leave = Выйти из программы
btn-type-zone = Написать город
btn-never-quiet = Пишите в любой час
btn-leave = Да, выйти
btn-stay = Остаться

## Помощь

btn-open-my = Мои дела
btn-answered = Что отвечено
btn-open-plan = Что впереди
btn-open-report = Отчёт
btn-open-people = Люди
btn-open-settings = Настройки
btn-open-help = Помощь

## Объявления

btn-open-announce = Объявить
btn-news-list = Прежние объявления
btn-news-new = Новое объявление
btn-news-role = { $mark } { $role } · { $count }
btn-news-where-all = Где: везде
btn-news-where = Где: выбрано { $count }
btn-news-everywhere = Везде
btn-news-waiting = Только кто не ответил…
btn-news-waiting-for = Кто не ответил: № { $no }
btn-news-no-activity = Не важно, кто ответил
btn-news-by-name = Выбрать по именам
btn-news-by-name-some = По именам: { $count }
btn-news-none = Снять всех
btn-news-everyone = Отметить всех
btn-news-chosen = Готово
btn-news-agree-off = ☐ Просить отметку «Ознакомлен»
btn-news-agree-on = ☑ Просить отметку «Ознакомлен»
btn-news-next = Дальше
btn-news-send = Отправить
btn-news-later = Позже…
btn-news-whom = Кому
btn-news-change = Изменить
btn-news-drop = Отмена
btn-news-send-anyway = Всё равно отправить
btn-news-morning = Утром в { $hour }
btn-news-hour-0 = сегодня { $hour }
btn-news-hour-1 = завтра { $hour }
btn-news-type-moment = Другой день или час
btn-news-undo = Вернуть назад
btn-news-pause = Пауза
btn-news-resume = Продолжить
btn-news-resume-late = Отправить сейчас
btn-news-stop = Остановить
btn-news-failed = Повторить не получившим: { $count }
btn-news-unknown = Ещё раз, где неизвестно: { $count }
btn-news-unreachable = Ещё раз недоступным: { $count }
btn-news-absent = Кто не ознакомился: { $count }
btn-news-absent-who = Кто именно
btn-news-revise = Исправить
btn-news-recall = Отозвать
btn-news-correct = Послать поправку
btn-news-edit-all = Исправить у всех
btn-news-recall-all = Удалить у всех
btn-news-keep = Не надо
btn-news-look = Показать
btn-news-see = Посмотреть
btn-news-approve = Согласиться
btn-news-disapprove = Отклонить
btn-news-write-them = Написать им
btn-read = Ознакомлен
btn-read-done = ✅ Ознакомлены · { $at }

## Кого ждём: позвонить, напомнить, загрузить список

btn-proxy = Ответить за них
btn-proxy-right = Всё верно
btn-proxy-wrong = Это не так
btn-awaited-next = Вопрос { $number } из { $count } — дальше
btn-nudge = Напомнить: { $count }
btn-nudge-one = Напомнить
btn-nudge-pick = Выбрать, кому
btn-nudge-words = Добавить слова
btn-nudge-reword = Изменить слова
btn-nudge-mute = Без слов
btn-nudge-left = Кого ждём
btn-import = Загрузить список
btn-import-store = Записать: { $count }

## Сводка дня

btn-sum-all = Все мероприятия: { $count }
btn-sum-remind = Напомнить
btn-sum-unchecked = Что не проверено
btn-sum-unreachable = До кого не доходит
btn-sum-doubts = Вопросы к датам: { $count }
btn-sum-waivers = Решить: { $count }
btn-sum-said = Кто не может
btn-sum-agree = { $number }. Согласиться
btn-sum-disagree = { $number }. Не согласиться
btn-sum-others = Решить остальные

## Почему нет, кого не считаем

btn-cannot = Не получается…
btn-answer-now = Ответить
btn-waiver-agree = Согласиться
btn-waiver-disagree = Не согласиться
btn-why = Почему не считаем
btn-to-event = День и кого не считаем
btn-show-differing = Где расходятся
btn-exempt-list = Кого не считаем
btn-exempt-add = Убрать из счёта
btn-exempt-whole = Всех, кто здесь
btn-exempt-ever = Насовсем
btn-exempt-drop = Отмена
btn-exempt-end = { $number }. Считать снова

## Позже, отпуск, придёте ли

btn-later = ⏳ Позже
btn-later-soon = Через 2 часа, в { $hour }
btn-later-answer = Ответить сейчас
btn-later-other = В другое время
btn-set-away = Отпуск
btn-set-daily = Сообщений в день
btn-away-7 = Неделя, до { $day }
btn-away-14 = Две недели, до { $day }
btn-away-type = Написать даты
btn-away-back = Я вернулся
btn-away-drop = Отпуска не будет
btn-daily = не больше { $count }
btn-daily-usual = как в программе: { $count }
btn-intend-yes = Буду
btn-intend-no = Не смогу
btn-intend-move = Попросить другой день
btn-intend-change = Изменить
btn-move-day = Назначить другой день

## Перемены в плане

btn-move-keep = Перенести, ответы оставить
btn-move-anew = Перенести и спросить заново
btn-cancel-event = Отменить мероприятие
btn-cancel-sure = Да, отменить
btn-cancel-not = Не отменять
btn-add-day = Назначить ещё один день
btn-doubts = Вопросы к датам: { $count }
btn-decide = Решить
btn-decide-later = Решить позже
btn-decide-again = Решить иначе
btn-next-doubt = Следующая дата

## Место, заместители, свои данные, журнал

btn-set-seats = Моё место
btn-transcript = Электронное дело
btn-deputy = Назначить заместителя
btn-deputy-week = Неделя, до { $day }
btn-deputy-fortnight = Две недели, до { $day }
btn-deputy-month = 30 дней, до { $day }
btn-deputy-dates = Другие даты
btn-deputy-end = Снять: { $name }
btn-deputy-yes = Да, замещу
btn-data-file = Прислать файлом
btn-leave-erase = Выйти и стереть данные
btn-erase = Да, стереть
btn-journal = Журнал

## Файлы и проверки

btn-attach = Приложить файл
btn-attach-other = Приложить другой файл
btn-attach-of = { $number }. Приложить файл
btn-open-file = Открыть файл
btn-open-link = Открыть ссылку
btn-check = Проверить
btn-checks = Проверить: { $count }
btn-check-one-by-one = Проверить по одному
btn-check-next = Дальше →
btn-return-why = Вернуть с замечанием
btn-confirm-after-all = Всё же подтвердить

btn-why-number = Почему { $number }?
btn-then = На дату…
btn-as-now = Как сейчас
btn-yesterday = Вчера
btn-week-ago = Неделю назад
btn-month-ago = Месяц назад
btn-other-past-day = Другая дата
btn-what-it-means = Что это значит
btn-rows-met = Засчитаны: { $count }
btn-rows-other = Не засчитаны: { $count }
btn-rows-missing = Нет ответа: { $count }
btn-rows-left-out = Не считаем: { $count }
btn-parts = По частям
btn-programmes = ← Все программы
btn-by-branch = По территориям
btn-by-unit = По участникам
btn-by-role = По ролям
btn-files = Скачать файл
btn-file-docx = Word
btn-file-xlsx = Excel
btn-file-csv = CSV
btn-file-json = JSON
btn-file-heat = По мероприятиям
btn-file-weeks = По неделям
btn-file-timeline = План по месяцам
btn-file-curve = Показать ход
btn-on-dark = На тёмном фоне
btn-on-light = На светлом фоне
## Календарь

btn-to-calendar = В календарь
btn-cal-link = Ссылка для календаря
btn-cal-new = Новая ссылка
btn-cal-off = Выключить ссылку

## Отчёты сами

btn-set-reports = Отчёты
btn-reports-weekly = По понедельникам
btn-reports-monthly = Первого числа
btn-reports-both = И то и другое
btn-reports-none = Не присылать
