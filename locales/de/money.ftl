### Beträge und Tage.

money-azn = Manat
money-usd = US-Dollar

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } Manat
   *[other] { $whole } Manat
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } Qepik
   *[other] { $parts } Qepik
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } Dollar
   *[other] { $whole } Dollar
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } Cent
   *[other] { $parts } Cent
}
money-both = { $whole } { $parts }

date-unknown = Nicht bekannt
