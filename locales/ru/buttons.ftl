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
btn-sure = Да, { $answer }
btn-all = Показать все

## Списки и дни

btn-plan = План
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
btn-filter-all = Все
btn-filter-undated = Без дня

## Вступление по ссылке

btn-yes-me = Да, это я
btn-not-me = Нет, другая школа
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
btn-only-empty = Только пустые: { $count }
btn-all-seats = Показать все

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
btn-open-plan = Что впереди
btn-open-report = Отчёт
btn-open-people = Люди
btn-open-settings = Настройки
btn-open-help = Помощь
