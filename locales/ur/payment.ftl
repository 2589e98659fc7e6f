### کارڈ مشین پر ادائیگی، اور اس کے تمام ممکنہ انجام۔

## کارڈ مشین پر

pay-title = کارڈ سے ادا کریں
pay-starting = کارڈ مشین چالو ہو رہی ہے
pay-starting-time = تقریباً 5 سیکنڈ۔
pay-card = آپ کے کارڈ کا انتظار ہے
pay-pin = اپنا پن کوڈ درج کریں
    .speech = اپنا پِن کوڈ درج کریں
pay-pin-again = بینک دوبارہ پن کوڈ مانگ رہا ہے
    .speech = بینک دوبارہ پِن کوڈ مانگ رہا ہے
pay-bank = آپ کے بینک سے پوچھا جا رہا ہے
pay-bank-time = تقریباً 10 سیکنڈ۔
pay-remove = اپنا کارڈ لے لیں
pay-cancelling = ادائیگی منسوخ ہو رہی ہے
pay-cancelling-time = تقریباً 5 سیکنڈ۔
pay-step-card = کارڈ ٹیپ کریں یا اندر ڈالیں
pay-step-pin = پن کوڈ مانگا جائے تو وہیں درج کریں
    .speech = پِن کوڈ مانگا جائے تو وہیں درج کریں
pay-step-remove = کارڈ مشین کہے تو کارڈ لے لیں
pay-only-if = ادائیگی صرف بینک کی منظوری پر ہوتی ہے۔
pay-leave-card = جب تک کارڈ مشین نہ کہے، کارڈ وہیں رہنے دیں۔
pay-pin-blocked = پن کوڈ درست نہیں تھا۔ تین کوششوں کے بعد بینک کارڈ بند کر سکتا ہے۔
    .speech = پِن کوڈ درست نہیں تھا۔ تین کوششوں کے بعد بینک کارڈ بند کر سکتا ہے۔
pay-cancelling-money = بینک منظوری دے چکا ہو تو ادائیگی واپس کر دی جائے گی۔
pay-cancel = ادائیگی کے بغیر منسوخ کریں
pay-cancel-not-now = بینک جواب دے رہا ہے۔

## بینک نے منظوری دی

pay-issuing-title = ادائیگی ہو گئی۔ ویزا
    جاری ہو رہا ہے
pay-issuing = آپ کا ویزا جاری ہو رہا ہے
pay-issuing-time = تقریباً 3 سیکنڈ۔
pay-settling-title = آپ کا ویزا جاری ہو گیا
pay-settling = ادائیگی مکمل کی جا رہی ہے
pay-settling-time = تقریباً 3 سیکنڈ۔
pay-undoing-title = ویزا نہیں ملا: رقم
    واپس کی جا رہی ہے
pay-undoing = ادائیگی واپس کی جا رہی ہے
pay-undoing-time = تقریباً 10 سیکنڈ۔
pay-step-paid = کارڈ سے ادائیگی
pay-step-issue = ویزے کا اجرا
pay-step-close = ادائیگی کی تکمیل
pay-step-undo = ادائیگی کی واپسی
pay-issuing-money = ویزا جاری نہ ہو سکا تو رقم { $amount } آپ کے کارڈ پر واپس جائے گی۔
pay-settling-money = رقم { $amount } ادا ہو گئی۔ اب آپ کا ویزا اور رسید پرنٹ ہوں گے۔
pay-undoing-money = کوئی ویزا جاری نہیں ہوا۔ رقم { $amount } آپ کے کارڈ پر واپس جا رہی ہے۔

## کوئی رقم نہیں کٹی

not-charged-title = کوئی رقم نہیں کٹی
not-charged-declined = بینک نے یہ کارڈ قبول نہیں کیا۔
not-charged-cancelled = ادائیگی منسوخ کر دی گئی۔
not-charged-timed-out = وقت پر کوئی کارڈ نہیں لگایا گیا۔
not-charged-unavailable = کارڈ مشین استعمال نہ ہو سکی۔
not-charged-money = رقم { $amount } آپ ہی کے پاس ہے
not-charged-held = فیصلہ چند منٹ محفوظ رہے گا، تاکہ آپ دوبارہ کوشش کر سکیں۔
not-charged-again = کارڈ سے دوبارہ کوشش کریں
not-charged-cancel = ادائیگی کے بغیر منسوخ کریں

cannot-pay-title = ابھی ادائیگی
    نہیں لی جا سکتی
cannot-pay-money = کوئی ادائیگی نہیں ہوئی
cannot-pay-held = فیصلہ چند منٹ محفوظ رہے گا، تاکہ آپ انتظار کر سکیں۔
cannot-pay-again = ادائیگی کی دوبارہ کوشش کریں
cannot-pay-cancel = ادائیگی کے بغیر منسوخ کریں

## نتیجہ معلوم نہیں، اور وہ کیسے معلوم ہوا

resolving-title = آپ کی ادائیگی کی
    جانچ ہو رہی ہے
resolving-wait = انتظار کریں، دوبارہ ادا نہ کریں
resolving-time = زیادہ سے زیادہ دو منٹ کے قریب۔
resolving-money = رقم { $amount } درج ہے۔ جواب کچھ بھی ہو، یہ ضائع نہیں ہوگی۔

money-owed-title = ابھی معلوم نہیں کہ
    رقم کٹی یا نہیں
money-owed-money = رقم { $amount } درج ہے
money-owed-line = ہم پوچھتے رہیں گے۔ آخر میں آپ کو ویزا ملے گا یا آپ کی رقم واپس۔

given-back-title = آپ کی ادائیگی
    واپس کر دی گئی
given-back-subtitle = کوئی ویزا جاری نہیں ہوا۔
given-back-money = رقم { $amount } آپ کے کارڈ پر واپس جا رہی ہے
given-back-line = بینک کے ریکارڈ میں نظر آنے میں چند دن لگ سکتے ہیں۔

## کلیم نمبر

claim-keep = یہ کلیم نمبر سنبھال کر رکھیں
claim-name = کچھ پوچھنا ہو تو یہ نمبر بتائیں
claim-photograph = اس کی تصویر لے لیں یا لکھ لیں۔
claim-letters = کلیم نمبر: { $letters }۔ دوبارہ: { $letters }۔
claim-finish = نمبر لے لیا، ختم کریں
claim-read = پڑھ لیا، ختم کریں

## بجلی جانے کے بعد: پچھلی کارروائی کا کیا بنا

unfinished-title = پچھلی کارروائی
    بیچ میں رک گئی
unfinished-resolving = معلوم کیا جا رہا ہے کہ کیا ہوا
unfinished-resolving-line = تقریباً ایک منٹ۔ کچھ ضائع نہیں ہوا۔
unfinished-nothing = کوئی رقم نہیں کٹی
unfinished-nothing-line = پہلے صفحے سے دوبارہ شروع کیا جا سکتا ہے۔
unfinished-issued = ویزا جاری ہو چکا ہے، کارآمد ہے
unfinished-paid = کارڈ سے ادا شدہ رقم: { $amount }۔
unfinished-printable = یہ آپ کا ہے تو ابھی پرنٹ کریں۔ اسی مشین سے باہر آئے گا۔
unfinished-paper-owed = کلیم نمبر سے کسی بھی مشین پر پرنٹ ہو سکتا ہے۔
unfinished-given-back = رقم { $amount } کارڈ پر واپس چلی گئی
unfinished-given-back-line = کوئی ویزا جاری نہیں ہوا۔
unfinished-money-owed = رقم { $amount } درج ہے
unfinished-money-owed-line = ابھی معلوم نہیں کہ رقم کٹی یا نہیں۔ ہم پوچھتے رہیں گے؛ کلیم نمبر کام آئے گا۔
unfinished-print = یہ میرا ہے، ابھی پرنٹ کریں
