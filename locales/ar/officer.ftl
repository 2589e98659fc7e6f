### يقرر موظف: الانتظار عند الجهاز، وأخذ رقم، والعودة، وما قرره الموظف.

## الانتظار عند الجهاز

queue-title = يقرر موظف
    انتظر من فضلك
    .speech = يُقَرِّرُ مُوَظَّف، انْتَظِرْ مِنْ فَضْلِك
queue-number = رقمك
queue-asked = إجاباتك عند الموظف
queue-next = دورك التالي
queue-before = { PLURAL($before) ->
    [zero] لا أحد قبلك
    [one] قبلك شخص واحد
    [two] قبلك شخصان
    [few] قبلك { $before } أشخاص
    [many] قبلك { $before } شخصًا
   *[other] قبلك { $before } شخص
}
queue-then = ثم تدفع وتأخذ التأشيرة
queue-wait = لا حاجة إلى ضغط أي زر
queue-goes-on = تتابع هذه الصفحة وحدها.
queue-usual = { PLURAL($minutes) ->
    [zero] عادةً أقل من دقيقة. تتابع هذه الصفحة وحدها.
    [one] عادةً نحو دقيقة. تتابع هذه الصفحة وحدها.
    [two] عادةً نحو دقيقتين. تتابع هذه الصفحة وحدها.
    [few] عادةً نحو { $minutes } دقائق. تتابع هذه الصفحة وحدها.
    [many] عادةً نحو { $minutes } دقيقة. تتابع هذه الصفحة وحدها.
   *[other] عادةً نحو { $minutes } دقيقة. تتابع هذه الصفحة وحدها.
}
queue-waited = { PLURAL($minutes) ->
    [zero] انتظرت أقل من دقيقة.
    [one] انتظرت دقيقة واحدة.
    [two] انتظرت دقيقتين.
    [few] انتظرت { $minutes } دقائق.
    [many] انتظرت { $minutes } دقيقة.
   *[other] انتظرت { $minutes } دقيقة.
}
queue-unheard = لا اتصال لدينا الآن
queue-unheard-line = رقمك محفوظ، ونواصل المحاولة.
queue-take = خذ رقمًا ثم عُد
    .speech = خُذْ رَقْمًا ثُمَّ عُد
help-queue = لا حاجة إلى فعل شيء. إن لم ترد الانتظار هنا فخذ رقمًا وعُد بجواز سفرك إلى أي جهاز من هذه الأجهزة.

## مع رقم

numbered-title = عُد ومعك
    جواز سفرك
    .speech = عُدْ وَمَعَكَ جَوَازُ سَفَرِك
numbered-how = ضع جوازك على أي جهاز هنا
numbered-until = لا نسألك شيئًا مرة أخرى. الرقم صالح حتى { $day }.
help-numbered = عُد إلى أي جهاز في هذه القاعة وضع عليه الجواز نفسه. لا حاجة إلى الانتظار هنا. لم يُخصم منك شيء.

## ما قرره الموظف

refused-officer-title = لم يمنح الموظف
    التأشيرة
    .speech = لَمْ يَمْنَحِ المُوَظَّفُ التَّأْشِيرَة
refused-officer-document = لم يستطع الموظف تأكيد هذا الجواز.
refused-officer-details = ما كُتب ليس ما يذكره الجواز.
refused-officer-other-visa = تحتاج هذه الزيارة إلى نوع آخر من التأشيرات.
refused-officer-entry = لم تُستوفَ شروط دخول البلد.
approved-purpose = سبب الزيارة
approved-declared = الإقرار
approved-declared-made = قُدّم
approved-declared-not-made = لم يُقدّم

## قسيمة الرقم

receipt-case-title = رقمك
receipt-case-number = رقم الطلب
receipt-case-how = عُد ومعك جواز سفرك وضعه على أي جهاز هنا.
receipt-case-until = صالح حتى
receipt-case-once = ما يمنحه الموظف صالح لتأشيرة واحدة حتى هذا اليوم.
receipt-case-code = في هذا الرمز رقمك للموظفين.
