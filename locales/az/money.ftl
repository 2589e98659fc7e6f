### Məbləğlər və tarixlər.

# Məbləğdən sonra: "44.00 manat". Ən çoxu 14 işarə.
money-azn = manat
# Məbləğdən sonra. Ən çoxu 14 işarə.
money-usd = ABŞ dolları

# Səsləndirilir. $whole: manat.
money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } manat
   *[other] { $whole } manat
}
# Səsləndirilir. $parts: qəpik.
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } qəpik
   *[other] { $parts } qəpik
}
# Səsləndirilir. $whole: dollar.
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } dollar
   *[other] { $whole } dollar
}
# Səsləndirilir. $parts: sent.
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } sent
   *[other] { $parts } sent
}
# Səsləndirilir: "2 manat 60 qəpik".
money-both = { $whole } { $parts }

# Pasportda doğum tarixi göstərilməyəndə. Ən çoxu 16 işarə.
date-unknown = Məlum deyil
