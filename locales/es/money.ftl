### Importes y días.

money-azn = manats
money-usd = dólares

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } manat
    [many] { $whole } de manats
   *[other] { $whole } manats
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } qapik
    [many] { $parts } de qapiks
   *[other] { $parts } qapiks
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } dólar
    [many] { $whole } de dólares
   *[other] { $whole } dólares
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } centavo
    [many] { $parts } de centavos
   *[other] { $parts } centavos
}
money-both = { $whole } con { $parts }

date-unknown = No consta
