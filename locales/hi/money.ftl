### राशियाँ और दिन।

money-azn = मनात
money-usd = डॉलर

money-azn-whole = { PLURAL($whole) ->
    [one] { $whole } मनात
   *[other] { $whole } मनात
}
money-azn-parts = { PLURAL($parts) ->
    [one] { $parts } क़ैपिक
   *[other] { $parts } क़ैपिक
}
money-usd-whole = { PLURAL($whole) ->
    [one] { $whole } डॉलर
   *[other] { $whole } डॉलर
}
money-usd-parts = { PLURAL($parts) ->
    [one] { $parts } सेंट
   *[other] { $parts } सेंट
}
money-both = { $whole } { $parts }

date-unknown = पता नहीं
