### Tutarlar ve tarihler.

money-azn = manat
money-usd = ABD doları

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } manat
   *[other] { $whole } manat
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } kepik
   *[other] { $parts } kepik
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } dolar
   *[other] { $whole } dolar
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } sent
   *[other] { $parts } sent
}
money-both = { $whole } { $parts }

date-unknown = Bilinmiyor
