### Печатные документы: виза, чек об оплате, талон для стойки, талон обращения.
### Ширина бумаги 72 мм. Подписи мелкие, стоят над значением, на языке человека и на азербайджанском.

## На каждом документе

receipt-state = Азербайджанская Республика
receipt-duplicate = ДУБЛИКАТ
receipt-duplicate-line = Этот документ мог быть напечатан раньше.
receipt-claim-number = Номер обращения
receipt-help-line = Горячая линия
receipt-terminal = Код терминала
receipt-site = Место
receipt-operator = Оператор
receipt-voen = Налоговый номер (VÖEN)
receipt-time = Дата и время

## Виза

receipt-visa-title = Виза по прибытии
receipt-evisa-title = Электронная виза
receipt-visa-number = Номер визы
receipt-surname = Фамилия
receipt-given-names = Имя
receipt-passport = Номер паспорта
receipt-nationality = Гражданство
receipt-birth = Дата рождения
receipt-purpose = Цель поездки
receipt-valid-from = Действует с
receipt-valid-until = Действует по
receipt-stay = Срок пребывания
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
receipt-entries = Число въездов
receipt-issued = Выдана
receipt-seal-line = Отсканируйте код, чтобы проверить подлинность визы.
receipt-keep = Храните этот лист вместе с паспортом до выезда из страны.

## Деньги

receipt-payment-title = Чек об оплате
receipt-number = Номер чека
receipt-duty = Государственная пошлина
receipt-service = Комиссия
receipt-total = Всего оплачено
receipt-card = Карта
receipt-card-terminal = Устройство для карт
receipt-card-receipt = Номер чека по карте
receipt-authorisation = Код авторизации
receipt-reference = Номер операции в банке
receipt-electronic = Отсканируйте код, чтобы открыть электронный чек.
receipt-together-title = Оплачено вместе
receipt-together-for = Едут вместе
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } путешественник
    [few] { $travellers } путешественника
    [many] { $travellers } путешественников
   *[other] { $travellers } путешественника
}
receipt-together-line = Это только общий итог. Действителен чек каждого путешественника.
receipt-whole = Вся оплата картой
receipt-whole-line = Несколько путешественников оплатили вместе. В банковской выписке указана вся сумма.

## Чек об оплате услуг

receipt-own-number = Номер чека и обращения
receipt-transaction = Номер транзакции
receipt-passed-on = Принято и передано организации
receipt-queued = Принято, передадим при появлении связи
receipt-account = Номер или код
receipt-line-reference = Номер платежа
receipt-due = Оплатить до
receipt-undiscounted = Без скидки
receipt-legal-basis = Правовое основание
receipt-amount = Сумма
receipt-commission = Комиссия
receipt-amounts = Сумма платежей
receipt-commissions = Сумма комиссий
receipt-notes = Внесено наличными
receipt-redeemed = Из прежнего остатка
receipt-by-card = Картой
receipt-by-code = По QR-коду
receipt-code-operator = Оператор платежа
receipt-code-merchant = Получатель
receipt-code-terminal = Код терминала в банке
receipt-code-paid = Время оплаты
receipt-kept = Сохранено до следующего раза
receipt-kept-line = Внесено больше, чем нужно. Сохраните чек: по его номеру остаток пойдёт в следующую оплату.
receipt-status = Отсканируйте код, чтобы узнать, где ваш платёж.

## Чек по СМС и по электронной почте

message-sms = Оплачено { $amount }, чек { $number }: { $link }
message-subject = Чек об оплате { $number }: { $amount }
message-status = Где ваш платёж

## Талон для стойки

receipt-desk-title = Для стойки
receipt-desk-show = Покажите этот талон и паспорт на стойке.
receipt-desk-offline = У терминала сейчас нет связи.
receipt-desk-officer = Решение о вашей визе принимает сотрудник.
receipt-desk-silent = Визовая служба не ответила вовремя.
receipt-desk-evisa = По показанным данным электронная виза не найдена.
receipt-desk-nothing = Деньги не списаны.
receipt-desk-code = В коде введённые вами данные. Прочитать их могут только на стойке.

## Талон обращения

receipt-claim-title = Талон обращения
receipt-claim-amount = Сумма обращения
receipt-claim-until = Обратиться до
receipt-claim-what = Эта сумма, внесённая наличными или картой, учтена и не пропадёт.
receipt-claim-how = Назовите номер обращения на горячей линии или на стойке, если она есть.

## Список услуг

receipt-group-title = Мои услуги
receipt-group-name = Название
receipt-group-how = В следующий раз покажите этот код любому терминалу.
receipt-group-lost = Берегите его так же, как счёт: по этому листу можно узнать вашу задолженность.
receipt-group-code = Код читают только терминалы. Оплатить по нему ничего нельзя.
