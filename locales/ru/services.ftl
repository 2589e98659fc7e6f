### Виды услуг, что нужно ввести и что может быть неверно.

## За что платят

kind-electricity = Электроэнергия
kind-gas = Газ
kind-water = Вода и канализация
kind-heating = Отопление
kind-refuse = Вывоз мусора
kind-rent = Аренда и содержание жилья
kind-landline = Городской телефон
kind-mobile = Пополнение мобильного
kind-internet = Интернет
kind-television = Телевидение
kind-traffic-fine = Дорожный штраф
kind-administrative-fine = Административный штраф
kind-document-duty = Пошлина за документ
kind-court-duty = Судебная пошлина
kind-notary-duty = Нотариальная пошлина
kind-register-duty = Пошлина за регистрацию
kind-licence-duty = Лицензия или разрешение
kind-vehicle-duty = Пошлина за автомобиль
kind-inspection = Техосмотр
kind-road = Дорожный налог, платный проезд
kind-parking = Парковка
kind-land-tax = Земельный налог
kind-property-tax = Налог на имущество
kind-tax = Другие налоги
kind-customs = Таможня
kind-social-insurance = Социальное страхование
kind-medical-insurance = Медицинское страхование
kind-unemployment-insurance = Страхование от безработицы
kind-education = Образование
kind-examination = Экзамен
kind-loan = Кредит
kind-leasing = Лизинг
kind-insurance = Страховой полис
kind-alimony = Алименты
kind-enforcement = Исполнение решения суда
kind-migration = Разрешения на проживание и работу
kind-health = Медицинские услуги
kind-transport-card = Транспортная карта
kind-intellectual-property = Патенты и авторские права
kind-cadastre = Межевание и кадастр
kind-navigation = Судоходство и авиация
kind-donation = Пожертвование

## Разделы

find-area-home = Дом
find-area-communication = Связь
find-area-transport = Автомобиль
find-area-business = Налоги
find-area-state = Государство
find-area-social = Соцзащита
find-area-education = Образование
find-area-health = Здоровье
find-area-finance = Кредиты
find-area-leisure = Досуг

## Жизненные ситуации

find-event-bills = Счета
find-event-moving = Переезд
find-event-driving = Вождение
find-event-children = Дети
find-event-family = Семья
find-event-work = Работа
find-event-enterprise = Своё дело
find-event-travel = Поездка
find-event-papers = Документ
find-event-dispute = Спор
find-event-studying = Учёба
find-event-illness = Болезнь

## Что нужно ввести

fill-fin = Персональный номер (FIN)
    .speech = Персональный номер, ФИН
fill-voen = Налоговый номер (VÖEN)
    .speech = Налоговый номер, ВОЕН
fill-subscriber = Код абонента
fill-mobile = Номер мобильного
fill-landline = Номер городского телефона
fill-phone = Номер телефона
fill-plate = Номер автомобиля
fill-protocol = Номер протокола
fill-order = Номер заказа
fill-amount = Сумма
fill-choice = Выберите вариант
fill-date = Дата
fill-email = Адрес электронной почты
fill-qr = Код на документе

## Как это выглядит

fill-how-fin = Семь букв и цифр на удостоверении личности.
fill-how-voen = Десять цифр из документов организации или физического лица.
fill-how-subscriber = Указан на счёте. Цифр: минимум { $least }, максимум { $most }.
fill-how-subscriber-fixed = Указан на счёте. Цифр: { $most }.
fill-how-mobile = Как при звонке: 050 123 45 67.
fill-how-landline = С кодом города: 012 345 67 89.
fill-how-phone = Мобильный или городской, как при звонке: 050 123 45 67.
fill-how-plate = Как на номерном знаке: 10 AA 158.
fill-how-protocol = Буквы и цифры, как в протоколе: AB 1234567.
fill-how-order = Как в документе. Букв, цифр и дефисов: минимум { $least }, максимум { $most }.
fill-how-amount = В манатах, перед гяпиками ставится точка.
fill-how-date = День, месяц, год: 05.03.1988.
fill-how-email = Имя, знак @, название сайта с точкой: name@example.az
    .speech = Имя, знак собака, название сайта с точкой.
fill-how-qr = Поднесите к сканеру или введите.

## Что неверно и что делать

fill-wrong-empty = Пока ничего не введено.
fill-wrong-short = { PLURAL($missing) ->
    [one] Не хватает { $missing } знака. Сверьте с документом.
    [few] Не хватает { $missing } знаков. Сверьте с документом.
    [many] Не хватает { $missing } знаков. Сверьте с документом.
   *[other] Не хватает { $missing } знака. Сверьте с документом.
}
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } лишний знак. Сотрите лишнее или сверьте с документом.
    [few] { $over } лишних знака. Сотрите лишнее или сверьте с документом.
    [many] { $over } лишних знаков. Сотрите лишнее или сверьте с документом.
   *[other] { $over } лишнего знака. Сотрите лишнее или сверьте с документом.
}
fill-wrong-sign = На месте { $at } не бывает знака { $sign }. Сверьте с документом.
fill-wrong-control = Этот код не подходит. Введите номер, указанный рядом с ним.
fill-wrong-prefix = Номера так не начинаются. Проверьте первые цифры.
fill-wrong-check = Одна цифра неверна. Сверьте все цифры с документом.
fill-wrong-address = Нужны имя, один знак @ и название сайта с точкой.
    .speech = Нужны имя, один знак собака и название сайта с точкой.
fill-wrong-day = В этом месяце нет такого дня. Проверьте день.
fill-wrong-month = Такого месяца нет. Проверьте месяц.
fill-wrong-year = Такого года быть не может. Проверьте год.
fill-wrong-choice = Выберите один из показанных вариантов.
