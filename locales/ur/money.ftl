### رقم اور تاریخ۔

money-azn = منات
money-usd = امریکی ڈالر

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } منات
   *[other] { $whole } منات
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } قپیک
   *[other] { $parts } قپیک
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } ڈالر
   *[other] { $whole } ڈالر
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } سینٹ
   *[other] { $parts } سینٹ
}
money-both = { $whole } { $parts }

date-unknown = معلوم نہیں
