### Beløp og dager.

money-azn = manat
money-usd = US-dollar

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } manat
   *[other] { $whole } manat
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } qapik
   *[other] { $parts } qapik
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } dollar
   *[other] { $whole } dollar
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } cent
   *[other] { $parts } cent
}
money-both = { $whole } { $parts }

date-unknown = Ukjent
