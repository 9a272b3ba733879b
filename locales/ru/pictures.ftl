## Вверху каждой картинки

pic-now = на { $day }
pic-then = как было на конец дня: { $day }
pic-page = { $page } из { $pages }
pic-nothing = Пока никого ни о чём не спрашивали.

## Состояния

pic-state-on-time = в срок
pic-state-late = позже срока
pic-state-no = ответ «нет»
pic-state-open = ждём, срок не вышел
pic-state-overdue = срок прошёл
pic-state-left-out = не относится
pic-state-waiting = ещё не спрашивали

## Карта: места и недели или мероприятия

pic-activities = Мероприятия по номерам плана
pic-weeks = Недели, на которые приходится срок
pic-mixed = Полосы в клетке: сколько ответов в каком состоянии

## Ход одного мероприятия

pic-heading = № { $no } · { $title }
pic-counts = { $done } из { $asked }
pic-times = в срок { $on_time } · позже { $late }
pic-deadline = срок: { $day }
pic-deadlines = сроки: { $from } – { $to }
pic-sessions =
    { $count ->
        [one] { $count } встреча
        [few] { $count } встречи
       *[many] { $count } встреч
    }
pic-not-asked = Пока никого не спрашивали.
pic-not-asked-until = Пока никого не спрашивали. Начало: { $day }.
pic-not-asked-window = Пока никого не спрашивали: день ещё не назначен.
pic-no-course = Ход по дням здесь не показать: ответов слишком много. Так обстоит дело сейчас.

## Вся программа

pic-timeline = Вся программа по месяцам
pic-share = { $percent } %
pic-unscheduled = срок в плане не назван
pic-no-dates = В плане пока нет ни одного мероприятия с датой.
pic-bar-done = ответили все
pic-bar-open = идёт, ждём ответов
pic-bar-overdue = срок прошёл, ответов не хватает
pic-bar-ahead = впереди
pic-bar-window = день не назначен
