### سفر، اقرار نامہ، فیصلہ، پیشکش۔

trip-title = آپ کا سفر
trip-days-question = قیام کتنے دن کا ہوگا؟
trip-days = { PLURAL($days) ->
    [one] { $days } دن
   *[other] { $days } دن
}
trip-until = آپ کا ویزا { $first } سے { $last } تک کارآمد ہوگا۔
trip-purpose-question = سفر کا مقصد کیا ہے؟
trip-purpose-tourism = سیاحت
trip-purpose-business = کاروبار
trip-purpose-visit = عزیزوں سے ملاقات
trip-purpose-transit = آگے کہیں اور جانا
trip-confirm = اقرار نامے پر جائیں
trip-choose-both = پہلے قیام کے دن اور مقصد منتخب کریں۔
trip-choose-days = پہلے قیام کے دن منتخب کریں۔
trip-choose-purpose = پہلے مقصد منتخب کریں۔

declaration-title = ان باتوں کی تصدیق کریں
declaration-subtitle = آگے بڑھنے سے پہلے ہر سطر پڑھیں۔
declaration-details = میری معلومات اور میرے جوابات درست ہیں۔
declaration-entry = مجھے کبھی آذربائیجان میں داخلے سے روکا نہیں گیا اور نہ یہاں سے نکالا گیا۔
declaration-work = مجھے یہاں کام نہیں کرنا، اور ویزا ختم ہونے سے پہلے ملک سے چلے جانا ہے۔
declaration-false = غلط بیان پر ملنے والا ویزا کارآمد نہیں ہوتا۔
declaration-make = سب درست، ویزے کی درخواست دیں
declaration-decline = سب درست نہیں، افسر سے ملیں

deciding-title = ہم فیصلہ معلوم
    کر رہے ہیں
deciding-passport = پاسپورٹ کی جانچ ہو گئی
deciding-declaration = اقرار نامہ مل گیا
deciding-decision = فیصلے کا انتظار ہے
deciding-wait = براہ کرم انتظار کریں
deciding-time = عموماً 10 سیکنڈ کے قریب لگتے ہیں۔
deciding-longer = { PLURAL($seconds) ->
    [one] معمول سے زیادہ دیر لگ رہی ہے: اب تک { $seconds } سیکنڈ۔ جواب نہ آیا تو آگے کی کارروائی کاؤنٹر پر ہوگی۔
   *[other] معمول سے زیادہ دیر لگ رہی ہے: اب تک { $seconds } سیکنڈ۔ جواب نہ آیا تو آگے کی کارروائی کاؤنٹر پر ہوگی۔
}
deciding-money = اب تک کوئی ادائیگی نہیں ہوئی۔

approved-title = آپ کو ویزا مل سکتا ہے
approved-subtitle = ادائیگی ہوتے ہی ویزا جاری ہو جائے گا۔
approved-duty = سرکاری فیس
approved-service = سروس چارجز
approved-from = کارآمد از
approved-until = کارآمد تا
approved-stay = قیام
approved-entries = داخلے
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } داخلہ
   *[other] { $entries } داخلے
}
approved-money = کارڈ مشین پر { $amount } کی ادائیگی سے پہلے کوئی رقم نہیں کٹتی۔
approved-pay = کارڈ سے { $amount } ادا کریں
approved-cancel = ادائیگی کے بغیر منسوخ کریں
