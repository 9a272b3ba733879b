## Знаки между словами

def-comma = {", "}
def-semicolon = {"; "}
def-beside = { $first }, { $second }
def-headed = { $first }: { $second }
def-bracketed = { $first } ({ $second })

## Определение показателя: что на что делим и что засчитываем

def-kind-share = Считаем долю: кто выполнил — из всех, кого спросили.
def-kind-full = Считаем долю: кто выполнил — из всех, кого спросили. Выполнить должны все.
def-kind-done = Считаем, сколько сделано, — из всего, о чём спросили.
def-kind-count = Считаем, сколько ответов засчитано.
def-kind-sum = Складываем числа из всех ответов.
def-kind-minimum = Считаем, сколько раз названо число не меньше { $least }.
def-kind-ratio = Складываем числа из ответов и делим на число «{ $fact }» у тех, кого спросили. Где оно ещё не названо, берём ноль.
def-kind-states = Считаем по шагам: кто прошёл последний — из всех, кого спросили о первом.

def-question = Вопрос: «{ $text }» { $asked }.
def-step = Шаг { $number }: «{ $text }» { $asked }.
def-asked = Отвечает: { $roles }
def-about = о ком: { $unit }
def-team = один ответ за всех
def-items = отдельно по каждому из { $items }

def-counts = Засчитываем: { $answers }.
def-quoted = «{ $text }»
def-yes = Да
def-no = Нет
def-counts-least = Засчитываем число не меньше { $least }.
def-counts-positive = Засчитываем любое число больше нуля.
def-counts-any = Засчитываем любой ответ.
def-about-number = В плане «около { $about }»: это ориентир, меньшее число не считается невыполнением.
def-anonymous = Опрос анонимный: известно, кто ответил, но не что.
def-not-yet = Ответ «{ $no }» не последнее слово: ждём дальше.
def-returned = Ответ, который вернули с замечанием, не считается, пока его не дадут снова.

def-target = По плану: не меньше { $percent } %.
def-target-number = По плану: не меньше { $number }.
def-target-one-in = По плану: не меньше одного на { $many }.

def-each = Проходит несколько раз, и каждый раз считается отдельно: двое за три раза — это шесть ответов.
def-once = Проходит несколько раз. Засчитываем тех, кто выполнил хотя бы раз; каждого — один раз.
def-every = Проходит несколько раз. Засчитываем тех, кто выполнил каждый раз; каждого — один раз.

def-late = Ответ после срока тоже засчитываем, но показываем отдельно.
def-left-out = Не считаем тех, кого освободил координатор: к ним это не относится.
def-left-out-condition = Вопрос для тех, о ком сказано: { $condition }. Остальных не считаем; не считаем и тех, кого освободил координатор.
def-doubt = Оговорка: { $doubt }

## Документы: таблицы

doc-sheet-table = Мониторинг
doc-sheet-indicators = Показатели
doc-sheet-answers = Ответы
doc-sheet-ballots = Анонимные ответы
doc-sheet-exceptions = Оговорки и исключения
doc-heading = { $programme }. По состоянию на { $day }
doc-heading-then = { $programme }. Как было на конец дня: { $day }
doc-place = Кто
doc-within = Где
doc-number = № { $no }
doc-total = Всего
doc-legend = Обозначения
doc-of = { $done } из { $asked }
doc-state-on-time = в срок
doc-state-late = позже срока
doc-state-no = нет
doc-state-open = ждём
doc-state-overdue = срок прошёл
doc-state-waiting = ещё не спрашивали
doc-state-left-out = не относится
doc-col-no = №
doc-col-day = День
doc-col-place = О ком
doc-col-within = Где
doc-col-role = Кто отвечает
doc-col-question = Вопрос
doc-col-answer = Ответ
doc-col-given = Когда ответили
doc-col-source = Откуда ответ
doc-col-state = Состояние
doc-col-what = Что
doc-col-why = Пояснение
doc-col-chosen = Сколько
doc-col-activity = Мероприятие
doc-col-indicator = Показатель
doc-col-value = Значение
doc-col-share = Доля, %
doc-col-expected = Спросили
doc-col-on-time = В срок
doc-col-late = Позже
doc-col-no-answer = Нет ответа
doc-col-left-out = Не относится
doc-col-means = Что это значит
doc-source-own = ответ в боте
doc-source-proxy = по телефону
doc-source-import = по списку
doc-source-waived = решение координатора
doc-doubt = оговорка к плану
doc-agreed = не считаем
doc-own-word = не относится к ним
doc-ballots =
    { $count ->
        [0] анонимно, итоги появятся, когда ответят { $fewest }
        [one] анонимно, { $count } ответ по всей программе
        [few] анонимно, { $count } ответа по всей программе
       *[other] анонимно, { $count } ответов по всей программе
    }
doc-ballots-then = анонимно: когда какой ответ дан, не хранится, поэтому итогов на прошлый день нет

## Отчёт на подпись

doc-report = Отчёт о выполнении плана
doc-report-no = №
doc-report-activity = Мероприятие
doc-report-term = Сроки
doc-report-who = Кто отвечает
doc-report-done = Выполнено
doc-report-doubts = Оговорки к плану
doc-report-position = должность
doc-report-signature = подпись, дата
doc-report-name = фамилия, инициалы
doc-report-not-yet = ещё не спрашивали
doc-report-cancelled = отменено
doc-report-late = { $done }, позже срока { $late }
doc-report-line = { $name }: { $said }
doc-report-amount = { $amount } (ответили { $said })
