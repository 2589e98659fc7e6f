### دفع الخدمات من السلة فصاعدًا: الأوراق النقدية والبطاقة وما يزيد والإيصال.

## السلة

basket-title = سلتك
    .speech = سَلَّتُك
basket-line-fee = { $account } · الأجر { $amount }
basket-fee = الأجر { $amount }
basket-bills = { PLURAL($count) ->
    [zero] لا فواتير
    [one] فاتورة واحدة
    [two] فاتورتان
    [few] { $count } فواتير
    [many] { $count } فاتورة
   *[other] { $count } فاتورة
}
basket-commission = الأجر
basket-remove = احذفها
basket-remove-one = احذف { $name }
basket-changed = تقول الجهة الآن { $amount }. احذفها واسأل من جديد.
basket-paid = دُفعت من قبل. احذفها.
basket-silent = الجهة لا تجيب الآن. احذفها أو حاول بعد قليل.
basket-day-limit = لا يُدفع عنها اليوم إلا { $amount }. احذفها أو ادفع أقل.
basket-catalogue = تغيّر سعرها. احذفها واخترها من جديد.
basket-unknown = لا تعرف الجهة أحدًا بهذا الرقم. احذفها وقارن الرقم.
basket-add = ادفع شيئًا آخر أيضًا
    .speech = ادْفَعْ شَيْئًا آخَرَ أَيْضًا
basket-full = السلة ممتلئة.
basket-notes = ادفع نقدًا
    .speech = ادْفَعْ نَقْدًا
basket-card = ادفع بالبطاقة
    .speech = ادْفَعْ بِالبِطَاقَة
basket-cancel = إلغاء دون دفع
    .speech = إِلْغَاءٌ دُونَ دَفْع
means-notes-not-for-this = ليس كل ما هنا يُدفع نقدًا.
means-card-not-for-this = ليس كل ما هنا يُدفع بالبطاقة.
means-notes-fails = لا يمكن قبول النقود الآن.
means-notes-full = صندوق النقود ممتلئ.
means-card-fails = جهاز البطاقات لا يعمل.
means-card-resolving = ما زلنا نتحقق من بطاقة سابقة.
basket-money = تدفع { $amount }. لا يُدفع شيء بعد.
help-basket = هذا كل ما تدفعه مع الأجر. احذف ما لا تريد. لا يُعاد باقٍ من النقود: ما يزيد يذهب حيث تقول أو يُحفظ لك.

## التأكد قبل الدفع

promise-title = نتحقق من
    سلتك
    .speech = نَتَحَقَّقُ مِنْ سَلَّتِك
promise-status = نسأل الجهات
promise-time = بضع ثوانٍ.
promise-money = لا يُدفع شيء بعد. ستدفع { $amount }.
promise-inside = { $amount } في الداخل ومسجّل.

## الأوراق النقدية

notes-title = أدخل الأوراق النقدية
    .speech = أَدْخِلِ الأَوْرَاقَ النَّقْدِيَّة
notes-missing = لا يزال ناقصًا
notes-total = المطلوب
notes-inside = ما أدخلته
notes-awaited = أدخل الورقة الأولى
    .speech = أَدْخِلِ الوَرَقَةَ الأُولَى
notes-next = جاهز للورقة التالية
    .speech = جَاهِزٌ لِلْوَرَقَةِ التَّالِيَة
notes-entering = نفحص الورقة
notes-entering-time = انتظر. نحو 3 ثوانٍ.
notes-stacking = نأخذ { $amount }
notes-stacking-time = انتظر. نحو 3 ثوانٍ.
notes-returning = خذ ورقتك
    .speech = خُذْ وَرَقَتَك
notes-closed = لا تُقبل أوراق أخرى
notes-closed-line = ادفع الباقي بالبطاقة أو توقف.
notes-stopping = نتوقف بعد هذه الورقة
notes-card-after = البطاقة بعد هذه الورقة
notes-chips = ماذا تفعل الورقة التالية
notes-fits = مناسبة
notes-over = تزيد { $amount }
notes-returned = تُعاد
notes-said-fit = هذه مناسبة: { $notes }.
notes-said-over = الورقة { $note } تزيد { $amount }.
notes-said-returned = هذه تُعاد: { $notes }.
notes-too-large = عادت { $amount }: تكفي ورقة أصغر، ولا يُعاد باقٍ.
notes-not-taken = عادت { $amount }: لا تُقبل هذه الورقة لهذه الدفعة.
notes-unreadable = عادت الورقة: لم نتمكن من قراءتها. ابسطها أو اقلبها أو جرّب غيرها.
notes-another-kind = عادت الورقة: لا يُقبل هذا النوع الآن.
notes-double = دخلت ورقتان معًا وعادتا. أدخل واحدة بعد الأخرى.
notes-busy = عادت الورقة: لم تكن الفتحة جاهزة. أدخلها من جديد.
notes-money = ينقص { $missing }. { $inside } في الداخل ومسجّل.
notes-no-change = لا يُعاد باقٍ. ما يزيد يذهب حيث تقول.
notes-card = ادفع الباقي بالبطاقة
    .speech = ادْفَعِ البَاقِيَ بِالبِطَاقَة
notes-stop = توقف: مطالبة بـ { $amount }
notes-back = عودة إلى السلة
    .speech = عَوْدَةٌ إِلَى السَّلَّة
notes-wait = عندما تنتهي هذه الورقة.
help-notes = أدخل ورقة بعد أخرى مبسوطة. ما يدخل يُسجّل فورًا. إن توقفت فلك رقم مطالبة به، ويدفعه خط المساعدة.

## الباقي بالبطاقة

charge-total = المطلوب
charge-inside = نقدًا
charge-settling-title = وافق البنك
    .speech = وَافَقَ البَنْك
charge-undoing-title =
    نعيد المبلغ
    إلى بطاقتك
    .speech = نُعِيدُ المَبْلَغَ إِلَى بِطَاقَتِك
charge-finding-title = نستوضح
    أمر بطاقتك
    .speech = نَسْتَوْضِحُ أَمْرَ بِطَاقَتِك
charge-finding = نسأل جهاز البطاقات
charge-settling-money = دُفع { $amount } بالبطاقة. إيصالك هو التالي.
charge-undoing-money = يعود { $amount } إلى بطاقتك.
charge-inside-money = { $amount } نقدًا في الداخل ومسجّل.
charge-not-taken-money = لم يُخصم { $amount } من بطاقة.
charge-again = محاولة الدفع بالبطاقة من جديد
charge-notes = ادفع نقدًا
    .speech = ادْفَعْ نَقْدًا
charge-stop = توقف: مطالبة بـ { $amount }
charge-back = عودة إلى السلة
    .speech = عَوْدَةٌ إِلَى السَّلَّة
charge-cancel = إلغاء الدفع بالبطاقة
    .speech = إِلْغَاءُ الدَّفْعِ بِالبِطَاقَة
help-charge = اتبع جهاز البطاقات: قرّب البطاقة أو أدخلها، وأدخل الرقم السري هناك إن طُلب. لا تقل رقمك لأحد. النقود التي في الداخل تبقى مسجّلة.

## ما يزيد

over-title = إلى أين يذهب
    ما زاد؟
    .speech = إِلَى أَيْنَ يَذْهَبُ مَا زَاد؟
over-rest = زيادة
over-subtitle = اكتملت دفعتك. لا يُعاد باقٍ هنا.
over-phone = إلى هاتف محمول
    .speech = إِلَى هَاتِفٍ مَحْمُول
over-phone-line = رصيدًا، وأنت تقول الرقم.
over-keep = احفظه لزيارتي القادمة
    .speech = احْفَظْهُ لِزِيَارَتِي القَادِمَة
over-keep-line = الرقم { $claim }، وهو على الإيصال
over-fin = احفظه لي وحدي
    .speech = احْفَظْهُ لِي وَحْدِي
over-fin-line = يلزم الرقم ورقمك الشخصي (FIN).
over-fin-title = لمن يُحفظ؟
over-fin-subtitle = لا يُستعمل إلا بهذا الرقم الشخصي ورقم الإيصال معًا.
over-fin-keep = احفظه لهذا الرقم
over-line = ادفع مقدمًا: { $account }
over-line-plain = ادفع مقدمًا
over-failed = تعذّر ذلك. اختر من جديد: لم يضِع شيء.
over-money = { $amount } في الداخل ومسجّل وهو لك.
over-operator-title = أي شركة هاتف؟
    .speech = أَيُّ شَرِكَةِ هَاتِف؟
over-send = أرسله إلى هذا الهاتف
    .speech = أَرْسِلْهُ إِلَى هَذَا الهَاتِف
help-over = لا يعاد الباقي. ما يزيد يذهب إلى هاتف أو إلى إحدى فواتيرك، أو يحفظ برقم مطالبتك المكتوب على الإيصال.

## تم الدفع

paid-title = تم الدفع.
    يُطبع إيصالك
    .speech = تَمَّ الدَّفْع. يُطْبَعُ إِيصَالُك
paid-take-title = تم الدفع.
    خذ إيصالك
    .speech = تَمَّ الدَّفْع. خُذْ إِيصَالَك
paid-missing-title = تم الدفع.
    ينقص الإيصال
    .speech = تَمَّ الدَّفْع. يَنْقُصُ الإِيصَال
paid-doubtful-title = تم الدفع. هل
    الإيصال في الفتحة؟
    .speech = تَمَّ الدَّفْع. هَلِ الإِيصَالُ فِي الفَتْحَة؟
paid-money = دُفع { $amount }
paid-now = قُبلت دفعتك. نخبر الجهات في الخلفية، ولا حاجة إلى الانتظار.
paid-queued = قُبلت دفعتك. لا يوجد اتصال الآن: تعلم الجهات حالما يعود.
paid-kept = حُفظ { $amount } لزيارتك القادمة برقم { $claim }.
paid-missing-line = هو حق لك بهذا الرقم، ويطبعه أي جهاز.
paid-receipt = إيصال
paid-print = اطبع الإيصال
    .speech = اطْبَعِ الإِيصَال
paid-print-again = اطبعه مرة أخرى
    .speech = اطْبَعْهُ مَرَّةً أُخْرَى
paid-no-printer = لا يمكن الطبع الآن.
paid-finish = هو معي، إنهاء
    .speech = هُوَ مَعِي، إِنْهَاء
help-paid = اكتملت دفعتك. خذ الإيصال واحتفظ به: فيه ما دُفع والرقم الذي تُعرف به الدفعة.

## نقود مستحقة

owed-basket-title = هذا حق لك:
    احتفظ بالرقم
    .speech = هَذَا حَقٌّ لَك. احْتَفِظْ بِالرَّقْم
owed-basket-line = هو مسجّل. يدفعه خط المساعدة أو المكتب بهذا الرقم.
owed-basket-money = { $amount } لك
owed-doubt-title = لا نعرف بعد
    ماذا أخذنا
    .speech = لَا نَعْرِفُ بَعْدُ مَاذَا أَخَذْنَا
owed-doubt-line = نواصل التحقق. كل ما أُخذ هو لك بهذا الرقم.
unfinished-basket-paid = دُفع كل شيء
unfinished-basket-sum = دُفع { $amount }.
unfinished-basket-printable = إن كان لك فاطبع الإيصال الآن. سيخرج من هنا.
unfinished-basket-owed = يُطبع الإيصال من أي جهاز برقم المطالبة.
unfinished-basket-money = ما في الداخل مسجّل، والعبرة برقم المطالبة.
unfinished-basket-back = لم يُدفع شيء بالبطاقة.
time-out-inside = عند الصفر تنتهي الزيارة. { $amount } في الداخل: لك به رقم مطالبة.
redeem-title = الرقم على
    إيصالك السابق
redeem-subtitle = اثنا عشر حرفًا ورقمًا، تحت «محفوظ للمرة القادمة».
redeem-confirm = استعمل هذا المال
redeem-choose = استعمل مالًا محفوظًا
redeem-asking = نبحث عنه
redeem-time = بضع ثوانٍ.
redeem-not-a-number = لا يوجد رقم كهذا: قارن كل علامة بالإيصال.
redeem-here = هذا الرقم يدفع هنا بالفعل.
redeem-unknown = لا شيء محفوظ بهذا الرقم، أو لم يبلّغ عنه جهازه بعد.
redeem-spent = استُعمل ما كان محفوظًا بهذا الرقم.
redeem-other-personal = هو محفوظ لرقم شخصي آخر: قارن كل علامة ببطاقة الهوية.
redeem-fin-title = محفوظ لشخص واحد:
    ما رقمه الشخصي؟
redeem-too-often = أرقام كثيرة لا تؤدي إلى شيء: خط المساعدة يعينك.
redeem-offline = لا اتصال الآن فلا يمكن استعماله. لم يضِع.
redeem-money = { $amount } في الداخل ومسجّل.
help-redeem = ما زاد في زيارة سابقة محفوظ برقم ذلك الإيصال. يُستعمل كله، وما يزيد عندئذ يُحفظ من جديد.
