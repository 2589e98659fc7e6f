### Somme e giorni. Il denaro arriva in cifre già pronte; le forme dette sono solo per l’orecchio.

money-azn = manat
money-usd = dollari USA

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } manat
    [many] { $whole } di manat
   *[other] { $whole } manat
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } qapik
    [many] { $parts } di qapik
   *[other] { $parts } qapik
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } dollaro
    [many] { $whole } di dollari
   *[other] { $whole } dollari
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } centesimo
    [many] { $parts } di centesimi
   *[other] { $parts } centesimi
}
money-both = { $whole } e { $parts }

date-unknown = Sconosciuta
