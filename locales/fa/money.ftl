### مبلغ‌ها و تاریخ‌ها.

money-azn = منات
money-usd = دلار آمریکا

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } منات
   *[other] { $whole } منات
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } قپیک
   *[other] { $parts } قپیک
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } دلار
   *[other] { $whole } دلار
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } سنت
   *[other] { $parts } سنت
}
money-both = { $whole } و { $parts }

date-unknown = نامعلوم
