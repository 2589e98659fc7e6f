### پاسپورٹ پڑھنا، اور پڑھی گئی معلومات کو ملا کر دیکھنا۔

## ریڈر انتظار میں ہے

document-title = اپنا پاسپورٹ
    ریڈر پر رکھیں
document-awaited = پاسپورٹ کا انتظار ہے
document-open = تصویر والا صفحہ کھولیں۔
document-turn = پاسپورٹ پلٹیں، تصویر والا صفحہ نیچے۔
document-lay = شیشے پر ہموار رکھیں اور تھامے رکھیں۔

## ریڈر پڑھ رہا ہے

document-reading-title = ہلائیں نہیں:
    پاسپورٹ پڑھا جا رہا ہے
document-reading-status = ابھی نہ اٹھائیں
document-reading-time = تقریباً 3 سیکنڈ اور۔
document-reading-found = پاسپورٹ مل گیا
document-reading-page = تصویر والا صفحہ پڑھا جا رہا ہے
document-reading-check = پاسپورٹ کی جانچ
document-reading-keep = آخر میں ہم صرف وہی رکھتے ہیں جو ویزے کے لیے درکار ہو۔

## پڑھا نہیں جا سکا

document-again-title = پڑھا نہیں جا سکا۔
    دوبارہ کوشش کریں
document-again-status = اٹھا کر دوبارہ رکھیں
document-again-corner = اوپر والے بائیں کونے تک سرکائیں۔
document-again-flat = دبا کر ہموار رکھیں: صفحہ اٹھا ہوا تھا۔
document-again-case = کور سے نکالیں۔
document-again-incomplete = نچلی سطروں کا کچھ حصہ کٹ گیا۔
document-again-corrupted = ایک حرف یا ہندسہ صاف نہیں تھا۔
document-again-no-document = پاسپورٹ کی سطریں نظر نہیں آئیں۔ وہ آپ کی تصویر کے نیچے ہیں۔
document-again-card = یہ شناختی کارڈ ہے۔ براہ کرم پاسپورٹ رکھیں۔
document-again-visa = یہ ویزا ہے۔ براہ کرم پاسپورٹ کا تصویر والا صفحہ کھولیں۔
document-again-other = یہ مشین پاسپورٹ پڑھتی ہے۔ دوسری دستاویزات کاؤنٹر پر دکھائیں۔
document-again-two = دو پاسپورٹ نظر آئے۔ صرف ایک رکھیں۔
document-again-reader = ریڈر کا رابطہ ٹوٹ گیا۔ ذرا رکیں، پھر دوبارہ کوشش کریں۔
document-again-desk = پھر بھی نہ ہو تو مشینوں کے ساتھ والا کاؤنٹر آپ کی مدد کرے گا۔
document-again = طریقہ دوبارہ دکھائیں

## پاسپورٹ سے ملانا

review-title = اپنی معلومات دیکھ لیں
review-subtitle = ہر سطر اپنے پاسپورٹ سے ملائیں۔
review-surname = خاندانی نام
review-given-names = ذاتی نام
review-no-given-names = پاسپورٹ میں درج نہیں
review-number = پاسپورٹ نمبر
review-nationality = شہریت
review-sex = جنس
review-sex-female = عورت
    .speech = عَورت
review-sex-male = مرد
review-sex-x = X
review-sex-unspecified = درج نہیں
review-birth = تاریخ پیدائش
review-expiry = پاسپورٹ کارآمد تا
review-repair-check-digit = ہم نے { $read } پڑھا اور بدل کر { $proved } کر دیا۔ جانچ کا ہندسہ اس کی تصدیق کرتا ہے۔
review-repair-alphabet = ہم نے { $read } پڑھا اور بدل کر { $proved } کر دیا۔ یہاں کچھ اور نہیں ہو سکتا۔
review-repair-code = ہم نے { $read } پڑھا اور بدل کر { $proved } کر دیا۔ ملک کا کوڈ صرف یہی بنتا ہے۔
review-sign-letter = حرف { $sign }
review-sign-digit = ہندسہ { $sign }
review-sign-zero = صفر
review-sign-other = ایک غیر واضح نشان
review-names-cut = آپ کا نام پاسپورٹ کی سطر سے لمبا ہے۔ شروع کا حصہ کافی ہے۔
review-again = پاسپورٹ دوبارہ پڑھوائیں
review-confirm = سب درست ہے، جاری رکھیں
