### عدة مسافرين في جلسة واحدة: القائمة، والإضافة والحذف، ودفعة واحدة، وتأشيرة وإيصال لكل واحد.

## القائمة

party-title = من يسافر معًا
    .speech = مَنْ يُسَافِرُ مَعًا
party-subtitle = تدفع مرة واحدة. لكل واحد تأشيرة وإيصال.
party-approved = { $number }: تأشيرة { $amount }
party-without = { $number }: لا تأشيرة هنا
party-refused = رُفض الطلب، وبيّنّا ما يمكن فعله.
party-numbered = يقرر موظف. الرقم: { $case }
party-desk = يتابع المكتب. الرقم: { $claim }
party-remove = احذف
party-remove-one = احذف المسافر { $number }
party-add = مسافر آخر
    .speech = مُسَافِرٌ آخَر
party-full = لا أكثر من { $most } مسافرين معًا.
party-go-on = تابع مع الآخرين
    .speech = تَابِعْ مَعَ الآخَرِين
help-party = أضف كل من يسافر معك ثم ادفع مرة واحدة بالبطاقة. من لا تأشيرة له هنا لا يوقف الآخرين. لا يُخصم شيء قبل الدفع.

## حذف واحد

removing-title = هل نحذف
    هذا المسافر؟
    .speech = هَلْ نَحْذِفُ هَذَا المُسَافِر؟
removing-nothing = لن يُخصم { $amount }
removing-others = يبقى الآخرون في القائمة.
removing-keep = لا، يبقى
    .speech = لَا، يَبْقَى
removing-yes = نعم، احذف
    .speech = نَعَمْ، احْذِفْ

## الجواز التالي

document-traveller = المسافر { $number } في قائمتك
document-listed-title = هذا الجواز
    في قائمتك
    .speech = هَذَا الجَوَازُ فِي قَائِمَتِك
document-again-listed = لا خلل فيه. ارفعه وضع جواز المسافر التالي.

## الأوراق

party-printing-title = تُطبع التأشيرات
    والإيصالات
    .speech = تُطْبَعُ التَّأْشِيرَاتُ وَالإِيصَالَات
party-printing-time = بضع ثوانٍ لكل واحدة.
party-take-title = خذ كل شيء
    وجوازاتكم
    .speech = خُذْ كُلَّ شَيْءٍ وَجَوَازَاتِكُم
party-take-papers = التأشيرات والإيصالات: { $count }
party-missing-title = دُفعت وصدرت
    وتنقص ورقة
    .speech = دُفِعَتْ وَصَدَرَتْ وَتَنْقُصُ وَرَقَة
party-paper-to-come = لاحقًا
party-paper-printing = تُطبع الآن
party-paper-there = تأشيرة وإيصال
party-paper-missing = تنقص ورقة
party-total = ما دفعتموه معًا
party-traveller = المسافر { $number }
party-uncharged = { PLURAL($count) ->
    [zero] لم تصدر تأشيرة. لم يُخصم { $amount }.
    [one] لم تصدر تأشيرة واحدة. لم يُخصم { $amount }.
    [two] لم تصدر تأشيرتان. لم يُخصم { $amount }.
    [few] لم تصدر { $count } تأشيرات. لم يُخصم { $amount }.
    [many] لم تصدر { $count } تأشيرة. لم يُخصم { $amount }.
   *[other] لم تصدر { $count } تأشيرة. لم يُخصم { $amount }.
}
party-missing-line = كل التأشيرات صالحة. تُطبع الأوراق في أي جهاز من هذه الأجهزة.
party-missing-claim = { $number }: رقم المطالبة
