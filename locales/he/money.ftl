### סכומים וימים.

money-azn = מנאט
money-usd = דולר

money-azn-whole = { PLURAL($whole) ->
    [one] מָנָאט אֶחָד
    [two] שְׁנֵי מָנָאט
   *[other] { $whole } מָנָאט
}
money-azn-parts = { PLURAL($parts) ->
    [one] קַפִּיק אֶחָד
    [two] שְׁנֵי קַפִּיקִים
   *[other] { $parts } קַפִּיקִים
}
money-usd-whole = { PLURAL($whole) ->
    [one] דּוֹלָר אֶחָד
    [two] שְׁנֵי דּוֹלָרִים
   *[other] { $whole } דּוֹלָרִים
}
money-usd-parts = { PLURAL($parts) ->
    [one] סֶנְט אֶחָד
    [two] שְׁנֵי סֶנְטִים
   *[other] { $parts } סֶנְטִים
}
money-both = { $whole } וְ־{ $parts }

date-unknown = לא ידוע
