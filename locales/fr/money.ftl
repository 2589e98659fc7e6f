### Sommes et jours. L’argent arrive en chiffres déjà écrits ; les formes dites ne sont que pour l’oreille.

money-azn = AZN
money-usd = dollars US

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
    [one] { $whole } dollar
    [many] { $whole } de dollars
   *[other] { $whole } dollars
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } cent
    [many] { $parts } de cents
   *[other] { $parts } cents
}
money-both = { $whole } et { $parts }

date-unknown = Inconnue
