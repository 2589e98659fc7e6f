### المبالغ والتواريخ.

# بعد المبلغ: "44.00 مانات". 14 حرفًا على الأكثر.
money-azn = مانات
# بعد المبلغ. 14 حرفًا على الأكثر.
money-usd = دولار أمريكي

# يُنطق. $whole: عدد المانات.
money-azn-whole = { PLURAL($whole) ->
    [zero] صِفْرُ مَانَات
    [one] مَانَاتٌ وَاحِد
    [two] مَانَاتَانِ اثْنَان
    [few] { $whole } مَانَاتَات
    [many] { $whole } مَانَاتًا
   *[other] { $whole } مَانَات
}
# يُنطق. $parts: عدد القوابيك.
money-azn-parts = { PLURAL($parts) ->
    [zero] صِفْرُ قَابِيك
    [one] قَابِيكٌ وَاحِد
    [two] قَابِيكَانِ اثْنَان
    [few] { $parts } قَوَابِيك
    [many] { $parts } قَابِيكًا
   *[other] { $parts } قَابِيك
}
# يُنطق. $whole: عدد الدولارات.
money-usd-whole = { PLURAL($whole) ->
    [zero] صِفْرُ دُولَار
    [one] دُولَارٌ وَاحِد
    [two] دُولَارَانِ اثْنَان
    [few] { $whole } دُولَارَات
    [many] { $whole } دُولَارًا
   *[other] { $whole } دُولَار
}
# يُنطق. $parts: عدد السنتات.
money-usd-parts = { PLURAL($parts) ->
    [zero] صِفْرُ سِنْت
    [one] سِنْتٌ وَاحِد
    [two] سِنْتَانِ اثْنَان
    [few] { $parts } سِنْتَات
    [many] { $parts } سِنْتًا
   *[other] { $parts } سِنْت
}
# يُنطق: المبلغ ثم أجزاؤه.
money-both = { $whole } وَ{ $parts }

# عندما لا يذكر الجواز تاريخ الميلاد. 16 حرفًا على الأكثر.
date-unknown = غير معروف
