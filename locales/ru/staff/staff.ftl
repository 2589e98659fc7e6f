### Что читают у самого терминала техник, инкассатор и администратор.

## Вход

staff-badge-title = Покажите пропуск
staff-badge-how = Поднесите его QR-код к сканеру. Он действует только сегодня.
staff-badge-no-scanner = Сканер не работает. Исправьте его из шкафа: терминал открывается только по пропуску.
staff-pin-title = Введите PIN-код
staff-pin-how = От 6 до 12 цифр.
staff-pin-typed = { PLURAL($count) ->
    [one] { $count } цифра
    [few] { $count } цифры
    [many] { $count } цифр
   *[other] { $count } цифры
}
staff-pin-confirm = Войти
staff-checking-title = Проверяем PIN-код
staff-checking-time = Одна-две секунды.
staff-locked-title = Вход временно закрыт
staff-locked-line = { PLURAL($seconds) ->
    [one] Слишком много ошибок. Подождите { $seconds } секунду.
    [few] Слишком много ошибок. Подождите { $seconds } секунды.
    [many] Слишком много ошибок. Подождите { $seconds } секунд.
   *[other] Слишком много ошибок. Подождите { $seconds } секунды.
}
staff-pending-title = Дождитесь клиента
staff-pending-line = Внутри ещё есть что-то клиента. Вы войдёте, когда этого не будет.
staff-inside-visit = Идёт обслуживание
staff-inside-note = Купюра в приёмнике
staff-inside-document = Документ на считывателе
staff-inside-card = Карта в терминале
staff-inside-paper = Бумага в принтере
staff-give-up = Вернуться

## О пропуске и PIN-коде

staff-said-no-badge = Это не пропуск.
staff-said-read-again = Считано не полностью. Поднесите ещё раз.
staff-said-other-day = Этот пропуск на другой день.
staff-said-other-site = Этот пропуск для другого места.
staff-said-not-accepted = По этому пропуску входа нет.
staff-said-not-together = Пропуск и PIN-код не подходят друг к другу.
staff-said-not-a-pin = В PIN-коде от 6 до 12 цифр.
staff-said-locked = Слишком много ошибок.
staff-said-same-person = Вторым должен быть другой человек.
staff-said-not-allowed = Ваша роль этого не делает.
staff-said-no-cassette-number = Это не номер кассеты.
staff-said-no-cassette = Кассеты нет на месте.
staff-said-other-cassette = Была другая. Если верно, покажите её ещё раз.
staff-said-out-of-date = В записях другое. Начните заново.

## Первая страница

staff-home-title = Обслуживание терминала
staff-home-who = { $who } · { $role }
staff-role-technician = техник
staff-role-collector = инкассатор
staff-role-administrator = администратор
staff-health = Состояние
staff-tests = Проверить устройство
staff-records = Журнал и очередь
staff-paper = Новый рулон бумаги
staff-queue = Отправить очередь
staff-restart = Перезапустить
staff-leave = Выйти
staff-health-well = Всё работает
staff-health-troubles = { PLURAL($count) ->
    [one] { $count } неисправность
    [few] { $count } неисправности
    [many] { $count } неисправностей
   *[other] { $count } неисправности
}
staff-paper-line = Нажмите, когда новый рулон вставлен.
staff-restart-line = Программа запустится заново. Ничего не пропадёт.
staff-running-title = Выполняется
staff-done = Готово: { $deed }
staff-failed = Не вышло: { $deed }
staff-cut = Остановлено: { $deed }
staff-asked = { $deed }: после вашего выхода.

## Состояние

staff-health-title = Состояние
staff-all-well = Всё работает.
staff-hinders = Сейчас нельзя: { $list }.
staff-hindered-visa = виза
staff-hindered-pick-up = печать e-визы
staff-hindered-payment = платежи
staff-hindered-queued = платежи без связи
staff-hindered-reprint = повторная печать
staff-hindered-card = оплата картой
staff-hindered-notes = оплата купюрами
staff-paper-left = Осталось бумаги
staff-metres = { $metres } м
staff-cassette = Купюр в кассете
staff-notes-of = { $count } из { $most }
staff-link = Центр
staff-link-online = на связи
staff-link-offline = нет связи
staff-link-frozen = заморожен
staff-waiting = Записей в очереди

## Устройства

staff-device-document = Считыватель документов
staff-device-card = Терминал для карт
staff-device-printer = Принтер
staff-device-cash = Купюроприёмник
staff-device-barcode = Сканер кодов
staff-device-keypad = Клавиатура
staff-device-doors = Датчики шкафа
staff-device-beacon = Подсветка
staff-device-audio = Голос
staff-device-network = Сеть
staff-device-records = Записи
staff-device-clock = Часы
staff-device-trust = Доверие центра
staff-device-settings = Настройки

## Неисправности

staff-cause-silent = не отвечает
    .do = Проверьте кабель и питание.
staff-cause-missing = не найдено
    .do = Подключите или проверьте адрес в настройках.
staff-cause-settings = отвечает не так, как сказано в настройках
    .do = Исправьте настройки: протокол, скорость, формат.
staff-cause-broken = сообщает о своей неисправности
    .do = Выключите и включите. Если осталось, замените.
staff-cause-tampered = сообщает о вмешательстве
    .do = Не включайте. Ищите повреждения и звоните в офис.
staff-cause-starting = запускается
    .do = Подождите минуту.
staff-cause-paper-out = нет бумаги
    .do = Откройте крышку, вставьте новый рулон, закройте крышку.
staff-cause-paper-low = мало бумаги
    .do = Вставьте новый рулон, пока не кончились последние метры.
staff-cause-cover = открыта крышка
    .do = Закройте крышку до щелчка.
staff-cause-jam = замята бумага
    .do = Откройте, вытяните бумагу по её пути, закройте.
staff-cause-cutter = застрял нож
    .do = Крутите колесо ножа, пока он не освободится.
staff-cause-hot = перегрев или неверное напряжение
    .do = Дайте остыть. Проверьте блок питания.
staff-cause-paper-waits = бумагу никто не взял
    .do = Выньте бумагу из щели.
staff-cause-bin-full = лоток для бумаг полон
    .do = Освободите лоток.
staff-cause-cassette-full = кассета полна
    .do = Замените кассету.
staff-cause-exchange = замена кассеты не завершена
    .do = Заменить кассету: укажите, какая внутри. До этого банкноты не принимаются.
staff-cause-cassette-out = нет кассеты
    .do = Вставьте кассету до щелчка замка.
staff-cause-note-jam = замята купюра
    .do = Откройте головку, выньте купюру: она того, кто её вставил; запишите время. Затем проверьте здесь.
staff-cause-cheated = была попытка обмана
    .do = Ищите нитку или ленту в щели и звоните в офис.
staff-cause-paused = приостановлено
    .do = Ничего: продолжит само.
staff-cause-host = нет связи с банком
    .do = Проверьте его сеть. Продолжит само.
staff-cause-service-due = просит диагностику или закрытие дня
    .do = Проверьте его здесь.
staff-cause-stuck = застряла клавиша или датчик
    .do = Освободите или замените.
staff-cause-offline = нет связи
    .do = Проверьте сетевой кабель или мобильный сигнал.
staff-cause-full = запись невозможна: диск полон
    .do = Выгрузите и удалите старые журналы.
staff-cause-set-back = переведены назад
    .do = Подключите сеть: время сообщит центр.
staff-cause-frozen = приостановлено: журналы расходятся
    .do = Звоните в офис. Пока человек не решит, ничего не принимается.
staff-cause-scarce = мало места: диск почти полон
    .do = Удалите с диска то, что не относится к терминалу, или звоните в офис.
staff-cause-skewed = расходятся с часами центра больше чем на минуту
    .do = Проверьте серверы времени. До тех пор действует время центра.
staff-cause-certificate-ends = сертификат истекает в течение двух недель
    .do = Проверьте сеть: при связи с центром он обновляется сам.
staff-cause-certificate-ended = срок сертификата истёк
    .do = Получите в офисе новый код и зарегистрируйте терминал заново.
staff-cause-not-in-force = ошибочны: действуют прежние
    .do = Исправьте последнее изменение и перезапустите программу:

## Проверки

staff-tests-title = Проверка устройства
staff-tests-line = Выберите устройство: что можно проверить и чем кончилось в прошлый раз.
staff-test-internal = Самопроверка
staff-test-internal-what = Ничего не двигает
staff-test-external = Пробный запуск
staff-test-external-what = Раз печатает, светит или говорит
staff-test-interactive = Проверка с вами
staff-test-interactive-what = Вы делаете, смотрите, слушаете
staff-test-passed = { $day }, { $time }: успешно
staff-test-failed = { $day }, { $time }: ошибка
staff-test-not-yet = ещё не проверялось
staff-trial-title = Проверка: { $device }
staff-trial-wait = Меньше минуты.
staff-ask-specimen = Положите образец документа на считыватель.
staff-ask-note = Вложите любую купюру. Она вернётся.
staff-ask-code = Покажите сканеру любой код.
staff-ask-key = Нажмите на клавиатуре эту клавишу: { $key }.
staff-ask-open = Откройте: { $door }.
staff-ask-close = Закройте: { $door }.
staff-ask-paper = Бумага целая, печать чёрная и ровная, все надписи читаются?
staff-ask-loudspeaker = Динамик сказал «one, two, three, four»?
staff-ask-headphones = Это было слышно в наушниках и больше нигде?
staff-ask-light = { $device }: подсветка горит так? { $rhythm }
staff-answer-yes = Всё верно
staff-answer-no = Неверно
staff-key-up = вверх
staff-key-down = вниз
staff-key-left = влево
staff-key-right = вправо
staff-key-select = круглая
staff-key-help = знак вопроса
staff-key-louder = плюс
staff-key-softer = минус
staff-key-next = вперёд
staff-key-previous = назад
staff-door-cabinet = дверь шкафа
staff-door-service = сервисный люк
staff-door-safe = дверь сейфа
staff-rhythm-slow = вспышка раз в две секунды
staff-rhythm-medium = вспышка раз в секунду
staff-rhythm-quick = две вспышки в секунду
staff-rhythm-continuous = горит постоянно

## Журнал и очередь

staff-records-title = Журнал и очередь
staff-entries = Записей
staff-acknowledged = Есть в центре
staff-chain = Цепочка, здесь и сейчас
staff-chain-whole = цела
staff-chain-broken = нарушена
staff-unfinished = Не закончено или должны
staff-unfinished-none = Ничего не осталось и никому не должны.

## Выход

staff-leaving-title = Заканчиваем начатое
staff-leaving-deed = Вы выйдете, когда это закончится.
staff-leaving-exchange = Кассета должна стоять на месте, и её номер должен быть известен.
staff-stay = Остаться

## Второе лицо

staff-second-title = Второе лицо
staff-second-how = Другой человек показывает свой пропуск. Только для этого: { $deed }.
staff-second-pin = Теперь его PIN-код, только для этого: { $deed }.
staff-confirm = Подтвердить

## Замена кассеты

staff-exchange = Заменить кассету
staff-exchange-line = Со вторым лицом.
staff-shut-down = Выключить
staff-shut-down-line = Машина выключается целиком.
staff-update = Обновить программу
staff-update-line = После вашего выхода. При сбое всё вернётся назад.
staff-roll-back = Вернуть прежнюю версию
staff-roll-back-line = После вашего выхода. Ничего не пропадёт.
staff-readiness = Отчёт о готовности
staff-readiness-line = Одна бумага, с подписью.
staff-totals = Печать X-отчёта
staff-totals-line = Ничего не закрывает.
staff-slip-again = Квитанция { $number } ещё раз
staff-naming-title = Какая кассета внутри?
staff-naming-how = Покажите наклейку или введите номер.
staff-cassette-hint = Номер кассеты
staff-swap-title = Замените кассету
staff-swap-take = Выньте { $cassette }, вставьте другую и покажите её номер.
staff-swap-out = Кассета вынута. Вставьте другую до щелчка.
staff-swap-put = Кассета вставлена. Покажите её номер.
staff-swap-same = Снова { $cassette }: ничего не изъято.
staff-count-title = { $cassette }: пересчёт
staff-count-how = Пересчитайте банкноты каждого номинала. Что должно быть, показывается после.
staff-count-not-yet = не пересчитано
staff-count-notes = { PLURAL($count) ->
    [one] { $count } банкнота
    [few] { $count } банкноты
    [many] { $count } банкнот
   *[other] { $count } банкноты
}
staff-count-next = Считать { $value }
staff-count-confirm = Всё пересчитано
staff-count-elsewhere = Пересчёт в другом месте
staff-pile-title = Сколько по { $value }?
staff-pile-hint = Количество банкнот
staff-pile-none = Если нет, введите 0.
staff-slips-title = Печатаются две квитанции
staff-slips-line = Одна уходит с кассетой, другая остаётся у вас. Обе подписываются.
staff-slips-exact = Пересчёт сошёлся до банкноты.
staff-slips-differs = Пересчёт не сошёлся.
staff-slips-elsewhere = Здесь не пересчитано.
staff-slips-line-of = ожидалось { $expected }, найдено { $counted }
staff-slips-heading = Найдено / ожидалось
staff-slips-work = Печать

## Настройки

staff-settings = Настройки
staff-settings-how = Заданное здесь важнее заданного при установке. Пока никого не обслуживают.
staff-setting-languages = Языки
staff-setting-languages-what = Что могут выбрать клиенты. Хотя бы один.
staff-setting-services = Услуги
staff-setting-services-what = Что можно получить здесь. Хотя бы одна. Выключенное не показывается.
staff-setting-hours = Часы работы
staff-setting-hours-what = Когда клиенты могут начать. Начавших обслуживают до конца.
staff-setting-volume = Громкость
staff-setting-volume-what = С какой громкостью начинает говорить. Каждый клиент может изменить её для себя.
staff-setting-brightness = Яркость
staff-setting-brightness-what = Яркость экрана. Она останется, только если вы подтвердите, что всё видно.
staff-offered-visa = Визы и э-визы
staff-offered-payment = Платежи
staff-hours-always = Всегда
staff-hours-opens-earlier = Открыть на полчаса раньше
staff-hours-opens-later = Открыть на полчаса позже
staff-hours-closes-earlier = Закрыть на полчаса раньше
staff-hours-closes-later = Закрыть на полчаса позже
staff-hours-between = С { $opens } до { $closes }
staff-volume-softest = Самая тихая
staff-volume-usual = Обычная
staff-volume-louder = Громче
staff-volume-loudest = Самая громкая
staff-percent = { $percent } %
staff-languages-count = { PLURAL($count) ->
    [one] { $count } язык
    [few] { $count } языка
    [many] { $count } языков
   *[other] { $count } языка
}
staff-setting-installed = как при установке
staff-setting-by = задано { $who } { $day }, { $time }
staff-setting-save = Сохранить
staff-setting-reset = Вернуть как при установке
staff-setting-as-before = Ничего не изменено
staff-setting-none = Нужен хотя бы один
staff-brightness-now = Экран: { $percent } %
staff-brightness-ask = Всё видно, и на шаг дальше тоже? Без ответа вернётся прежняя яркость.
staff-brightness-keep = Оставить
staff-brightness-back = Вернуть

## Сеть

staff-network = Сеть
staff-network-how = Как есть сейчас. Измерение находит центр, соединяется и один раз загружает таблицы.
staff-network-no-way = В машине нет работающей сетевой карты.
staff-network-cable = Кабель
staff-network-radio = Wi-Fi
staff-network-down = { $name }: нет связи
staff-network-up = { $name }: связь есть
staff-network-up-at = { $name }: связь есть, { $speed } Мбит/с
staff-network-address = Свой адрес
staff-network-names = Имена даёт
staff-network-central = Адрес центра
staff-network-heard = Центр отвечал
staff-network-last = Последнее измерение
staff-network-certificate = Сертификат
staff-network-clock = Часы центра впереди на
staff-network-days = осталось дней: { $days }
staff-network-ms = { $time } мс
staff-network-kbit = { $rate } кбит/с
staff-network-none = нет
staff-network-measure = Измерить
staff-network-well = Центр отвечает и обслуживает.
staff-network-names-time = Имя найдено за
staff-network-way-time = Туда и обратно
staff-network-rate = Таблицы пришли со скоростью
staff-network-no-names = Имя центра не найдено.
staff-network-no-names-do = Проверьте кабель, свой адрес и то, что даёт имена.
staff-network-no-answer = Центр недоступен.
staff-network-no-answer-do = Имя известно. Спросите о пути и брандмауэре того, кто ведает сетью.
staff-network-no-tables = Центр отвечает, но не обслуживает.
staff-network-no-tables-do = Проверьте сертификат и часы, затем позвоните в офис.
