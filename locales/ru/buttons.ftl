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
