### كتابة ما لم يُقرأ أو قُرئ خطأً.

## في الشاشات السابقة

review-change = تغيير
review-change-speech = تغيير: { $name }
review-other = سطر آخر غير صحيح
review-typed = كتبتَ هذا بنفسك. يمكن لموظف أن يقارنه بجوازك.
review-typed-subtitle = قارن كل سطر. سينظر فيه موظف أيضًا.
document-type = كتابة البيانات بدلًا من ذلك

## أي سطر غير صحيح

wrong-line-title = أي سطر غير صحيح؟
    .speech = أَيُّ سَطْرٍ غَيْرُ صَحِيح؟
wrong-line-subtitle = اختره واكتبه كما هو في جوازك.
wrong-line-officer = إذا كُتبت هذه السطور من جديد قارنها موظف بجوازك أولًا.

## الكتابة

typing-surname = اكتب اسم العائلة
    .speech = اُكْتُبْ اسْمَ العَائِلَة
typing-given-names = اكتب اسمك
    .speech = اُكْتُبْ اسْمَك
typing-number = اكتب رقم الجواز
    .speech = اُكْتُبْ رَقْمَ الجَوَاز
typing-nationality = ما جنسيتك؟
    .speech = مَا جِنْسِيَّتُك؟
typing-issuer = من أصدر جوازك؟
    .speech = مَنْ أَصْدَرَ جَوَازَك؟
typing-issuer-name = جهة الإصدار
typing-birth = اكتب تاريخ ميلادك
    .speech = اُكْتُبْ تَارِيخَ مِيلَادِك
typing-sex = ما المذكور للجنس؟
    .speech = مَا المَذْكُورُ لِلجِنْس؟
typing-expiry = الجواز صالح حتى؟
    .speech = الجَوَازُ صَالِحٌ حَتَّى؟
typing-as-printed = كما في أسفل سطرين من صفحة الصورة.
typing-names-fillers = انسخ السطور السفلى، ومسافة مكان كل إشارة كما في A<B.
typing-state-how = اكتب الحروف الأولى بالإنجليزية ثم اختر.
typing-date-how = اليوم ثم الشهر ثم السنة: 8 أرقام.
typing-birth-how = اليوم ثم الشهر ثم السنة. اكتب أصفارًا لما لم يُذكر.
typing-to-go = { PLURAL($count) ->
    [zero] بقي { $count } رقم
    [one] بقي رقم واحد
    [two] بقي رقمان
    [few] بقيت { $count } أرقام
    [many] بقي { $count } رقمًا
   *[other] بقي { $count } رقم
}
typing-read = قرأنا: { $text }
typing-whole = هذا كله
typing-most = { $count } على الأكثر
typing-wrong-missing = لا شيء هنا بعد.
typing-wrong-unfinished = يحتاج التاريخ إلى 8 أرقام: اليوم والشهر والسنة.
typing-wrong-day = لا يوجد يوم كهذا في التقويم. راجع اليوم والشهر.
typing-wrong-birth = لا يمكن الميلاد في ذلك اليوم. راجع السنة.
typing-wrong-expiry = لا جواز يصلح إلى ذلك الحين. راجع السنة.
typing-wrong-state = لا يوجد رمز كهذا. اختر الدولة من القائمة.
typing-no-state = لا دولة تبدأ هكذا. امسح حرفًا وحاول مرة أخرى.
typing-space = مسافة
typing-erase = مسح
typing-clear = مسح الكل
typing-confirm = صحيح، متابعة
    .speech = صَحِيح، مُتَابَعَة
typing-none = ليس لي اسم آخر
typing-first = اكتبه أولًا.
typing-first-digits = اكتب الأرقام الثمانية أولًا.
typing-first-state = اختر من القائمة أولًا.

## في مواضع أخرى

help-typing = اكتب كل قيمة كما هي في جوازك. زر المسح يمحو آخر علامة. تُمنح التأشيرة بحسب ما في الجواز: سيقارنه موظف.
officer-typed = ما كتبته يجب أن يُقارن بجوازك أولًا.
