### الأوراق المطبوعة: التأشيرة، وإيصال الدفع، وقسيمة المكتب، وقسيمة المطالبة.

## على كل ورقة

receipt-state = جمهورية أذربيجان
receipt-duplicate = نسخة مكررة
receipt-duplicate-line = ربما طُبعت هذه الورقة من قبل.
receipt-claim-number = رقم المطالبة
receipt-help-line = خط المساعدة
receipt-terminal = رمز الجهاز
receipt-site = المكان
receipt-operator = الجهة المشغّلة
receipt-voen = الرقم الضريبي (VÖEN)
receipt-time = التاريخ والوقت

## التأشيرة

receipt-visa-title = تأشيرة عند الوصول
receipt-evisa-title = تأشيرة إلكترونية
receipt-visa-number = رقم التأشيرة
receipt-surname = اسم العائلة
receipt-given-names = الاسم
receipt-passport = رقم الجواز
receipt-nationality = الجنسية
receipt-birth = تاريخ الميلاد
receipt-purpose = غرض الزيارة
receipt-valid-from = صالحة من
receipt-valid-until = صالحة حتى
receipt-stay = مدة الإقامة
receipt-stay-days = { PLURAL($days) ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
receipt-entries = عدد مرات الدخول
receipt-issued = صدرت في
receipt-seal-line = امسح الرمز للتحقق من صحة هذه التأشيرة.
receipt-keep = احتفظ بهذه الورقة مع جوازك حتى تغادر البلاد.

## الدفع

receipt-payment-title = إيصال دفع
receipt-number = رقم الإيصال
receipt-duty = رسم الدولة
receipt-service = أجر الخدمة
receipt-total = المجموع المدفوع
receipt-card = البطاقة
receipt-card-terminal = جهاز البطاقات
receipt-card-receipt = رقم إيصال البطاقة
receipt-authorisation = رمز التفويض
receipt-reference = الرقم المرجعي
receipt-electronic = امسح الرمز للحصول على الإيصال الإلكتروني.
receipt-together-title = ما دُفع معًا
receipt-together-for = عدد المسافرين
receipt-together-travellers = { PLURAL($travellers) ->
    [zero] { $travellers } مسافر
    [one] مسافر واحد
    [two] مسافران
    [few] { $travellers } مسافرين
    [many] { $travellers } مسافرًا
   *[other] { $travellers } مسافر
}
receipt-together-line = هذه الورقة ملخّص فقط، والمعتمد هو إيصال كل مسافر.
receipt-whole = كامل الدفع بالبطاقة
receipt-whole-line = دفع عدة مسافرين معًا. يظهر في كشف البنك المبلغ كاملًا.

## إيصال الدفع مقابل الخدمات

receipt-own-number = رقم الإيصال والمطالبة
receipt-transaction = رقم العملية
receipt-passed-on = قُبل الدفع وأُحيل إلى الجهة المعنية
receipt-queued = قُبل الدفع، ويُحال فور عودة الاتصال
receipt-account = الحساب
receipt-line-reference = مرجع الجهة المعنية
receipt-due = آخر يوم للدفع
receipt-undiscounted = المبلغ دون الخصم
receipt-legal-basis = الأساس القانوني
receipt-amount = المبلغ
receipt-commission = الأجر
receipt-amounts = مجموع المبالغ
receipt-commissions = مجموع الأجور
receipt-notes = النقد المستلم
receipt-redeemed = من رصيد سابق
receipt-by-card = بالبطاقة
receipt-by-code = برمز QR
receipt-code-operator = مشغّل الدفع
receipt-code-merchant = التاجر
receipt-code-terminal = رمز الجهاز
receipt-code-paid = وقت الدفع
receipt-kept = محفوظ للمرة القادمة
receipt-kept-line = أُدخل أكثر من المطلوب. احتفظ بالورقة، فبهذا الرقم تدفع بالباقي في المرة القادمة.
receipt-status = امسح الرمز لمعرفة حالة الدفع.
message-sms = دُفع { $amount }. الإيصال { $number }: { $link }
message-subject = إيصال دفع { $number }: { $amount }
message-status = حالة الدفع

## قسيمة المكتب

receipt-desk-title = إلى المكتب
receipt-desk-show = أظهر هذه القسيمة وجوازك في المكتب.
receipt-desk-offline = لا اتصال للجهاز الآن.
receipt-desk-officer = يقرر موظف بشأن تأشيرتك.
receipt-desk-silent = لم تُجب دائرة التأشيرات في الوقت المحدد.
receipt-desk-evisa = لم تُوجد تأشيرة إلكترونية لما أُظهر.
receipt-desk-nothing = لم يُخصم شيء.
receipt-desk-code = ما أدخلته محفوظ في هذا الرمز، ولا يقرؤه إلا المكتب.

## قسيمة المطالبة

receipt-claim-title = قسيمة مطالبة
receipt-claim-amount = مبلغ المطالبة
receipt-claim-until = آخر يوم للمطالبة
receipt-claim-what = نقدًا كان أم بالبطاقة، هذا المبلغ مسجّل ولم يضع.
receipt-claim-how = اذكر رقم المطالبة لخط المساعدة، أو في المكتب إن وُجد.

## خدمات محفوظة

receipt-group-title = خدماتي
receipt-group-name = الاسم
receipt-group-how = في المرة القادمة اعرض هذا الرمز على أي جهاز.
receipt-group-lost = احفظها كما تحفظ الفاتورة: من يجدها يرى ما عليك.
receipt-group-code = لا يقرأ هذا الرمز إلا الأجهزة. ولا يُدفع به شيء.
