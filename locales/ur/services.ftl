### خدمات کی اقسام، کیا پوچھا جاتا ہے، اور اس میں کیا غلطی ہو سکتی ہے۔

## کس چیز کی ادائیگی

kind-electricity = بجلی
kind-gas = گیس
kind-water = پانی اور نکاسی
kind-heating = ہیٹنگ
kind-refuse = گھریلو کچرا
kind-rent = کرایہ اور دیکھ بھال
kind-landline = لینڈ لائن فون
kind-mobile = موبائل بیلنس
kind-internet = انٹرنیٹ
kind-television = ٹیلی ویژن
kind-traffic-fine = ٹریفک جرمانہ (چالان)
kind-administrative-fine = انتظامی جرمانہ
kind-document-duty = دستاویز کی سرکاری فیس
kind-court-duty = عدالت کی سرکاری فیس
kind-notary-duty = نوٹری کی سرکاری فیس
kind-register-duty = اندراج کی سرکاری فیس
kind-licence-duty = لائسنس یا اجازت نامہ
kind-vehicle-duty = گاڑی کی سرکاری فیس
kind-inspection = گاڑی کا فنی معائنہ
kind-road = روڈ ٹیکس یا ٹول
kind-parking = پارکنگ
kind-land-tax = زمین کا ٹیکس
kind-property-tax = جائیداد کا ٹیکس
kind-tax = دیگر ٹیکس
kind-customs = کسٹمز
kind-social-insurance = سماجی بیمہ
kind-medical-insurance = طبی بیمہ
kind-unemployment-insurance = بے روزگاری کا بیمہ
kind-education = تعلیم
kind-examination = امتحان
kind-loan = قرض
kind-leasing = لیزنگ
kind-insurance = بیمہ پالیسی
kind-alimony = نان نفقہ
kind-enforcement = عدالتی فیصلے کی تعمیل
kind-migration = رہائش اور کام کے اجازت نامے
kind-health = صحت
kind-transport-card = ٹرانسپورٹ کارڈ
kind-intellectual-property = پیٹنٹ اور کاپی رائٹ
kind-cadastre = زمین کی پیمائش اور ریکارڈ
kind-navigation = جہاز رانی اور ہوا بازی
kind-donation = عطیہ

## زندگی کے شعبے

find-area-home = گھر
find-area-communication = فون
find-area-transport = گاڑی
find-area-business = ٹیکس
find-area-state = سرکاری
find-area-social = سماجی تحفظ
find-area-education = تعلیم
find-area-health = صحت
find-area-finance = قرضے
find-area-leisure = تفریح

## زندگی میں کیا ہوا

find-event-bills = بل
    .speech = بِل
find-event-moving = گھر بدلنا
find-event-driving = ڈرائیونگ
find-event-children = بچے
find-event-family = خاندان
find-event-work = ملازمت
find-event-enterprise = کمپنی
find-event-travel = سفر
find-event-papers = دستاویز
find-event-dispute = تنازع
find-event-studying = پڑھائی
find-event-illness = بیماری

## کیا پوچھا جاتا ہے

fill-fin = ذاتی نمبر (FIN)
    .speech = ذاتی نمبر، فِن
fill-voen = ٹیکس نمبر (VÖEN)
    .speech = ٹیکس نمبر، ووئین
fill-subscriber = صارف کوڈ
fill-mobile = موبائل نمبر
fill-landline = لینڈ لائن نمبر
fill-phone = ٹیلی فون نمبر
fill-plate = گاڑی کی نمبر پلیٹ
fill-protocol = پروٹوکول نمبر
fill-order = درخواست نمبر
fill-amount = رقم
fill-choice = ایک منتخب کریں
fill-date = تاریخ
fill-email = ای میل پتہ
fill-qr = کاغذ پر لکھا کوڈ

## کیسا دکھائی دیتا ہے

fill-how-fin = سات حروف اور ہندسے، شناختی کارڈ پر۔
fill-how-voen = دس ہندسے، کمپنی یا شخص کے کاغذات پر۔
fill-how-subscriber = بل پر: { $least } سے { $most } ہندسے۔
    .speech = بِل پر: { $least } سے { $most } ہندسے۔
fill-how-subscriber-fixed = بل پر: { $most } ہندسے۔
    .speech = بِل پر: { $most } ہندسے۔
# The groups of digits are parted by no-break spaces: with plain ones they change places in right-to-left text.
fill-how-mobile = جیسے ڈائل کرتے ہیں: 050 123 45 67۔
# No-break spaces, as above.
fill-how-landline = علاقے کے کوڈ کے ساتھ: 012 345 67 89۔
# No-break spaces, as above.
fill-how-phone = موبائل یا لینڈ لائن، جیسے ڈائل کرتے ہیں: 050 123 45 67۔
# Without spaces, for the same reason.
fill-how-plate = جیسے پلیٹ پر ہے: 10AA158۔
fill-how-protocol = حروف اور ہندسے، جیسے پروٹوکول (چالان) پر ہیں: AB 1234567۔
fill-how-order = جیسے کاغذ پر ہے: { $least } سے { $most } حروف، ہندسے یا ہائفن۔
fill-how-amount = رقم منات میں؛ قپیک سے پہلے نقطہ لگائیں۔
fill-how-date = دن، مہینہ، سال: 05.03.1988۔
fill-how-email = نام، @، پھر نقطے والا حصہ: name@example.az
fill-how-qr = اسکینر کے سامنے رکھیں، یا لکھیں۔

## کیا غلط ہے، اور کیا کریں

fill-wrong-empty = ابھی کچھ نہیں لکھا گیا۔
fill-wrong-short = { PLURAL($missing) ->
    [one] ابھی { $missing } کم ہے۔ اپنے کاغذ سے ملا کر دیکھیں۔
   *[other] ابھی { $missing } کم ہیں۔ اپنے کاغذ سے ملا کر دیکھیں۔
}
fill-wrong-long = { PLURAL($over) ->
    [one] یہاں { $over } زیادہ ہے۔ اسے مٹائیں، یا اپنے کاغذ سے ملا کر دیکھیں۔
   *[other] یہاں { $over } زیادہ ہیں۔ انہیں مٹائیں، یا اپنے کاغذ سے ملا کر دیکھیں۔
}
fill-wrong-sign = جگہ نمبر { $at } پر { $sign } نہیں ہو سکتا۔ اپنے کاغذ سے ملا کر دیکھیں۔
fill-wrong-control = یہ کوڈ استعمال نہیں ہو سکتا۔ اس کے ساتھ درج نمبر لکھیں۔
fill-wrong-prefix = یہاں کوئی نمبر ایسے شروع نہیں ہوتا۔ شروع کے ہندسے دیکھیں۔
fill-wrong-check = ایک ہندسہ درست نہیں۔ سب ہندسے اپنے کاغذ سے ملائیں۔
fill-wrong-address = ای میل پتے میں ایک نام، ایک @ اور پھر نقطے والا حصہ ہوتا ہے۔
fill-wrong-day = اس مہینے میں یہ دن نہیں ہوتا۔ دن دیکھیں۔
fill-wrong-month = ایسا کوئی مہینہ نہیں۔ مہینہ دیکھیں۔
fill-wrong-year = یہ سال درست نہیں ہو سکتا۔ سال دیکھیں۔
fill-wrong-choice = دکھائے گئے میں سے ایک منتخب کریں۔
