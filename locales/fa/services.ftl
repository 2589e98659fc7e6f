### دسته‌بندی خدمات، آنچه پرسیده می‌شود، و آنچه ممکن است نادرست باشد.

## چه چیزی پرداخت می‌شود

kind-electricity = برق
kind-gas = گاز
kind-water = آب و فاضلاب
kind-heating = گرمایش
kind-refuse = پسماند
kind-rent = اجاره و شارژ ساختمان
kind-landline = تلفن ثابت
kind-mobile = شارژ تلفن همراه
kind-internet = اینترنت
kind-television = تلویزیون
kind-traffic-fine = جریمهٔ رانندگی
kind-administrative-fine = جریمهٔ اداری
kind-document-duty = عوارض صدور مدرک
kind-court-duty = هزینهٔ دادرسی
kind-notary-duty = عوارض دفتر اسناد رسمی
kind-register-duty = عوارض ثبت
kind-licence-duty = پروانه و مجوز
kind-vehicle-duty = عوارض خودرو
kind-inspection = معاینهٔ فنی
kind-road = مالیات و عوارض راه
kind-parking = پارکینگ
kind-land-tax = مالیات زمین
kind-property-tax = مالیات املاک
kind-tax = مالیات‌های دیگر
kind-customs = گمرک
kind-social-insurance = بیمهٔ تأمین اجتماعی
kind-medical-insurance = بیمهٔ درمانی
kind-unemployment-insurance = بیمهٔ بیکاری
kind-education = آموزش
kind-examination = آزمون
kind-loan = وام
kind-leasing = لیزینگ
kind-insurance = بیمه‌نامه
kind-alimony = نفقه
kind-enforcement = اجرای حکم
kind-migration = اجازهٔ اقامت و کار
kind-health = بهداشت و درمان
kind-transport-card = کارت حمل‌ونقل
kind-intellectual-property = ثبت اختراع و حق مؤلف
kind-cadastre = نقشه‌برداری و کاداستر
kind-navigation = کشتیرانی و هوانوردی
kind-donation = کمک خیریه

## بخش‌های زندگی

find-area-home = خانه
find-area-communication = تلفن
find-area-transport = خودرو
find-area-business = مالیات
find-area-state = خدمات دولتی
find-area-social = تأمین اجتماعی
find-area-education = آموزش
find-area-health = بهداشت و درمان
find-area-finance = وام
find-area-leisure = اوقات فراغت

## رویدادهای زندگی

find-event-bills = قبض‌ها
find-event-moving = جابه‌جایی خانه
find-event-driving = رانندگی
find-event-children = فرزندان
find-event-family = خانواده
find-event-work = کار
find-event-enterprise = شرکت
find-event-travel = سفر
find-event-papers = گرفتن مدرک
find-event-dispute = اختلاف حقوقی
find-event-studying = تحصیل
find-event-illness = بیماری

## چه پرسیده می‌شود

fill-fin = شمارهٔ شخصی (FIN)
    .speech = شمارهٔ شخصی، فین
fill-voen = شمارهٔ مالیاتی (VÖEN)
    .speech = شمارهٔ مالیاتی
fill-subscriber = کد اشتراک
fill-mobile = شمارهٔ تلفن همراه
fill-landline = شمارهٔ تلفن ثابت
fill-phone = شمارهٔ تلفن
fill-plate = شمارهٔ پلاک
fill-protocol = شمارهٔ برگ جریمه
fill-order = شمارهٔ سفارش
fill-amount = مبلغ
fill-choice = یکی را انتخاب کنید
fill-date = تاریخ
fill-email = نشانی ایمیل
fill-qr = کد روی برگه

## شکل آن

fill-how-fin = هفت حرف و رقم، روی کارت شناسایی.
fill-how-voen = ده رقم، روی مدارک شرکت یا شخص.
fill-how-subscriber = روی قبض: از { $least } تا { $most } رقم.
fill-how-subscriber-fixed = روی قبض: { $most } رقم.
fill-how-mobile = همان‌گونه که شماره‌گیری می‌کنید: 050 123 45 67.
fill-how-landline = با کد منطقه: 012 345 67 89.
fill-how-phone = همراه یا ثابت، همان‌گونه که شماره‌گیری می‌کنید: 050 123 45 67.
fill-how-plate = مانند پلاک خودرو: 10AA158.
fill-how-protocol = حرف‌ها و رقم‌ها، مانند برگ جریمه: AB 1234567.
fill-how-order = مانند برگهٔ شما: از { $least } تا { $most } حرف، رقم یا خط تیره.
fill-how-amount = به منات، با نقطه پیش از قپیک.
fill-how-date = روز، ماه و سال میلادی: 05.03.1988.
fill-how-email = نام، نشانهٔ @ و دامنهٔ نقطه‌دار: name@example.az
    .speech = نام، نشانهٔ اَت، و دامنه‌ای که نقطه دارد.
fill-how-qr = آن را جلوی اسکنر بگیرید یا بنویسید.

## چه نادرست است و چه باید کرد

fill-wrong-empty = هنوز چیزی نوشته نشده است.
fill-wrong-short = { PLURAL($missing) ->
    [one] هنوز { $missing } حرف یا رقم کم است. با برگهٔ خود مقایسه کنید.
   *[other] هنوز { $missing } حرف یا رقم کم است. با برگهٔ خود مقایسه کنید.
}
fill-wrong-long = { PLURAL($over) ->
    [one] تعداد { $over } حرف یا رقم اضافه است. پاک کنید یا با برگهٔ خود مقایسه کنید.
   *[other] تعداد { $over } حرف یا رقم اضافه است. پاک کنید یا با برگهٔ خود مقایسه کنید.
}
fill-wrong-sign = در جایگاه { $at } نمی‌تواند { $sign } بیاید. با برگهٔ خود مقایسه کنید.
fill-wrong-control = این کد پذیرفته نیست. شماره‌ای را که کنار آن است بنویسید.
fill-wrong-prefix = هیچ شماره‌ای اینجا چنین آغاز نمی‌شود. رقم‌های نخست را بررسی کنید.
fill-wrong-check = یکی از رقم‌ها درست نیست. همه را با برگهٔ خود مقایسه کنید.
fill-wrong-address = نشانی ایمیل یک نام، یک @ و دامنه‌ای نقطه‌دار دارد.
    .speech = نشانی ایمیل یک نام، یک نشانهٔ اَت، و دامنه‌ای نقطه‌دار دارد.
fill-wrong-day = آن ماه چنین روزی ندارد. روز را بررسی کنید.
fill-wrong-month = چنین ماهی نیست. ماه را بررسی کنید.
fill-wrong-year = این سال نمی‌تواند درست باشد. سال میلادی را بررسی کنید.
fill-wrong-choice = یکی از موارد نشان‌داده‌شده را انتخاب کنید.
