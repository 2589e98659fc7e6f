### ایک کارروائی میں کئی مسافر: فہرست، شامل کرنا اور ہٹانا، ایک ادائیگی، ہر ایک کا ویزا اور رسید۔

## فہرست

party-title = ساتھ سفر کرنے والے
party-subtitle = ادائیگی ایک بار ہوگی۔ ہر ایک کو ویزا اور رسید ملے گی۔
party-approved = مسافر { $number }: ویزا { $amount }
party-without = مسافر { $number }: یہاں ویزا نہیں
party-refused = نامنظور۔ آگے کا راستہ بتا دیا گیا۔
party-numbered = فیصلہ افسر کرے گا۔ نمبر: { $case }
party-desk = آگے کی کارروائی کاؤنٹر پر ہوگی۔ نمبر: { $claim }
party-remove = ہٹائیں
party-remove-one = مسافر { $number } کو ہٹائیں
party-add = ایک اور مسافر
party-full = ایک ساتھ زیادہ سے زیادہ { $most } مسافر ہو سکتے ہیں۔
party-go-on = باقی مسافروں کے ساتھ جاری رکھیں
help-party = ساتھ سفر کرنے والے سب کو شامل کریں، پھر ایک بار کارڈ سے ادا کریں۔ جسے یہاں ویزا نہ ملے، اس سے دوسرے نہیں رکتے۔ ادائیگی سے پہلے کوئی رقم نہیں کٹتی۔

## کسی ایک کو ہٹانا

removing-title = کیا اس مسافر کو ہٹانا ہے؟
removing-nothing = رقم { $amount } نہیں کٹے گی
removing-others = باقی مسافر فہرست میں رہیں گے۔
removing-keep = نہیں، رہنے دیں
removing-yes = جی ہاں، ہٹائیں

## اگلا پاسپورٹ

document-traveller = آپ کی فہرست کا مسافر { $number }
document-listed-title = یہ پہلے سے
    فہرست میں ہے
document-again-listed = اس میں کوئی خرابی نہیں۔ اسے اٹھا لیں اور اگلے مسافر کا پاسپورٹ رکھیں۔

## کاغذات

party-printing-title = ویزے اور رسیدیں
    پرنٹ ہو رہی ہیں
party-printing-time = ہر کاغذ کے لیے چند سیکنڈ۔
party-take-title = سب کاغذات اور اپنے
    پاسپورٹ لے لیں
party-take-papers = ویزے اور رسیدیں: { $count }
party-missing-title = ادائیگی ہوئی، ویزے جاری؛
    کوئی کاغذ کم ہے
party-paper-to-come = ابھی باقی ہے
party-paper-printing = پرنٹ ہو رہا ہے
party-paper-there = ویزا اور رسید
party-paper-missing = کاغذ کم ہے
party-total = سب کی مشترکہ ادائیگی
party-traveller = مسافر { $number }
party-uncharged = { PLURAL($count) ->
    [one] { $count } ویزا جاری نہیں ہوا۔ رقم { $amount } نہیں کٹی۔
   *[other] { $count } ویزے جاری نہیں ہوئے۔ رقم { $amount } نہیں کٹی۔
}
party-missing-line = ہر ویزا کارآمد ہے۔ کاغذ یہاں کی کسی بھی مشین سے پرنٹ ہو سکتا ہے۔
party-missing-claim = مسافر { $number }: کلیم نمبر
