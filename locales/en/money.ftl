### Sums and days. Money comes as finished digits; `spoken` forms are for the ear only.

# The word or code after a sum, on screen and paper: "44.00 AZN". At most 14 characters.
money-azn = AZN
# The word or code after a sum, on screen and paper: "44.00 USD". At most 14 characters.
money-usd = USD

# Said aloud. $whole: manats.
money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } manat
   *[other] { $whole } manats
}
# Said aloud. $parts: hundredths of a manat.
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } qapik
   *[other] { $parts } qapiks
}
# Said aloud. $whole: dollars.
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } dollar
   *[other] { $whole } dollars
}
# Said aloud. $parts: cents.
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } cent
   *[other] { $parts } cents
}
# Said aloud: "2 manats 60 qapiks".
money-both = { $whole } { $parts }

# In the field of a date of birth of which the passport says nothing. At most 16 characters.
date-unknown = Not known
