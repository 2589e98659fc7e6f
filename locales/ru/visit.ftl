### Поездка, подтверждение сведений, решение, предложение.

trip-title = Ваша поездка
trip-days-question = Сколько дней вы здесь пробудете?
trip-days = { PLURAL($days) ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
trip-until = Виза будет действовать с { $first } по { $last }
trip-purpose-question = С какой целью вы приехали?
trip-purpose-tourism = Отдых
trip-purpose-business = Деловая поездка
trip-purpose-visit = К родным или друзьям
trip-purpose-transit = Проездом
trip-confirm = Верно, дальше
trip-choose-both = Сначала выберите срок и цель.
trip-choose-days = Сначала выберите срок.
trip-choose-purpose = Сначала выберите цель.

declaration-title = Подтвердите эти пункты
declaration-subtitle = Прочитайте каждый пункт, прежде чем продолжить.
declaration-details = Мои данные и мои ответы верны.
declaration-entry = Мне никогда не отказывали во въезде в Азербайджан, и меня оттуда не выдворяли.
declaration-work = Я не буду здесь работать и уеду до окончания срока визы.
declaration-false = Виза, полученная по ложным сведениям, недействительна.
declaration-make = Всё верно, запросить визу
declaration-decline = Не всё верно, к сотруднику

deciding-title = Запрашиваем
    решение
deciding-passport = Паспорт проверен
deciding-declaration = Подтверждение получено
deciding-decision = Ждём решения
deciding-wait = Подождите, пожалуйста
deciding-time = Обычно около 10 секунд.
deciding-longer = { PLURAL($seconds) ->
    [one] Ждём дольше обычного: уже { $seconds } секунда. Если ответа не будет, вам помогут на стойке.
    [few] Ждём дольше обычного: уже { $seconds } секунды. Если ответа не будет, вам помогут на стойке.
    [many] Ждём дольше обычного: уже { $seconds } секунд. Если ответа не будет, вам помогут на стойке.
   *[other] Ждём дольше обычного: уже { $seconds } секунды. Если ответа не будет, вам помогут на стойке.
}
deciding-money = Вы пока ничего не заплатили.

approved-title = Виза вам одобрена
approved-subtitle = Она будет выдана сразу после оплаты.
approved-duty = Госпошлина
approved-service = Комиссия
approved-from = Действует с
approved-until = Действует по
approved-stay = Срок пребывания
approved-entries = Число въездов
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } въезд
    [few] { $entries } въезда
    [many] { $entries } въездов
   *[other] { $entries } въезда
}
approved-money = К оплате { $amount }, до оплаты картой ничего не списывается.
approved-pay = Оплатить { $amount } картой
approved-cancel = Отменить и не платить
