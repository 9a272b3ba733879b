## Список участников (таблица CSV): что не так в строке

err-roster-empty = В таблице нет ни одной строки с людьми.
err-roster-quotes = Кавычки не закрыты: дальше этой строки таблицу прочесть нельзя.
err-roster-column-unknown = Такого столбца не бывает. Возможные: { $allowed }.
err-roster-column-twice = Этот столбец назван дважды.
err-roster-column-missing = Этого столбца не хватает. Возможные: { $allowed }.
err-roster-cells = Ячеек { $given }, а столбцов { $expected }. Если в названии есть разделитель, возьмите его в кавычки.
err-roster-role-unknown = Роли «{ $value }» нет. Возможные: { $allowed }.
err-roster-unit-missing = Для роли { $role } эту ячейку нужно заполнить.
err-roster-unit-superfluous = Для роли { $role } эта ячейка должна быть пустой, а в ней «{ $value }».
err-roster-too-long = Знаков { $given }, а помещается { $longest }.
err-roster-covers-not-here = Роль { $role } ни за кем не закреплена: оставьте ячейку пустой.
err-roster-covers-unknown = «{ $value }» нет ни в этой таблице, ни в программе.
err-roster-covers-unclear = «{ $value }» есть в нескольких местах. Напишите полностью, одно из: { $allowed }.
err-roster-code-wrong = Код «{ $value }» не подходит: латинские буквы, цифры, - и _, не больше 64 знаков.
err-roster-code-not-here = Роль { $role } — у всей программы, кода у неё нет: оставьте ячейку пустой.
err-roster-code-taken = Код «{ $value }» уже занят: { $other }.
err-roster-code-differs = У этого места уже есть код { $other }, а здесь «{ $value }».
err-roster-line-twice = То же самое уже сказано в строке { $first }.
