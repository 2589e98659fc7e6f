### Ввод того, что считыватель не прочитал или прочитал неверно.

## На предыдущих страницах

review-change = Изменить
review-change-speech = Изменить: { $name }
review-other = Другая ошибка
review-typed = Это ввели вы. Сотрудник может сверить запись с паспортом.
review-typed-subtitle = Сверьте каждую строку. Их посмотрит и сотрудник.
document-type = Ввести данные вручную

## В какой строке ошибка

wrong-line-title = В какой строке ошибка?
wrong-line-subtitle = Выберите её и введите так, как в паспорте.
wrong-line-officer = Если ввести эти строки заново, сотрудник сначала сверит их с паспортом.

## Ввод

typing-surname = Введите фамилию
typing-given-names = Введите имя
typing-number = Введите номер паспорта
typing-nationality = Какое у вас гражданство?
typing-issuer = Кто выдал
    ваш паспорт?
typing-issuer-name = Кем выдан
typing-birth = Введите дату рождения
typing-sex = Какой пол указан?
typing-expiry = Введите срок действия паспорта
typing-as-printed = Как в нижних строках страницы с фотографией.
typing-names-fillers = Перепишите нижние строки: знак < замените пробелом.
    .speech = Перепишите нижние строки: знак «меньше» замените пробелом.
typing-state-how = Введите первые буквы, затем выберите.
typing-date-how = День, месяц, год: 8 цифр.
typing-birth-how = День, месяц, год. Вместо неуказанного введите нули.
typing-to-go = { PLURAL($count) ->
    [one] Ещё { $count } цифра
    [few] Ещё { $count } цифры
    [many] Ещё { $count } цифр
   *[other] Ещё { $count } цифры
}
typing-read = Прочитано: { $text }
typing-whole = Введено полностью
typing-most = Максимум { $count }
typing-wrong-missing = Здесь пока ничего нет.
typing-wrong-unfinished = В дате нужны все 8 цифр: день, месяц, год.
typing-wrong-day = Такого дня в календаре нет. Сверьте день и месяц.
typing-wrong-birth = Такой даты рождения быть не может. Сверьте год.
typing-wrong-expiry = Паспорта с таким сроком не бывает. Сверьте год.
typing-wrong-state = Такого кода в паспортах нет. Выберите страну из списка.
typing-no-state = Стран с таким началом нет. Сотрите букву и попробуйте снова.
typing-space = Пробел
typing-erase = Стереть
typing-clear = Стереть
typing-confirm = Верно, дальше
typing-none = В паспорте нет имени
typing-first = Сначала введите данные.
typing-first-digits = Сначала введите все 8 цифр.
typing-first-state = Сначала выберите из списка.

## В других местах

help-typing = Вводите всё так, как в паспорте. «Стереть» убирает последний знак. Решение о визе принимают по данным паспорта: сотрудник сверит их с введёнными.
officer-typed = Введённые данные сначала нужно сверить с паспортом.
