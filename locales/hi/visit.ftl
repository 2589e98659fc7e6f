### यात्रा, घोषणा, निर्णय, प्रस्ताव।

trip-title = आपकी यात्रा
trip-days-question = आप कितने दिन रुकेंगे?
trip-days = { PLURAL($days) ->
    [one] { $days } दिन
   *[other] { $days } दिन
}
trip-until = आपका वीज़ा { $first } से { $last } तक मान्य होगा।
trip-purpose-question = आने का कारण क्या है?
trip-purpose-tourism = पर्यटन
trip-purpose-business = व्यवसाय
trip-purpose-visit = परिवार या मित्र
trip-purpose-transit = आगे कहीं और जाना
trip-confirm = घोषणा पर आगे बढ़ें
trip-choose-both = पहले दिन और कारण चुनें।
trip-choose-days = पहले दिन चुनें।
trip-choose-purpose = पहले कारण चुनें।

declaration-title = इन बातों की पुष्टि करें
declaration-subtitle = आगे बढ़ने से पहले हर पंक्ति पढ़ें।
declaration-details = मेरा विवरण और मेरे उत्तर सही हैं।
declaration-entry = मुझे अज़रबैजान में प्रवेश से कभी नहीं रोका गया और न यहाँ से निकाला गया।
declaration-work = मुझे यहाँ काम नहीं करना है, और वीज़ा समाप्त होने से पहले लौट जाना है।
declaration-false = झूठी घोषणा पर मिला वीज़ा मान्य नहीं होता।
declaration-make = सब सही है: वीज़ा माँगें
declaration-decline = सब सही नहीं: अधिकारी से मिलें

deciding-title = हम निर्णय
    माँग रहे हैं
deciding-passport = पासपोर्ट की जाँच हो गई
deciding-declaration = घोषणा मिल गई
deciding-decision = निर्णय की प्रतीक्षा है
deciding-wait = कृपया प्रतीक्षा करें
deciding-time = आम तौर पर लगभग 10 सेकंड।
deciding-longer = { PLURAL($seconds) ->
    [one] सामान्य से अधिक समय लग रहा है: अब तक { $seconds } सेकंड। उत्तर न आने पर काउंटर काम आगे बढ़ाएगा।
   *[other] सामान्य से अधिक समय लग रहा है: अब तक { $seconds } सेकंड। उत्तर न आने पर काउंटर काम आगे बढ़ाएगा।
}
deciding-money = आपने अब तक कोई भुगतान नहीं किया है।

approved-title = आपको वीज़ा मिल सकता है
approved-subtitle = भुगतान होते ही वीज़ा जारी हो जाएगा।
approved-duty = राजकीय शुल्क
approved-service = सेवा शुल्क
approved-from = मान्यता आरंभ
approved-until = मान्यता समाप्त
approved-stay = ठहरने की अवधि
approved-entries = कितनी बार प्रवेश
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } बार
   *[other] { $entries } बार
}
approved-money = कार्ड मशीन पर { $amount } का भुगतान करने से पहले कोई राशि नहीं कटेगी।
approved-pay = कार्ड से { $amount } का भुगतान करें
approved-cancel = बिना भुगतान रद्द करें
