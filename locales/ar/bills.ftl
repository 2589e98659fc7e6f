### دفع الخدمات حتى السلة: ما يُدفع ولمن وكم.

## على الجدار وفي البداية

attract-sale = ادفع الفواتير والغرامات
    .speech = ادْفَعِ الفَوَاتِيرَ وَالغَرَامَات
attract-sale-line = نقدًا أو بالبطاقة، مع إيصال.
attract-sale-not-now = الدفع غير متاح الآن
    .speech = الدَّفْعُ غَيْرُ مُتَاحٍ الآن
attract-sale-elsewhere = قد يساعدك جهاز آخر الآن، أو عد لاحقًا.
attract-both-line = وهنا أيضًا: فواتير وغرامات ورسوم.
choosing-sale = ادفع فاتورة أو غرامة أو رسمًا
    .speech = ادْفَعْ فَاتُورَةً أَوْ غَرَامَةً أَوْ رَسْمًا
choosing-sale-line = نقدًا أو بالبطاقة.
help-choosing-sale = اختر تأشيرة، أو ورقة تأشيرة إلكترونية مُنحت لك، أو ادفع فاتورة أو غرامة أو رسمًا. لا يُدفع شيء قبل أن تقول ذلك.
help-attract-sale = المس لغتك للبدء. تدفع هنا الفواتير والغرامات والرسوم نقدًا أو بالبطاقة. لا يُعاد باقٍ: ما يزيد يُحفظ لك.

## مراحل الدفع

sale-next-whose = التالي: لمن هي
sale-next-owed = التالي: المبلغ المستحق
sale-next-basket = التالي: سلتك
sale-next-pay = التالي: الدفع
sale-next-receipt = التالي: إيصالك

## أي خدمة؟

find-title = ماذا تريد أن تدفع؟
    .speech = مَاذَا تُرِيدُ أَنْ تَدْفَع؟
find-hint = اكتب اسمًا
find-count = { PLURAL($count) ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
find-none = لا نتائج
find-scan = أو ضع رمز الفاتورة أمام الماسح
find-none-line = جرّب كلمة أقصر أو اسم الجهة، أو امسح الكل لترى كل المجالات.
find-strange = هذا الرمز ليس لفاتورة تُدفع هنا. اكتب اسمها.
find-household = برقم الهاتف
    .speech = بِرَقْمِ الهَاتِف
find-household-line = كل ما على البيت دفعة واحدة
find-basket = عودة إلى السلة: { $count }
find-more = المزيد
find-first = من البداية
find-usual = الأكثر دفعاً هنا
find-offices = حسب الجهة أو الشركة
find-office-services = { PLURAL($count) ->
    [zero] لا خدمات
    [one] خدمة واحدة
    [two] خدمتان
    [few] { $count } خدمات
    [many] { $count } خدمة
   *[other] { $count } خدمة
}
find-letters-latin = الحروف اللاتينية
find-letters-own = الحروف العربية
find-letters-more = حروف أخرى
help-find = اكتب جزءًا من الاسم: كهرباء أو ماء أو بنك بالأذرية أو الإنجليزية. أو اختر مجالًا، أو ضع رمز فاتورتك أمام الماسح. لا يُدفع شيء بعد.

## لمن هي؟

fill-ways-title = كيف تريد أن تقول
    لمن هي؟
    .speech = كَيْفَ تُرِيدُ أَنْ تَقُولَ لِمَنْ هِيَ؟
fill-scan = أو ضع رمزه أمام الماسح
fill-to-go = { PLURAL($missing) ->
    [zero] اكتمل
    [one] بقيت خانة واحدة
    [two] بقيت خانتان
    [few] بقيت { $missing } خانات
    [many] بقيت { $missing } خانة
   *[other] بقيت { $missing } خانة
}
fill-whole = اكتمل
fill-compare = قارنه بورقتك
fill-place = { $field } من { $of }
fill-confirm = صحيح، متابعة
    .speech = صَحِيح، مُتَابَعَة
fill-first = أكمل كتابته أولا.
help-fill = اكتبه كما هو على فاتورتك أو ورقتك، ولا حاجة إلى المسافات. لا يُستعمل إلا لمعرفة المبلغ المستحق. لا يُدفع شيء بعد.

## سؤال الجهة

look-title =
    نسأل عن
    المبلغ المستحق
    .speech = نَسْأَلُ عَنِ المَبْلَغِ المُسْتَحَقّ
look-status = نسأل الجهة المختصة
look-status-household = نسأل كل الجهات
look-time = عشرون ثانية على الأكثر.
look-money = لا يُدفع شيء بعد.

## لم نجد ما يُدفع

nothing-owed-title = لا شيء مستحق
    .speech = لَا شَيْءَ مُسْتَحَقّ
nothing-owed-line = تقول الجهة إنه لا يوجد ما يُدفع.
nothing-unknown-title = لا أحد معروف
    بهذا الرقم
    .speech = لَا أَحَدَ مَعْرُوفٌ بِهَذَا الرَّقْم
nothing-unknown-line = قارنه بفاتورتك واكتبه ثانيةً، أو اختر خدمة أخرى.
nothing-silent-title = الجهة
    لا تجيب
    .speech = الجِهَةُ لَا تُجِيب
nothing-silent-line = سألنا ولم يأتِ جواب. اسأل من جديد أو عد لاحقًا.
nothing-silent-when = { PLURAL($minutes) ->
    [zero] يمكن السؤال من جديد الآن.
    [one] يحسن السؤال من جديد بعد دقيقة.
    [two] يحسن السؤال من جديد بعد دقيقتين.
    [few] يحسن السؤال من جديد بعد { $minutes } دقائق.
    [many] يحسن السؤال من جديد بعد { $minutes } دقيقة.
   *[other] يحسن السؤال من جديد بعد { $minutes } دقيقة.
}
nothing-often-title = أرقام كثيرة
    غير معروفة
nothing-often-line = جُرّبت هنا أرقام كثيرة غير معروفة. عد بعد ساعة أو اتصل بخط المساعدة.
nothing-offline-title = لا يوجد اتصال
    الآن
    .speech = لَا يُوجَدُ اتِّصَالٌ الآن
nothing-offline-line = لا يمكننا السؤال عن المستحق. اسأل من جديد أو عد لاحقًا.
nothing-without-line = يمكنك الدفع دون سؤال: أنت تحدد المبلغ، وتعلم الجهة لاحقًا.
nothing-without = ادفع دون سؤال
    .speech = ادْفَعْ دُونَ سُؤَال
nothing-again = اسأل من جديد
    .speech = اسْأَلْ مِنْ جَدِيد
nothing-other = اختر خدمة أخرى
    .speech = اخْتَرْ خِدْمَةً أُخْرَى
nothing-retype = اكتبه ثانيةً
    .speech = اكْتُبْهُ ثَانِيَةً
nothing-account = سألنا عن
help-nothing = لم يُدفع شيء. تحقق من الرقم أو اسأل من جديد أو اختر خدمة أخرى. يستطيع خط المساعدة البحث برقم هذا الجهاز.

## ماذا يُدفع منها؟

owing-title = اختر ما تدفعه
    .speech = اخْتَرْ مَا تَدْفَعُه
owing-due = { $label } · آخر يوم { $day }
owing-overdue = { $label } · فات موعده { $day }
owing-discount = أقل بـ { $amount } حتى { $day }
owing-held = في السلة من قبل
owing-advance = لا شيء مستحق عنها، ويمكن الدفع مقدمًا
owing-part = تدفع منه { $amount }
owing-not-now = ليس في هذه الدفعة
owing-change-one = ادفع مبلغًا آخر: { $name }
owing-silent = لم يأتِ جواب عن: { $names }. اسأل لاحقًا.
owing-sum = المختار
owing-put = ضعها في السلة
    .speech = ضَعْهَا فِي السَّلَّة
owing-first = اختر واحدة على الأقل أولًا.
help-owing = ما عليه علامة يوضع في السلة. المس سطرًا لتتركه أو غيّر مبلغه. ترى المجموع كله قبل أن تدفع شيئًا.

## كم؟

amount-title = كم تدفع؟
    .speech = كَمْ تَدْفَع؟
amount-tariff-title = اختر ما تدفع عنه
    .speech = اخْتَرْ مَا تَدْفَعُ عَنْه
amount-limits = من { $least } إلى { $most }
amount-owed = المستحق: { $amount }
amount-wrong-nothing = اكتب كم تريد أن تدفع.
amount-wrong-number = هذا ليس مبلغًا. اكتب أرقامًا، ونقطة قبل القوابيك.
amount-wrong-decimals = بعد النقطة رقمان على الأكثر.
amount-wrong-little = المبلغ قليل: { $least } على الأقل.
amount-wrong-much = المبلغ كثير: { $most } على الأكثر.
amount-confirm = هذا المبلغ، متابعة
    .speech = هَذَا المَبْلَغ، مُتَابَعَة
amount-first = اكتب المبلغ أولًا.
help-amount = اكتب المبلغ أو المس واحدًا مما هو معروض. إن كان للجهاز أجر فستراه في السلة قبل أن تدفع.

## خدمات محفوظة على ورق

find-group-damaged = الرمز ممزق أو معدَّل. اعرضه ثانية.
find-group-foreign = هذه القائمة لأجهزة أخرى أو قديمة جداً.
find-group-version = هذه القائمة من إصدار آخر للجهاز.
group-title = خدماتي
group-all = اسأل عنها جميعاً
group-offline = لا يوجد اتصال الآن.
group-none-asked = اختر واحدة: أنت تحدد المبلغ.
group-gone = لم تعد تُدفع هنا، أو تُطلب بطريقة أخرى: { $names }
group-owed-nothing = لا شيء مستحق عن أي منها.
group-silent = لم يصل جواب عن بعضها، ولا شيء مستحق عن الباقي. اسأل لاحقاً.
group-empty = لم تعد أي من هذه الخدمات تُدفع هنا. اختر غيرها.
group-others = اختر خدمة أخرى
help-group = المس خدمة لترى المستحق عنها، أو اسأل عنها كلها. لا يدفع شيء بعد.
gather-status = { $done } من { $of }
keep-offer = احفظ قائمة بها
keep-offer-line = على ورق أو برقمك الشخصي (FIN)
keep-title = أعطِ قائمتك اسماً
keep-how = إن شئت: البيت، الوالدان، المرآب.
keep-hint = يمكن تركه بلا اسم
keep-print = اطبع قائمتي
keep-printing-title = تُطبع قائمتك
keep-take-title = خذ قائمتك من فضلك
keep-list = خدماتي
keep-safe = احفظها كما تحفظ الفاتورة. اعرض رمزها على أي جهاز فيجد ما عليك.
keep-missing-title = لم تُطبع
    قائمتك
keep-missing-line = لم يضع شيء آخر. اطبعها ثانية أو تابع بدونها.
keep-again = اطبعها مرة أخرى
keep-done = تابع
help-keep = في القائمة خدماتك وأرقامك بلا مبالغ، ولا يُدفع بها شيء. رمزها على الورق لا تقرؤه إلا الأجهزة، وبرقمك الشخصي لا تُفتح إلا برمزك.
