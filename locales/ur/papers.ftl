### کاغذات: پرنٹ ہونا، لینا، نہ نکلنا؛ رخصت؛ اور جہاں آگے کوئی اور کارروائی کرے۔

## پرنٹ ہونا اور لینا

printing-visa-title = آپ کا ویزا پرنٹ ہو رہا ہے
printing-receipt-title = آپ کی رسید پرنٹ ہو رہی ہے
printing-wait = پرنٹ ہو رہا ہے، انتظار کریں
printing-time = تقریباً 6 سیکنڈ۔
printing-granted = ویزا منظور ہو گیا
printing-until = تا { $day }
printing-paid = کارڈ سے ادائیگی
printing-visa = ویزا پرنٹ ہو رہا ہے
printing-receipt = رسید پرنٹ ہو رہی ہے
printing-safe = کوئی کاغذ باہر نہ آئے تو بھی ویزا برقرار ہے، اور آپ کو کلیم نمبر ملے گا۔

take-title = تینوں چیزیں لے لیں
take-some-title = جو موجود ہے، لے لیں
take-visa = ویزا
take-receipt = رسید
take-passport = پاسپورٹ
take-missing = کاغذ باہر نہیں آیا
take-doubtful = دیکھیں کہ کاغذ باہر آیا یا نہیں
take-keep = کارآمد تا { $day }۔ اسے پاسپورٹ کے ساتھ رکھیں۔
take-money = کارڈ سے ادا شدہ رقم: { $amount }۔
take-finish = سب کچھ مل گیا، ختم کریں

no-paper-visa-title = ویزا کارآمد ہے، مگر
    کاغذ باہر نہیں آیا
no-paper-receipt-title = ادائیگی ہو گئی، مگر
    رسید باہر نہیں آئی
no-paper-money = رقم { $amount } محفوظ اور درج ہے
no-paper-visa-valid = آپ کا ویزا جاری ہو چکا ہے اور کارآمد ہے۔
no-paper-later = بعد میں پرنٹ کریں
no-paper-later-line = کسی بھی مشین پر، کلیم نمبر سے۔

farewell-title = آذربائیجان میں خوش آمدید
farewell-take = کیا سب کچھ لے لیا؟
farewell-take-line = پاسپورٹ، کارڈ اور کاغذات۔
farewell-finish = ختم کریں، اسکرین صاف کریں

## کاؤنٹر، افسر یا کلیم کی پرچی

slip-printing = آپ کی پرچی پرنٹ ہو رہی ہے
slip-printing-line = تقریباً 6 سیکنڈ۔
slip-take = پرچی لے لیں
slip-missing = پرچی پرنٹ نہ ہو سکی
slip-missing-line = اس صفحے کا نمبر کافی ہے۔
slip-doubtful-line = پرچی باہر نہ آئی ہو تو نمبر ہی کافی ہے۔

## اس مشین پر ویزا نہیں، اور آگے کا راستہ

refused-nationality-title = اس پاسپورٹ کے لیے
    آمد پر ویزا نہیں
refused-nationality = یہ مشین صرف بعض ممالک کے شہریوں کو ویزا دیتی ہے۔
refused-expired-title = اس پاسپورٹ کی
    میعاد ختم ہو چکی ہے
    .speech = اس پاسپورٹ کی میعاد ختم ہو چُکی ہے
refused-expired = ویزے کے لیے کارآمد پاسپورٹ ضروری ہے۔
refused-validity-title = اس پاسپورٹ کی میعاد
    جلد ختم ہو رہی ہے
refused-validity = پاسپورٹ آپ کے قیام کے بعد چھ ماہ تک کارآمد ہونا چاہیے۔
refused-kind-title = یہ دستاویز یہاں
    استعمال نہیں ہو سکتی
refused-kind = یہ مشین عام پاسپورٹ کے لیے ہے۔ باقی سب کے لیے کاؤنٹر ہے۔
refused-no-visa-title = آپ کو ویزا درکار نہیں
refused-no-visa = آذربائیجان کے شہری ویزے کے بغیر داخل ہوتے ہیں۔
refused-trip-title = ان جوابات پر یہاں سے
    ویزا نہیں مل سکتا
refused-trip = { PLURAL($days) ->
    [one] اس پاسپورٹ پر زیادہ سے زیادہ { $days } دن قیام ہو سکتا ہے۔
   *[other] اس پاسپورٹ پر زیادہ سے زیادہ { $days } دن قیام ہو سکتا ہے۔
}
refused-agency-title = ویزا
    منظور نہیں ہوا
refused-agency = یہ ویزا دفتر کا فیصلہ ہے۔ مزید معلومات کاؤنٹر سے ملیں گی۔
way-portal = ای ویزا پورٹل پر معلوم کریں
way-portal-line = وہاں معلوم ہوگا کہ آپ کو ای ویزا مل سکتا ہے یا نہیں۔
way-desk = مشینوں کے ساتھ والے کاؤنٹر پر جائیں
way-desk-line = اپنا پاسپورٹ ساتھ لے جائیں۔
way-embassy = اپنے سفارت خانے سے پوچھیں
way-embassy-line = وہاں سے کارآمد پاسپورٹ مل سکتا ہے۔
way-gate = پاسپورٹ کنٹرول پر جائیں
way-gate-line = آپ کو اس مشین کی ضرورت نہیں۔
way-answers = نئے جوابات کے ساتھ شروع کریں
way-answers-line = کم دنوں کا قیام منتخب کریں۔
way-answers-until = کم دنوں کا قیام منتخب کریں: زیادہ سے زیادہ { $day } تک۔
nothing-paid = کوئی ادائیگی نہیں ہوئی۔

## افسر کا فیصلہ، یا کاؤنٹر کی کارروائی

officer-title = افسر آپ کی مدد کرے گا
officer-stateless = بے وطن افراد اور پناہ گزینوں کے ویزے کا فیصلہ افسر کرتا ہے۔
officer-declaration = آپ نے ہر بات کی تصدیق نہیں کی۔ افسر اسے دیکھے گا۔
officer-birth = آپ کے پاسپورٹ میں پوری تاریخ پیدائش درج نہیں۔
officer-country = آپ کے پاسپورٹ میں ملک کا کوڈ ہمیں معلوم نہیں۔
officer-agency = ویزا دفتر چاہتا ہے کہ افسر اسے دیکھے۔
desk-title = آگے کی کارروائی
    کاؤنٹر پر ہوگی
desk-offline = اس وقت رابطہ نہیں ہے۔ آپ کی درج کی گئی معلومات محفوظ ہیں۔
desk-silent = فیصلے میں بہت دیر ہو رہی ہے۔ آپ کی درج کی گئی معلومات محفوظ ہیں۔
desk-officer = افسر آپ سے ملنا چاہتا ہے۔ آپ کی درج کی گئی معلومات محفوظ ہیں۔
desk-show = یہ کاؤنٹر پر دکھائیں
