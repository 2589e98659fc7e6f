### Квитанции инкассации и X-отчёты.

slip-title = Инкассация
slip-copy-cassette = Экземпляр 1 из 2: с кассетой
slip-copy-keeper = Экземпляр 2 из 2: у изъявшего
slip-copy-again = Напечатано повторно
slip-number = Номер квитанции
slip-z = Z-отчёт
slip-last-z = Последний Z-отчёт
slip-out = Изъятая кассета
slip-put = Установленная кассета
slip-who = Исполнитель
slip-second = Второе лицо
slip-expected = Должно быть
slip-counted = Пересчитано
slip-difference = Расхождения
slip-variance = Расхождение
slip-sum = Итого
slip-none = нет
slip-unreadable = Банкноты неизвестного номинала
slip-inaccurate = Внутри может быть неучтённая банкнота.
slip-exact = Пересчёт сошёлся.
slip-differs = ПЕРЕСЧЁТ НЕ СОШЁЛСЯ
slip-not-counted = Здесь не пересчитано
slip-period = С прошлой инкассации
slip-stacked = Принято банкнот
slip-captured = Картами и кодами
slip-redeemed = Использован остаток
slip-delivered = Перечислено
slip-commission = Комиссия
slip-credit = Выдан остаток
slip-owed = К возврату
slip-refunded = Возвращено
slip-unattributed = Без владельца
slip-totals-title = X-отчёт
slip-totals-line = Ничего не закрывает.
slip-in-cassette = Сейчас в кассете

slip-trial-title = Пробная печать
slip-trial-line = Полосы чёрные, без белых линий. Все надписи читаются.
slip-trial-code = Сканер читает здесь TEST.
slip-ready-title = Отчёт о готовности
slip-ready-yes = ГОТОВ
slip-ready-no = НЕ ГОТОВ
slip-runs = Что работает
slip-program = Программа
slip-program-hash = Её файл, SHA-256
slip-catalogue = Каталог
slip-staff-list = Список персонала
slip-head = Хеш последней записи
slip-unfinished = Не окончено или долг
slip-heard = Последняя связь
slip-clock = Часы против центра
slip-seconds = { $seconds } с
slip-certificate = Сертификат
slip-days = { PLURAL($days) ->
    [one] остался { $days } день
    [few] осталось { $days } дня
    [many] осталось { $days } дней
   *[other] осталось { $days } дня
}
slip-days-over = истёк
slip-devices = Устройства
slip-works = работает
slip-works-not = не работает
slip-faults = Неисправности
slip-ready-code = Подписано терминалом: центр проверяет по этому коду.
