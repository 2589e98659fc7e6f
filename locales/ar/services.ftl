### الخدمات التي يُدفع لها: الأنواع والمجالات وأحداث الحياة وحقول النماذج.

## ما الذي يُدفع

kind-electricity = الكهرباء
kind-gas = الغاز
kind-water = المياه والصرف
kind-heating = التدفئة
kind-refuse = النفايات
kind-rent = الإيجار والصيانة
kind-landline = الهاتف الثابت
kind-mobile = شحن الهاتف المحمول
kind-internet = الإنترنت
kind-television = التلفزيون
kind-traffic-fine = مخالفة مرورية
kind-administrative-fine = غرامة إدارية
kind-document-duty = رسم وثيقة
kind-court-duty = رسم المحكمة
kind-notary-duty = رسم كاتب العدل
kind-register-duty = رسم التسجيل
kind-licence-duty = رخصة أو تصريح
kind-vehicle-duty = رسم مركبة
kind-inspection = الفحص الفني
kind-road = ضريبة الطرق ورسومها
kind-parking = مواقف السيارات
kind-land-tax = ضريبة الأرض
kind-property-tax = ضريبة العقار
kind-tax = ضرائب أخرى
kind-customs = الجمارك
kind-social-insurance = التأمين الاجتماعي
kind-medical-insurance = التأمين الصحي
kind-unemployment-insurance = تأمين البطالة
kind-education = التعليم
kind-examination = امتحان
kind-loan = قرض
kind-leasing = التأجير التمويلي
kind-insurance = وثيقة تأمين
kind-alimony = النفقة
kind-enforcement = تنفيذ حكم
kind-migration = تصاريح الإقامة والعمل
kind-health = الصحة
kind-transport-card = بطاقة المواصلات
kind-intellectual-property = البراءات وحقوق المؤلف
kind-cadastre = السجل العقاري والمساحة
kind-navigation = الملاحة والطيران
kind-donation = تبرع

## إلى أي مجال

area-home = المنزل
area-communication = الهاتف والإنترنت
area-transport = السيارات والطرق
area-business = الأعمال والضرائب
area-state = الوثائق والمحاكم
area-social = الضمان الاجتماعي والعمل
area-education = الدراسة
area-health = الطب
area-finance = القروض والتأمين
area-leisure = الترفيه والتبرعات

## ما الذي يأتي بالناس

event-monthly-bills = المدفوعات الشهرية
event-moving = الانتقال أو البناء
event-driving = قيادة السيارة
event-children = الأطفال
event-family = الزواج والأسرة
event-work = العمل والتقاعد
event-enterprise = إدارة شركة
event-travel = السفر إلى الخارج
event-papers = الحاجة إلى وثيقة
event-dispute = نزاع
event-studying = التعلم
event-illness = المرض

## ما يُكتب وكيف يبدو

field-fin = الرقم الشخصي (FIN)
field-fin-hint = 7 أحرف وأرقام كما في بطاقة الهوية
field-voen = الرقم الضريبي (VÖEN)
field-voen-hint = 10 أرقام
field-mobile-phone = رقم الهاتف المحمول
field-mobile-phone-hint = كما تطلبه: 050 123 45 67
field-landline-phone = رقم الهاتف الثابت
field-landline-phone-hint = مع رمز المدينة: 012 404 12 34
field-phone = رقم الهاتف
field-phone-hint = كما تطلبه: 050 123 45 67
field-plate = رقم لوحة السيارة
field-plate-hint = كما على السيارة: 10-AA-158
field-protocol = رقم المحضر
field-protocol-hint = حرفان إلى أربعة، ثم 6 إلى 10 أرقام
field-amount = المبلغ
field-amount-hint = المانات، والقبيك بعد النقطة
field-choice = اختر واحدًا
field-choice-hint = اضغط المناسب
field-date = التاريخ
field-date-hint = اليوم ثم الشهر ثم السنة: 8 أرقام
field-qr = رمز ورقة الدفع
field-qr-hint = ضع الرمز أمام الماسح
field-subscriber = رقم المشترك
field-order = الرقم
field-digits = { PLURAL($count) ->
    [zero] { $count } رقم
    [one] رقم واحد
    [two] رقمان
    [few] { $count } أرقام
    [many] { $count } رقمًا
   *[other] { $count } رقم
}
field-signs = { PLURAL($count) ->
    [zero] { $count } حرف ورقم
    [one] حرف أو رقم واحد
    [two] حرفان أو رقمان
    [few] { $count } أحرف وأرقام
    [many] { $count } حرفًا ورقمًا
   *[other] { $count } حرف ورقم
}
field-digits-between = من { $least } إلى { $most } رقمًا
field-signs-between = من { $least } إلى { $most } حرفًا ورقمًا

## ما الخطأ في المكتوب

field-wrong-empty = لم يُكتب شيء بعد.
field-wrong-control = لا يمكن استخدام الرمز. اكتب الرقم بدلًا منه.
field-wrong-prefix = لا يبدأ رقم هكذا. تحقق من الأرقام الأولى.
field-wrong-check-digit = أحد الأرقام خطأ. قارنها بالورقة.
field-wrong-day = لا يوجد يوم كهذا. تحقق من اليوم والشهر.
field-wrong-month = في السنة 12 شهرًا. تحقق من الشهر.
field-wrong-year = السنة غير صحيحة. تحقق منها.
field-wrong-choice = اختر واحدًا من هذه.
field-wrong-short = { PLURAL($count) ->
    [zero] تنقص { $count } خانة.
    [one] تنقص خانة واحدة.
    [two] تنقص خانتان.
    [few] تنقص { $count } خانات.
    [many] تنقص { $count } خانة.
   *[other] تنقص { $count } خانة.
}
field-wrong-long = { PLURAL($count) ->
    [zero] { $count } خانة زائدة: امسحها.
    [one] خانة واحدة زائدة: امسحها.
    [two] خانتان زائدتان: امسحهما.
    [few] { $count } خانات زائدة: امسحها.
    [many] { $count } خانة زائدة: امسحها.
   *[other] { $count } خانة زائدة: امسحها.
}
field-wrong-sign = لا يمكن أن يكون «{ $sign }» في الموضع { $place }.
