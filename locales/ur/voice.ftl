### مشین بولتی ہے: صفحوں کے الفاظ کے علاوہ جو کہا جاتا ہے، اور وہ بٹن جو اسے بدلتے ہیں۔

## بٹن

voice-listen = سنیں
    .speech = آواز میں پڑھنا
voice-again = صفحہ دوبارہ سنیں
voice-slower = آہستہ بولیں
voice-faster = تیز بولیں
voice-softer = آواز کم کریں
voice-louder = آواز بڑھائیں
voice-blank = سکرین تاریک کریں
voice-bright = سکرین روشن کریں
voice-scan = خود آگے بڑھے
voice-by-hand = کلید سے آگے بڑھے
voice-slowest = اس سے آہستہ ممکن نہیں۔
voice-fastest = اس سے تیز ممکن نہیں۔
voice-softest = آواز اس سے کم نہیں ہوتی۔
voice-loudest = آواز اس سے زیادہ نہیں ہوتی۔

## آغاز کیسے ہوتا ہے اور آگے کیسے بڑھیں

voice-on = یہ مشین بولتی ہے۔ نیچے کی کلید ایک بٹن سے دوسرے پر لے جاتی ہے اور گول کلید اسے دباتی ہے۔ سوالیہ نشان صفحہ دوبارہ پڑھتا ہے۔ کوئی بھی کلید آواز روک دیتی ہے۔
voice-wall = { $language }۔ اردو میں جاری رکھنے کے لیے ابھی گول کلید دبائیں۔ نیچے کی کلید دوسری زبانوں اور مدد پر لے جاتی ہے۔
voice-go-on = { PLURAL($count) ->
    [one] { $count } بٹن۔ نیچے کی کلید بٹنوں پر لے جاتی ہے۔
   *[other] { $count } بٹن۔ نیچے کی کلید بٹنوں پر لے جاتی ہے۔
}
voice-round-key = گول کلید: { $name }۔
voice-keyboard = کی بورڈ۔ اوپر اور نیچے ایک قطار سے دوسری پر، دائیں اور بائیں اسی قطار میں لے جاتی ہیں۔
voice-headphones = ذاتی معلومات سننے کے لیے ہیڈفون لگائیں۔

## منتخب چیز کے نام کے بعد

voice-button = بٹن۔
voice-chosen = منتخب۔
voice-not-chosen = منتخب نہیں۔
voice-not-now = ابھی ممکن نہیں۔

## جو لکھا جاتا ہے

voice-asterisk = ستارہ
voice-erased = مٹ گیا۔
voice-cleared = سب مٹ گیا۔
voice-nothing-typed = ابھی کچھ نہیں لکھا گیا۔
voice-sign-point = نقطہ
voice-sign-at = ایٹ کا نشان
voice-sign-hyphen = چھوٹی لکیر
voice-sign-underscore = نیچے کی لکیر
voice-sign-plus = جمع کا نشان
voice-sign-percent = فیصد کا نشان

## ذاتی بات کے بدلے

voice-sent = رسید بھیجی جا رہی ہے۔
voice-refused = یہ مشین ویزا نہیں دے سکتی۔ وجہ اسکرین پر ہے اور ہیڈفون میں سنائی دیتی ہے۔
