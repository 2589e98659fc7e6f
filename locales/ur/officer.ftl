### افسر کا فیصلہ: مشین پر انتظار، نمبر لینا، واپس آنا، اور افسر نے کیا فیصلہ کیا۔

## مشین پر انتظار

queue-title = فیصلہ افسر کرے گا:
    براہ کرم انتظار کریں
queue-number = آپ کا نمبر
queue-asked = آپ کے جوابات افسر کے پاس ہیں
queue-next = اگلی باری آپ کی ہے
queue-before = { PLURAL($before) ->
    [one] آپ سے پہلے { $before } شخص
   *[other] آپ سے پہلے { $before } افراد
}
queue-then = پھر ادائیگی کر کے ویزا لیں
queue-wait = کوئی بٹن دبانے کی ضرورت نہیں
queue-goes-on = یہ صفحہ خود آگے بڑھے گا۔
queue-usual = { PLURAL($minutes) ->
    [one] عموماً { $minutes } منٹ کے قریب لگتا ہے۔ یہ صفحہ خود آگے بڑھے گا۔
   *[other] عموماً { $minutes } منٹ کے قریب لگتے ہیں۔ یہ صفحہ خود آگے بڑھے گا۔
}
queue-waited = { PLURAL($minutes) ->
    [one] آپ کو انتظار کرتے ہوئے { $minutes } منٹ ہوا ہے۔
   *[other] آپ کو انتظار کرتے ہوئے { $minutes } منٹ ہوئے ہیں۔
}
queue-unheard = اس وقت رابطہ نہیں ہے
queue-unheard-line = آپ کا نمبر محفوظ ہے، اور ہم کوشش جاری رکھے ہوئے ہیں۔
queue-take = نمبر لیں، بعد میں آئیں
help-queue = آپ کو کچھ نہیں کرنا۔ یہاں انتظار نہ کرنا چاہیں تو نمبر لیں اور پاسپورٹ کے ساتھ یہاں کی کسی بھی مشین پر واپس آئیں۔

## نمبر کے ساتھ

numbered-title = پاسپورٹ کے ساتھ
    واپس آئیں
numbered-how = پاسپورٹ یہاں کسی مشین پر رکھیں
numbered-until = دوبارہ کچھ نہیں پوچھا جائے گا۔ نمبر { $day } تک کارآمد ہے۔
help-numbered = اس ہال کی کسی بھی مشین پر واپس آئیں اور یہی پاسپورٹ رکھیں۔ یہاں انتظار ضروری نہیں۔ کوئی رقم نہیں کٹی۔

## افسر کا فیصلہ

refused-officer-title = افسر نے ویزا
    منظور نہیں کیا
refused-officer-document = افسر اس پاسپورٹ کی تصدیق نہیں کر سکا۔
refused-officer-details = جو لکھا گیا، وہ پاسپورٹ کے مطابق نہیں۔
refused-officer-other-visa = اس سفر کے لیے کسی اور قسم کا ویزا درکار ہے۔
refused-officer-entry = ملک میں داخلے کی شرائط پوری نہیں ہوئیں۔
approved-purpose = مقصد
approved-declared = اقرار نامہ
approved-declared-made = دیا گیا
approved-declared-not-made = نہیں دیا گیا

## نمبر کی پرچی

receipt-case-title = آپ کا نمبر
receipt-case-number = کیس نمبر
receipt-case-how = اپنے پاسپورٹ کے ساتھ واپس آئیں اور اسے یہاں کسی بھی مشین پر رکھیں۔
receipt-case-until = کارآمد تا
receipt-case-once = افسر کی منظوری اس دن تک، ایک ویزے کے لیے کارآمد ہے۔
receipt-case-code = اس کوڈ میں عملے کے لیے آپ کا نمبر ہے۔
