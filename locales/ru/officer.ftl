### Решает сотрудник: ожидание у терминала, номер, возвращение и решение.

## Ожидание у терминала

queue-title = Решает сотрудник:
    подождите
queue-number = Ваш номер
queue-asked = Ваши ответы у сотрудника
queue-next = Ваша очередь следующая
queue-before = { PLURAL($before) ->
    [one] Перед вами { $before } человек
    [few] Перед вами { $before } человека
    [many] Перед вами { $before } человек
   *[other] Перед вами { $before } человека
}
queue-then = Затем вы оплатите и получите визу
queue-wait = Ничего нажимать не нужно
queue-goes-on = Страница сменится сама.
queue-usual = { PLURAL($minutes) ->
    [one] Обычно около { $minutes } минуты. Страница сменится сама.
    [few] Обычно около { $minutes } минут. Страница сменится сама.
    [many] Обычно около { $minutes } минут. Страница сменится сама.
   *[other] Обычно около { $minutes } минуты. Страница сменится сама.
}
queue-waited = { PLURAL($minutes) ->
    [one] Вы ждёте { $minutes } минуту.
    [few] Вы ждёте { $minutes } минуты.
    [many] Вы ждёте { $minutes } минут.
   *[other] Вы ждёте { $minutes } минуты.
}
queue-unheard = Сейчас нет связи
queue-unheard-line = Ваш номер сохранён, мы пробуем снова.
queue-take = Взять номер и прийти позже
help-queue = Ничего делать не нужно. Если не хотите ждать здесь, возьмите номер и вернитесь с паспортом к любому из этих терминалов.

## С номером

numbered-title = Возвращайтесь
    с паспортом
numbered-how = Положите паспорт на любой считыватель в зале
numbered-until = Отвечать заново не нужно. Номер действует по { $day }
help-numbered = Вернитесь к любому терминалу этого зала и положите тот же паспорт на считыватель. Ждать здесь не нужно. Деньги не списаны.

## Решение сотрудника

refused-officer-title = Сотрудник отказал
    в визе
refused-officer-document = Сотрудник не смог подтвердить этот паспорт.
refused-officer-details = Введённые данные не совпадают с паспортом.
refused-officer-other-visa = Для этой поездки нужна виза другого вида.
refused-officer-entry = Условия въезда в страну не выполнены.
approved-purpose = Цель поездки
approved-declared = Подтверждение
approved-declared-made = Дано
approved-declared-not-made = Не дано

## Талон с номером

receipt-case-title = Ваш номер
receipt-case-number = Номер дела
receipt-case-how = Вернитесь с паспортом и положите его на считыватель любого терминала здесь.
receipt-case-until = Действует по
receipt-case-once = По решению сотрудника можно получить одну визу, не позднее этого дня.
receipt-case-code = В этом коде ваш номер для сотрудников.
