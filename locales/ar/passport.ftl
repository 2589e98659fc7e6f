### قراءة الجواز ومقارنة ما قُرئ.

## القارئ ينتظر

document-title = ضع جواز سفرك
    على القارئ
    .speech = ضَعْ جَوَازَ سَفَرِكَ عَلَى القَارِئ
document-awaited = في انتظار جواز سفرك
    .speech = فِي انْتِظَارِ جَوَازِ سَفَرِك
document-open = افتحه على الصفحة التي فيها صورتك.
    .speech = افْتَحْهُ عَلَى الصَّفْحَةِ الَّتِي فِيهَا صُورَتُك.
document-turn = اقلبه، والصورة إلى الأسفل.
    .speech = اقْلِبْهُ، وَالصُّورَةُ إِلَى الأَسْفَل.
document-lay = ضعه مستويًا على الزجاج وثبّته.
    .speech = ضَعْهُ مُسْتَوِيًا عَلَى الزُّجَاجِ وَثَبِّتْه.

## القارئ يقرأ

document-reading-title = لا تحرّكه:
    نقرأ جواز سفرك
    .speech = لَا تُحَرِّكْهُ، نَقْرَأُ جَوَازَ سَفَرِك
document-reading-status = لا ترفعه بعد
    .speech = لَا تَرْفَعْهُ بَعْد
document-reading-time = نحو 3 ثوانٍ أخرى.
document-reading-found = وُجد الجواز
document-reading-page = تُقرأ صفحة الصورة
document-reading-check = التحقق منها
document-reading-keep = عندما تنتهي نحتفظ بما تحتاجه التأشيرة فقط.

## لم يُقرأ

document-again-title = لم نتمكن من قراءته.
    حاول مرة أخرى
    .speech = لَمْ نَتَمَكَّنْ مِنْ قِرَاءَتِه. حَاوِلْ مَرَّةً أُخْرَى
document-again-status = ارفعه وضعه من جديد
    .speech = ارْفَعْهُ وَضَعْهُ مِنْ جَدِيد
document-again-corner = ادفعه إلى الزاوية العليا اليسرى.
document-again-flat = اضغط عليه: كانت الصفحة مرتفعة.
document-again-case = أخرجه من غلافه.
document-again-incomplete = جزء من السطرين السفليين لم يظهر.
document-again-corrupted = أحد الأحرف لم يكن واضحًا.
document-again-no-document = لم نجد سطري الجواز. إنهما تحت صورتك.
document-again-card = هذه بطاقة هوية. استخدم جواز سفرك من فضلك.
document-again-visa = هذه تأشيرة. افتح صفحة الجواز التي فيها صورتك.
document-again-other = يقرأ هذا الجهاز جوازات السفر. أما الوثائق الأخرى فإلى المكتب.
document-again-two = وجدنا جوازين. ضع واحدًا فقط.
document-again-reader = انقطع الاتصال بالقارئ. انتظر لحظة ثم حاول مرة أخرى.
document-again-desk = إن لم ينجح مرة أخرى، يساعدك المكتب المجاور للأجهزة.
document-again = عرض الطريقة مرة أخرى

## المقارنة بالجواز

review-title = راجع بياناتك
    .speech = رَاجِعْ بَيَانَاتِك
review-subtitle = قارن كل سطر بما هو مكتوب في جوازك.
    .speech = قَارِنْ كُلَّ سَطْرٍ بِمَا هُوَ مَكْتُوبٌ فِي جَوَازِك.
review-surname = اسم العائلة
review-given-names = الاسم
review-no-given-names = غير مذكور في الجواز
review-number = رقم الجواز
review-nationality = الجنسية
review-sex = الجنس
review-sex-female = أنثى
review-sex-male = ذكر
review-sex-x = X
review-sex-unspecified = غير مذكور
review-birth = تاريخ الميلاد
review-expiry = الجواز صالح حتى
review-repair-check-digit = قرأنا { $read } وصححناه إلى { $proved }، ورقم التحقق يؤكد ذلك.
review-repair-alphabet = قرأنا { $read } وصححناه إلى { $proved }، فلا يصح غيره في هذا الموضع.
review-repair-code = قرأنا { $read } وصححناه إلى { $proved }، فهو وحده رمز دولة.
review-sign-letter = الحرف { $sign }
review-sign-digit = الرقم { $sign }
review-sign-zero = صفر
review-sign-other = رمزًا غير واضح
review-names-cut = اسمك أطول من السطر في جوازك. تكفي صحة بدايته.
review-again = قراءة الجواز من جديد
    .speech = قِرَاءَةُ الجَوَازِ مِنْ جَدِيد
review-confirm = البيانات صحيحة، متابعة
    .speech = البَيَانَاتُ صَحِيحَة، مُتَابَعَة
