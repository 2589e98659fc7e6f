### پرنٹ ہونے والے کاغذات: ویزا، ادائیگی کی رسید، کاؤنٹر کی پرچی، کلیم کی پرچی۔

## ہر کاغذ پر

receipt-state = جمہوریہ آذربائیجان
receipt-duplicate = ڈپلیکیٹ
receipt-duplicate-line = یہ کاغذ شاید پہلے بھی پرنٹ ہو چکا ہے۔
receipt-claim-number = کلیم نمبر
receipt-help-line = ہیلپ لائن
receipt-terminal = مشین کوڈ
receipt-site = مقام
receipt-operator = منتظم کمپنی
receipt-voen = ٹیکس نمبر (VÖEN)
receipt-time = تاریخ اور وقت

## ویزا

receipt-visa-title = آمد پر ویزا
receipt-evisa-title = ای ویزا
receipt-visa-number = ویزا نمبر
receipt-surname = خاندانی نام
receipt-given-names = ذاتی نام
receipt-passport = پاسپورٹ نمبر
receipt-nationality = شہریت
receipt-birth = تاریخ پیدائش
receipt-purpose = سفر کا مقصد
receipt-valid-from = کارآمد از
receipt-valid-until = کارآمد تا
receipt-stay = مدت قیام
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } دن
   *[other] { $days } دن
}
receipt-entries = داخلوں کی تعداد
receipt-issued = تاریخ اجرا
receipt-seal-line = ویزا اصلی ہونے کی جانچ کے لیے کوڈ اسکین کریں۔
receipt-keep = ملک سے روانگی تک یہ کاغذ پاسپورٹ کے ساتھ رکھیں۔

## رقم

receipt-payment-title = ادائیگی کی رسید
receipt-number = رسید نمبر
receipt-duty = سرکاری فیس
receipt-service = سروس چارجز
receipt-total = کل ادا شدہ رقم
receipt-card = کارڈ
receipt-card-terminal = کارڈ مشین
receipt-card-receipt = کارڈ رسید نمبر
receipt-authorisation = منظوری کوڈ
receipt-reference = حوالہ نمبر
receipt-electronic = الیکٹرانک رسید کے لیے کوڈ اسکین کریں۔
receipt-together-title = سب کی مشترکہ ادائیگی
receipt-together-for = جن کے لیے ادا کیا گیا
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } مسافر
   *[other] { $travellers } مسافر
}
receipt-together-line = یہ صرف خلاصہ ہے: اصل رسید ہر مسافر کی اپنی ہے۔
receipt-whole = کارڈ سے کل ادائیگی
receipt-whole-line = کئی مسافروں کی ادائیگی ایک ساتھ ہوئی۔ بینک کے گوشوارے میں کل ادائیگی نظر آئے گی۔

## خدمات کی ادائیگی کی رسید

receipt-own-number = رسید اور کلیم نمبر
receipt-transaction = لین دین نمبر
receipt-passed-on = ادائیگی قبول ہوئی اور ادارے کو بھیج دی گئی
receipt-queued = ادائیگی قبول ہوئی، رابطہ ہوتے ہی بھیجی جائے گی
receipt-account = کھاتہ
receipt-line-reference = ادارے کا حوالہ
receipt-due = ادائیگی کی آخری تاریخ
receipt-undiscounted = رعایت کے بغیر
receipt-legal-basis = قانونی بنیاد
receipt-amount = رقم
receipt-commission = سروس چارجز
receipt-amounts = تمام رقوم
receipt-commissions = تمام سروس چارجز
receipt-notes = وصول شدہ نوٹ
receipt-redeemed = پچھلی محفوظ رقم
receipt-by-card = کارڈ سے
receipt-by-code = کیو آر کوڈ سے
receipt-code-operator = ادائیگی آپریٹر
receipt-code-merchant = تاجر
receipt-code-terminal = مشین کوڈ
receipt-code-paid = ادائیگی کا وقت
receipt-kept = اگلی بار کے لیے محفوظ
receipt-kept-line = مطلوبہ رقم سے زیادہ ڈالی گئی۔ یہ کاغذ رکھیں: اگلی بار اسی نمبر سے ادائیگی ہوگی۔
receipt-status = ادائیگی کہاں پہنچی، جاننے کے لیے کوڈ اسکین کریں۔

## رسید ایس ایم ایس اور ای میل سے

message-sms = ادا شدہ رقم { $amount }۔ رسید { $number }: { $link }
message-subject = ادائیگی کی رسید { $number }: { $amount }
message-status = ادائیگی کہاں پہنچی

## کاؤنٹر کی پرچی

receipt-desk-title = کاؤنٹر کے لیے
receipt-desk-show = یہ پرچی اور اپنا پاسپورٹ کاؤنٹر پر دکھائیں۔
receipt-desk-offline = مشین کا اس وقت رابطہ نہیں ہے۔
receipt-desk-officer = آپ کے ویزے کا فیصلہ افسر کرے گا۔
receipt-desk-silent = ویزا دفتر نے وقت پر جواب نہیں دیا۔
receipt-desk-evisa = جو دکھایا گیا اس پر کوئی ای ویزا نہیں ملا۔
receipt-desk-nothing = کوئی رقم نہیں کٹی۔
receipt-desk-code = آپ کی درج کی گئی معلومات اس کوڈ میں ہیں؛ اسے صرف کاؤنٹر پڑھ سکتا ہے۔

## کلیم کی پرچی

receipt-claim-title = کلیم کی پرچی
receipt-claim-amount = کلیم کی رقم
receipt-claim-until = کلیم کی آخری تاریخ
receipt-claim-what = نوٹوں سے ہو یا کارڈ سے: یہ رقم درج ہے اور ضائع نہیں ہوگی۔
receipt-claim-how = کلیم نمبر ہیلپ لائن کو بتائیں، یا جہاں کاؤنٹر ہو وہاں دیں۔

## محفوظ کی گئی خدمات

receipt-group-title = میری خدمات
receipt-group-name = نام
receipt-group-how = اگلی بار یہ کوڈ کسی بھی مشین کو دکھائیں۔
receipt-group-lost = اسے بل کی طرح سنبھال کر رکھیں: جس کے پاس یہ ہو، وہ آپ کے واجبات دیکھ سکتا ہے۔
receipt-group-code = یہ کوڈ صرف مشینیں پڑھ سکتی ہیں۔ اس سے کوئی ادائیگی نہیں ہوتی۔
