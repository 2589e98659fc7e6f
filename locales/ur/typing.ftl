### جو پڑھا نہ جا سکا یا غلط پڑھا گیا، اسے لکھنا۔

## اس سے پہلے کی اسکرینیں

review-change = بدلیں
review-change-speech = بدلیں: { $name }
review-other = کوئی اور سطر غلط ہے
review-typed = یہ آپ نے خود لکھا ہے۔ افسر اسے آپ کے پاسپورٹ سے ملا سکتا ہے۔
review-typed-subtitle = ہر سطر ملا کر دیکھیں۔ افسر بھی اسے دیکھے گا۔
document-type = معلومات خود لکھیں

## کون سی سطر غلط ہے

wrong-line-title = کون سی سطر غلط ہے؟
wrong-line-subtitle = اسے منتخب کریں اور پاسپورٹ کے مطابق لکھیں۔
wrong-line-officer = یہ سطریں دوبارہ لکھی جائیں تو افسر پہلے انہیں آپ کے پاسپورٹ سے ملائے گا۔

## لکھنا

typing-surname = اپنا خاندانی نام لکھیں
typing-given-names = اپنا ذاتی نام لکھیں
typing-number = اپنا پاسپورٹ نمبر لکھیں
typing-nationality = آپ کی شہریت کیا ہے؟
typing-issuer = پاسپورٹ کس نے
    جاری کیا؟
typing-issuer-name = جاری کنندہ
typing-birth = اپنی تاریخ پیدائش لکھیں
typing-sex = جنس کے خانے میں کیا لکھا ہے؟
typing-expiry = پاسپورٹ کب تک کارآمد ہے؟
typing-as-printed = جیسے تصویر والے صفحے کی آخری سطروں میں ہے۔
typing-names-fillers = آخری سطریں نقل کریں؛ A<B کی جگہ A B لکھیں۔
    .speech = آخری سطریں نقل کریں؛ ہر تیر جیسے نشان کے بدلے خالی جگہ دیں۔
typing-state-how = انگریزی نام کے شروع کے حروف لکھیں، پھر منتخب کریں۔
typing-date-how = دن، مہینہ، سال: 8 ہندسے۔
typing-birth-how = دن، مہینہ، سال۔ جو درج نہ ہو اس کی جگہ صفر لکھیں۔
typing-to-go = { PLURAL($count) ->
    [one] { $count } ہندسہ باقی
   *[other] { $count } ہندسے باقی
}
typing-read = پڑھا گیا: { $text }
typing-whole = مکمل ہو گیا
typing-most = زیادہ سے زیادہ { $count }
typing-wrong-missing = ابھی کچھ نہیں لکھا گیا۔
typing-wrong-unfinished = تاریخ کے پورے 8 ہندسے درکار ہیں: دن، مہینہ، سال۔
typing-wrong-day = کیلنڈر میں ایسا کوئی دن نہیں۔ دن اور مہینہ ملا کر دیکھیں۔
typing-wrong-birth = یہ کسی کی تاریخ پیدائش نہیں ہو سکتی۔ سال ملا کر دیکھیں۔
typing-wrong-expiry = کوئی پاسپورٹ اس تاریخ تک کارآمد نہیں ہوتا۔ سال ملا کر دیکھیں۔
typing-wrong-state = کسی پاسپورٹ پر یہ کوڈ نہیں ہوتا۔ ملک کو فہرست سے منتخب کریں۔
typing-no-state = کسی ملک کا نام ایسے شروع نہیں ہوتا۔ ایک حرف مٹا کر پھر لکھیں۔
typing-space = خالی جگہ
typing-erase = مٹائیں
typing-clear = صاف کریں
typing-confirm = درست ہے، جاری رکھیں
typing-none = میرا کوئی ذاتی نام نہیں
typing-first = پہلے یہ لکھیں۔
typing-first-digits = پہلے پورے 8 ہندسے لکھیں۔
typing-first-state = پہلے فہرست سے منتخب کریں۔

## دیگر مقامات

help-typing = سب کچھ ویسے ہی لکھیں جیسے پاسپورٹ میں ہے۔ “مٹائیں” سے آخری حرف یا ہندسہ مٹتا ہے۔ ویزے کا فیصلہ پاسپورٹ کے مطابق ہوتا ہے، اور افسر اسے ملا کر دیکھتا ہے۔
officer-typed = جو آپ نے لکھا ہے، پہلے اسے پاسپورٹ سے ملانا ضروری ہے۔
