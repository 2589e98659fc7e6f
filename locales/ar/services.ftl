### ما تُصنَّف به الخدمات، وما يُسأل عنه، وما قد يكون فيه من خطأ.

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

## مجالات الحياة

find-area-home = البيت
find-area-communication = الاتصالات
find-area-transport = السيارة
find-area-business = الضرائب
find-area-state = الدولة
find-area-social = التأمينات
find-area-education = التعليم
find-area-health = الصحة
find-area-finance = القروض
find-area-leisure = الترفيه

## ما حدث في الحياة

find-event-bills = فواتير الشهر
find-event-moving = تغيير السكن
find-event-driving = القيادة
find-event-children = الأطفال
find-event-family = الأسرة
find-event-work = العمل
find-event-enterprise = شركة
find-event-travel = السفر
find-event-papers = وثيقة
find-event-dispute = نزاع
find-event-studying = الدراسة
find-event-illness = المرض

## ما يُسأل عنه

fill-fin = الرقم الشخصي (FIN)
fill-voen = الرقم الضريبي (VÖEN)
fill-subscriber = رمز المشترك
    .speech = رَمْزُ المُشْتَرِك
fill-mobile = رقم الهاتف المحمول
    .speech = رَقْمُ الهَاتِفِ المَحْمُول
fill-landline = رقم الهاتف الثابت
    .speech = رَقْمُ الهَاتِفِ الثَّابِت
fill-phone = رقم الهاتف
    .speech = رَقْمُ الهَاتِف
fill-plate = رقم لوحة السيارة
    .speech = رَقْمُ لَوْحَةِ السَّيَّارَة
fill-protocol = رقم المحضر
    .speech = رَقْمُ المَحْضَر
fill-order = رقم الطلب
    .speech = رَقْمُ الطَّلَب
fill-amount = المبلغ
    .speech = المَبْلَغ
fill-choice = اختر واحدًا
    .speech = اخْتَرْ وَاحِدًا
fill-date = التاريخ
    .speech = التَّارِيخ
fill-email = عنوان البريد الإلكتروني
    .speech = عُنْوَانُ البَرِيدِ الإِلِكْتْرُونِيّ
fill-qr = الرمز على الورقة
    .speech = الرَّمْزُ عَلَى الوَرَقَة

## كيف يبدو

fill-how-fin = سبعة حروف وأرقام، على بطاقة الهوية.
fill-how-voen = عشرة أرقام، في أوراق الشركة أو الشخص.
fill-how-subscriber = على الفاتورة: من { $least } إلى { $most } رقمًا.
fill-how-subscriber-fixed = على الفاتورة. عدد الأرقام: { $most }.
fill-how-mobile = كما تطلبه: 050 123 45 67.
fill-how-landline = مع رمز المنطقة: 012 345 67 89.
fill-how-phone = محمول أو ثابت كما تطلبه: 050 123 45 67.
fill-how-plate = كما على اللوحة: 10AA158.
fill-how-protocol = حروف وأرقام كما في المحضر: AB 1234567.
fill-how-order = كما على الورقة: من { $least } إلى { $most } حرفًا أو رقمًا أو شرطة.
fill-how-amount = بالمانات، والنقطة قبل القوابيك.
fill-how-date = اليوم ثم الشهر ثم السنة: 05.03.1988.
fill-how-email = اسم ثم @ ثم موقع فيه نقطة.
fill-how-qr = ضعه أمام الماسح أو اكتبه.

## ما الخطأ وما العمل

fill-wrong-empty = لم يُكتب شيء بعد.
fill-wrong-short = { PLURAL($missing) ->
    [zero] لا ينقص شيء. قارن بورقتك.
    [one] تنقص خانة واحدة. قارن بورقتك.
    [two] تنقص خانتان. قارن بورقتك.
    [few] تنقص { $missing } خانات. قارن بورقتك.
    [many] تنقص { $missing } خانة. قارن بورقتك.
   *[other] تنقص { $missing } خانة. قارن بورقتك.
}
fill-wrong-long = { PLURAL($over) ->
    [zero] لا زيادة فيه. قارن بورقتك.
    [one] توجد خانة زائدة. امسحها أو قارن بورقتك.
    [two] توجد خانتان زائدتان. امسحهما أو قارن بورقتك.
    [few] توجد { $over } خانات زائدة. امسحها أو قارن بورقتك.
    [many] توجد { $over } خانة زائدة. امسحها أو قارن بورقتك.
   *[other] توجد { $over } خانة زائدة. امسحها أو قارن بورقتك.
}
fill-wrong-sign = لا يمكن أن يكون { $sign } في الخانة { $at }. قارن بورقتك.
fill-wrong-control = لا يصلح هذا الرمز. اكتب الرقم الذي بجانبه.
fill-wrong-prefix = لا يبدأ أي رقم هنا هكذا. تحقق من الأرقام الأولى.
fill-wrong-check = أحد الأرقام غير صحيح. قارنها كلها بورقتك.
fill-wrong-address = في العنوان اسم وعلامة @ واحدة وموقع فيه نقطة.
fill-wrong-day = ليس في ذلك الشهر هذا اليوم. تحقق من اليوم.
fill-wrong-month = لا يوجد شهر كهذا. تحقق من الشهر.
fill-wrong-year = لا يمكن أن تكون السنة صحيحة. تحقق منها.
fill-wrong-choice = اختر واحدًا مما هو معروض.
