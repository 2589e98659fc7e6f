### Суммы и даты.

money-azn = ман.
money-usd = долл. США

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } манат
    [few] { $whole } маната
    [many] { $whole } манатов
   *[other] { $whole } маната
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } гяпик
    [few] { $parts } гяпика
    [many] { $parts } гяпиков
   *[other] { $parts } гяпика
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } доллар
    [few] { $whole } доллара
    [many] { $whole } долларов
   *[other] { $whole } доллара
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } цент
    [few] { $parts } цента
    [many] { $parts } центов
   *[other] { $parts } цента
}
money-both = { $whole } { $parts }

date-unknown = Не указана
