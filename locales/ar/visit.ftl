### الزيارة والإقرار والقرار والعرض.

trip-title = زيارتك
    .speech = زِيَارَتُك
trip-days-question = كم يومًا ستقيم؟
    .speech = كَمْ يَوْمًا سَتُقِيم؟
trip-days = { PLURAL($days) ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
trip-until = تكون تأشيرتك صالحة من { $first } إلى { $last }.
trip-purpose-question = ما سبب زيارتك؟
    .speech = مَا سَبَبُ زِيَارَتِك؟
trip-purpose-tourism = سياحة
trip-purpose-business = أعمال
trip-purpose-visit = زيارة أهل أو أصدقاء
trip-purpose-transit = عبور إلى بلد آخر
trip-confirm = متابعة إلى الإقرار
    .speech = مُتَابَعَةٌ إِلَى الإِقْرَار
trip-choose-both = اختر الأيام والسبب أولًا.
trip-choose-days = اختر عدد الأيام أولًا.
trip-choose-purpose = اختر سبب الزيارة أولًا.

declaration-title = أكّد هذه البنود
    .speech = أَكِّدْ هٰذِهِ البُنُود
declaration-subtitle = اقرأ كل سطر قبل المتابعة.
    .speech = اقْرَأْ كُلَّ سَطْرٍ قَبْلَ المُتَابَعَة.
declaration-details = بياناتي وإجاباتي صحيحة.
declaration-entry = لم يُرفض دخولي إلى أذربيجان ولم أُبعد عنها قط.
declaration-work = لن أعمل هنا، وسأغادر قبل انتهاء التأشيرة.
declaration-false = التأشيرة المبنية على إقرار غير صحيح باطلة.
declaration-make = كل ذلك صحيح، طلب التأشيرة
    .speech = كُلُّ ذٰلِكَ صَحِيح، طَلَبُ التَّأْشِيرَة
declaration-decline = ليس كله صحيحًا، مقابلة موظف

deciding-title = نطلب القرار
    الآن
    .speech = نَطْلُبُ القَرَارَ الآن
deciding-passport = تم التحقق من الجواز
deciding-declaration = استُلم الإقرار
deciding-decision = في انتظار القرار
deciding-wait = انتظر من فضلك
    .speech = انْتَظِرْ مِنْ فَضْلِك
deciding-time = عادةً نحو 10 ثوانٍ.
deciding-longer = { PLURAL($seconds) ->
    [zero] يستغرق ذلك وقتًا أطول من المعتاد. إن لم يصل جواب أكمل المكتب.
    [one] يستغرق ذلك وقتًا أطول من المعتاد: مضت ثانية واحدة. إن لم يصل جواب أكمل المكتب.
    [two] يستغرق ذلك وقتًا أطول من المعتاد: مضت ثانيتان. إن لم يصل جواب أكمل المكتب.
    [few] يستغرق ذلك وقتًا أطول من المعتاد: مضت { $seconds } ثوانٍ. إن لم يصل جواب أكمل المكتب.
    [many] يستغرق ذلك وقتًا أطول من المعتاد: مضت { $seconds } ثانية. إن لم يصل جواب أكمل المكتب.
   *[other] يستغرق ذلك وقتًا أطول من المعتاد: مضت { $seconds } ثانية. إن لم يصل جواب أكمل المكتب.
}
deciding-money = لم تدفع شيئًا حتى الآن.
    .speech = لَمْ تَدْفَعْ شَيْئًا حَتَّى الآن.

approved-title = يمكنك الحصول
    على التأشيرة
    .speech = يُمْكِنُكَ الحُصُولُ عَلَى التَّأْشِيرَة
approved-subtitle = تصدر التأشيرة فور الدفع.
    .speech = تَصْدُرُ التَّأْشِيرَةُ فَوْرَ الدَّفْع.
approved-duty = رسم الدولة
approved-service = أجر الخدمة
approved-from = صالحة من
approved-until = صالحة حتى
approved-stay = مدة الإقامة
approved-entries = مرات الدخول
approved-entries-count = { PLURAL($entries) ->
    [zero] { $entries } مرة
    [one] مرة واحدة
    [two] مرتان
    [few] { $entries } مرات
    [many] { $entries } مرة
   *[other] { $entries } مرة
}
approved-money = لا يُخصم شيء قبل أن تدفع { $amount } على جهاز البطاقات.
approved-pay = دفع { $amount } بالبطاقة
    .speech = دَفْعُ { $amount } بِالبِطَاقَة
approved-cancel = إلغاء دون دفع
    .speech = إِلْغَاءٌ دُونَ دَفْع
