### Оплата картой и все её исходы.

## Оплата картой

pay-title = Оплата картой
pay-starting = Устройство для карт запускается
pay-starting-time = Около 5 секунд.
pay-card = Ждём вашу карту
pay-pin = Введите ПИН-код
pay-pin-again = Банк снова просит ввести ПИН-код
pay-bank = Ждём ответа банка
pay-bank-time = Около 10 секунд.
pay-remove = Заберите карту
pay-cancelling = Отменяем оплату
pay-cancelling-time = Около 5 секунд.
pay-step-card = Приложите карту или вставьте её
pay-step-pin = Если нужно, введите там ПИН-код
pay-step-remove = Заберите карту по сигналу устройства
pay-only-if = Деньги спишутся, только если банк одобрит оплату.
pay-leave-card = Не убирайте карту, пока устройство не попросит.
pay-pin-blocked = ПИН-код не подошёл. После трёх попыток банк может заблокировать карту.
pay-cancelling-money = Если банк уже одобрил оплату, деньги вернутся.
pay-cancel = Отменить и не платить
pay-cancel-not-now = Ждём ответа банка.

## Банк одобрил

pay-issuing-title = Оплачено.
    Выдаём визу
pay-issuing = Выдаём визу
pay-issuing-time = Около 3 секунд.
pay-settling-title = Виза выдана
pay-settling = Завершаем оплату
pay-settling-time = Около 3 секунд.
pay-undoing-title = Виза не выдана:
    возвращаем деньги
pay-undoing = Возвращаем деньги
pay-undoing-time = Около 10 секунд.
pay-step-paid = Оплачено картой
pay-step-issue = Выдача визы
pay-step-close = Завершение оплаты
pay-step-undo = Возврат денег
pay-issuing-money = Если визу выдать не удастся, на вашу карту вернётся { $amount }
pay-settling-money = Оплачено { $amount }, сейчас напечатаем визу и чек.
pay-undoing-money = Виза не выдана. На вашу карту вернётся { $amount }

## Деньги не списаны

not-charged-title = Деньги не списаны
not-charged-declined = Банк не принял эту карту.
not-charged-cancelled = Оплата отменена.
not-charged-timed-out = Время ожидания карты вышло.
not-charged-unavailable = Не удалось связаться с устройством для карт.
not-charged-money = Остаётся у вас: { $amount }
not-charged-held = Решение сохранится ещё несколько минут, можно попробовать снова.
not-charged-again = Повторить оплату картой
not-charged-cancel = Отменить и не платить

cannot-pay-title = Сейчас оплату
    принять нельзя
cannot-pay-money = Вы ничего не заплатили
cannot-pay-held = Решение сохранится ещё несколько минут, можно подождать.
cannot-pay-again = Повторить оплату
cannot-pay-cancel = Отменить и не платить

## Исход неизвестен, и чем закончилось

resolving-title = Выясняем, что
    с вашей оплатой
resolving-wait = Подождите и не платите ещё раз
resolving-time = Примерно до двух минут.
resolving-money = Сумма { $amount } учтена: при любом ответе она не пропадёт.

money-owed-title = Пока неизвестно,
    списаны ли деньги
money-owed-money = Сумма { $amount } учтена
money-owed-line = Мы продолжаем выяснять. В итоге у вас будет виза или вернутся деньги.

given-back-title = Деньги за визу
    возвращаются
given-back-subtitle = Виза не выдана.
given-back-money = На вашу карту вернётся { $amount }
given-back-line = Банк может показать это через несколько дней.

## Номер обращения

claim-keep = Сохраните номер обращения
claim-name = Если будут вопросы, назовите этот номер
claim-photograph = Сфотографируйте его или запишите.
claim-letters = Номер обращения: { $letters }. Повторяем: { $letters }.
claim-finish = Номер у меня, завершить
claim-read = Всё прочитано, завершить

## После отключения электричества: что стало с предыдущим сеансом

unfinished-title = Предыдущий сеанс
    был прерван
unfinished-resolving = Выясняем, что произошло
unfinished-resolving-line = Около минуты. Ничего не потеряно.
unfinished-nothing = Деньги не списаны
unfinished-nothing-line = Можно начать снова с первой страницы.
unfinished-issued = Виза выдана и действует
unfinished-paid = Оплачено картой: { $amount }
unfinished-printable = Если виза ваша, напечатайте её сейчас: она выйдет здесь.
unfinished-paper-owed = Её можно напечатать в любом терминале по номеру обращения.
unfinished-given-back = На карту возвращено { $amount }
unfinished-given-back-line = Виза не выдана.
unfinished-money-owed = Сумма { $amount } учтена
unfinished-money-owed-line = Пока неизвестно, списана ли она. Мы продолжаем выяснять, номер обращения действует.
unfinished-print = Это моя виза, напечатать
