### على جهاز البطاقات، وكل ما ينتهي إليه الدفع.

## على جهاز البطاقات

pay-title = الدفع بالبطاقة
    .speech = الدَّفْعُ بِالبِطَاقَة
pay-starting = جهاز البطاقات يبدأ العمل
pay-starting-time = نحو 5 ثوانٍ.
pay-card = في انتظار بطاقتك
    .speech = فِي انْتِظَارِ بِطَاقَتِك
pay-pin = أدخل رقمك السري
    .speech = أَدْخِلْ رَقْمَكَ السِّرِّيّ
pay-pin-again = البنك يطلب الرقم السري ثانيةً
    .speech = البَنْكُ يَطْلُبُ الرَّقْمَ السِّرِّيَّ ثَانِيَةً
pay-bank = نسأل بنكك الآن
    .speech = نَسْأَلُ بَنْكَكَ الآن
pay-bank-time = نحو 10 ثوانٍ.
pay-remove = خذ بطاقتك
    .speech = خُذْ بِطَاقَتَك
pay-cancelling = يجري إلغاء الدفع
    .speech = يَجْرِي إِلْغَاءُ الدَّفْع
pay-cancelling-time = نحو 5 ثوانٍ.
pay-step-card = قرّب بطاقتك أو أدخلها
pay-step-pin = أدخل الرقم السري هناك إن طُلب
pay-step-remove = خذ البطاقة عندما يطلب الجهاز ذلك
pay-only-if = لا تدفع إلا إذا وافق البنك.
    .speech = لَا تَدْفَعُ إِلَّا إِذَا وَافَقَ البَنْك.
pay-leave-card = اترك البطاقة مكانها حتى يطلب الجهاز أخذها.
pay-pin-blocked = لم يتطابق الرقم السري. بعد ثلاث محاولات قد يوقف البنك البطاقة.
pay-cancelling-money = إن كان البنك قد وافق، يُعاد المبلغ.
pay-cancel = إلغاء دون دفع
    .speech = إِلْغَاءٌ دُونَ دَفْع
pay-cancel-not-now = البنك يجيب الآن.

## وافق البنك

pay-issuing-title = تم الدفع.
    نصدر تأشيرتك
    .speech = تَمَّ الدَّفْع. نُصْدِرُ تَأْشِيرَتَك
pay-issuing = يجري إصدار تأشيرتك
    .speech = يَجْرِي إِصْدَارُ تَأْشِيرَتِك
pay-issuing-time = نحو 3 ثوانٍ.
pay-settling-title = صدرت تأشيرتك
    .speech = صَدَرَتْ تَأْشِيرَتُك
pay-settling = يجري إتمام الدفع
pay-settling-time = نحو 3 ثوانٍ.
pay-undoing-title = لم تصدر التأشيرة:
    نعيد المبلغ
    .speech = لَمْ تَصْدُرِ التَّأْشِيرَة. نُعِيدُ المَبْلَغ
pay-undoing = تجري إعادة المبلغ
pay-undoing-time = نحو 10 ثوانٍ.
pay-step-paid = دُفع بالبطاقة
pay-step-issue = صدرت التأشيرة
pay-step-close = اكتمل الدفع
pay-step-undo = أُعيد المبلغ
pay-issuing-money = إن تعذّر إصدار التأشيرة، يعود { $amount } إلى بطاقتك.
pay-settling-money = دُفع { $amount }. تُطبع الآن التأشيرة والإيصال.
pay-undoing-money = لم تصدر تأشيرة. يعود { $amount } إلى بطاقتك.

## لم يُخصم شيء

not-charged-title = لم يُخصم شيء
    .speech = لَمْ يُخْصَمْ شَيْء
not-charged-declined = لم يقبل البنك هذه البطاقة.
    .speech = لَمْ يَقْبَلِ البَنْكُ هٰذِهِ البِطَاقَة.
not-charged-cancelled = أُلغي الدفع.
    .speech = أُلْغِيَ الدَّفْع.
not-charged-timed-out = لم تُستخدم بطاقة في الوقت المحدد.
not-charged-unavailable = لم نتمكن من استخدام جهاز البطاقات.
not-charged-money = يبقى معك { $amount }
not-charged-held = نحفظ القرار بضع دقائق، فيمكنك المحاولة من جديد.
not-charged-again = محاولة الدفع بالبطاقة من جديد
not-charged-cancel = إلغاء دون دفع
    .speech = إِلْغَاءٌ دُونَ دَفْع

cannot-pay-title = لا يمكننا قبول
    الدفع الآن
    .speech = لَا يُمْكِنُنَا قَبُولُ الدَّفْعِ الآن
cannot-pay-money = لم تدفع شيئًا
cannot-pay-held = نحفظ القرار بضع دقائق، فيمكنك الانتظار.
cannot-pay-again = محاولة الدفع من جديد
cannot-pay-cancel = إلغاء دون دفع
    .speech = إِلْغَاءٌ دُونَ دَفْع

## النتيجة غير معروفة، أو عُرفت

resolving-title = نستوضح
    ما جرى لدفعتك
    .speech = نَسْتَوْضِحُ مَا جَرَى لِدَفْعَتِك
resolving-wait = انتظر ولا تدفع مرة أخرى
    .speech = انْتَظِرْ وَلَا تَدْفَعْ مَرَّةً أُخْرَى
resolving-time = نحو دقيقتين على الأكثر.
resolving-money = سُجّل { $amount }. مهما كان الجواب، لن يضيع.

money-owed-title = لا نعرف بعد
    إن خُصم منك شيء
    .speech = لَا نَعْرِفُ بَعْدُ إِنْ خُصِمَ مِنْكَ شَيْء
money-owed-money = سُجّل { $amount }
money-owed-line = نواصل السؤال. في النهاية تكون لك التأشيرة أو يعود إليك المبلغ.

given-back-title = أُعيد المبلغ
    الذي دفعته
    .speech = أُعِيدَ المَبْلَغُ الَّذِي دَفَعْتَه
given-back-subtitle = لم تصدر تأشيرة.
given-back-money = يعود { $amount } إلى بطاقتك
given-back-line = قد يحتاج بنكك إلى بضعة أيام ليُظهره.

## رقم المطالبة

claim-keep = احتفظ برقم المطالبة هذا
    .speech = احْتَفِظْ بِرَقْمِ المُطَالَبَةِ هٰذَا
claim-name = اذكر هذا الرقم إن سألت
claim-photograph = صوّره أو اكتبه.
claim-letters = رَقْمُ المُطَالَبَة: { $letters }. مَرَّةً أُخْرَى: { $letters }.
claim-finish = الرقم معي، إنهاء
claim-read = قرأت ذلك، إنهاء

## بعد انقطاع الكهرباء

unfinished-title = انقطعت زيارة
    سابقة
    .speech = انْقَطَعَتْ زِيَارَةٌ سَابِقَة
unfinished-resolving = نستوضح ما حدث
unfinished-resolving-line = نحو دقيقة واحدة. لم يضِع شيء.
unfinished-nothing = لم يُخصم شيء
unfinished-nothing-line = يمكنك البدء من جديد من الصفحة الأولى.
unfinished-issued = صدرت التأشيرة وهي صالحة
unfinished-paid = دُفع { $amount } بالبطاقة.
unfinished-printable = إن كانت لك فاطبعها الآن. ستخرج من هذا الجهاز.
unfinished-paper-owed = يمكن طباعتها من أي جهاز برقم المطالبة.
unfinished-given-back = عاد { $amount } إلى البطاقة
unfinished-given-back-line = لم تصدر تأشيرة.
unfinished-money-owed = سُجّل { $amount }
unfinished-money-owed-line = لا نعرف بعد إن خُصم. نواصل السؤال، والعبرة برقم المطالبة.
unfinished-print = إنها لي، اطبعها الآن
