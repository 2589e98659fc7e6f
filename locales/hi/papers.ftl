### कागज़: छपे, लिए गए, न निकले; विदा; और जहाँ काम कोई और आगे बढ़ाता है।

## छपाई और लेना

printing-visa-title = आपका वीज़ा छप रहा है
printing-receipt-title = आपकी रसीद छप रही है
printing-wait = छपाई चल रही है, कृपया रुकें
printing-time = लगभग 6 सेकंड।
printing-granted = वीज़ा मिल गया
printing-until = { $day } तक
printing-paid = कार्ड से भुगतान हुआ
printing-visa = वीज़ा छप रहा है
printing-receipt = रसीद छप रही है
printing-safe = कोई कागज़ न निकले, तब भी वीज़ा मान्य है और आपको दावा नंबर मिलेगा।

take-title = तीनों चीज़ें ले लें
take-some-title = जो निकला है, ले लें
take-visa = वीज़ा
take-receipt = रसीद
take-passport = पासपोर्ट
take-missing = कागज़ नहीं निकला
take-doubtful = कृपया देखें कि कागज़ निकला या नहीं
take-keep = { $day } तक मान्य। इसे पासपोर्ट के साथ रखें।
take-money = कार्ड से { $amount } का भुगतान हुआ।
take-finish = सब मेरे पास है: समाप्त करें

no-paper-visa-title = आपका वीज़ा मान्य है,
    पर छप नहीं सका
no-paper-receipt-title = भुगतान हो गया, पर
    रसीद नहीं निकली
no-paper-money = { $amount } की राशि सुरक्षित और दर्ज है
no-paper-visa-valid = आपका वीज़ा जारी हो चुका है और मान्य है।
no-paper-later = बाद में छापें
no-paper-later-line = किसी भी कियोस्क पर, दावा नंबर से।

farewell-title = अज़रबैजान में
    आपका स्वागत है
farewell-take = क्या सब कुछ आपके पास है?
farewell-take-line = पासपोर्ट, कार्ड और कागज़।
farewell-finish = समाप्त करें, स्क्रीन साफ़ करें

## काउंटर, अधिकारी या दावे के लिए पर्ची

slip-printing = आपकी पर्ची छप रही है
slip-printing-line = लगभग 6 सेकंड।
slip-take = पर्ची ले लें
slip-missing = पर्ची नहीं छप सकी
slip-missing-line = इस पृष्ठ का नंबर काफ़ी है।
slip-doubtful-line = पर्ची न निकली हो, तो नंबर काफ़ी है।

## इस कियोस्क से वीज़ा नहीं, और आगे का रास्ता

refused-nationality-title = इस पासपोर्ट पर आगमन
    पर वीज़ा नहीं मिलता
refused-nationality = यह कियोस्क केवल कुछ देशों के नागरिकों को वीज़ा देता है।
refused-expired-title = इस पासपोर्ट की अवधि
    समाप्त हो चुकी है
refused-expired = वीज़ा के लिए मान्य पासपोर्ट चाहिए।
refused-validity-title = पासपोर्ट की अवधि जल्दी
    समाप्त हो रही है
refused-validity = यह आपके ठहरने के बाद छह महीने तक मान्य होना चाहिए।
refused-kind-title = यह कियोस्क यह
    दस्तावेज़ नहीं ले सकता
refused-kind = यहाँ साधारण पासपोर्ट चलते हैं। बाकी सबके लिए काउंटर है।
refused-no-visa-title = आपको वीज़ा की
    ज़रूरत नहीं है
refused-no-visa = अज़रबैजान के नागरिक बिना वीज़ा प्रवेश करते हैं।
refused-trip-title = इन उत्तरों पर यहाँ से
    वीज़ा नहीं मिल सकता
refused-trip = { PLURAL($days) ->
    [one] इस पासपोर्ट पर आप अधिक से अधिक { $days } दिन रुक सकते हैं।
   *[other] इस पासपोर्ट पर आप अधिक से अधिक { $days } दिन रुक सकते हैं।
}
refused-agency-title = वीज़ा
    नहीं मिला
refused-agency = यह वीज़ा सेवा का निर्णय है। काउंटर पर और जानकारी मिलेगी।
way-portal = ई-वीज़ा पोर्टल पर देखें
way-portal-line = वहाँ पता चलेगा कि आपको ई-वीज़ा मिल सकता है या नहीं।
way-desk = कियोस्क के पास वाले काउंटर पर जाएँ
way-desk-line = अपना पासपोर्ट साथ ले जाएँ।
way-embassy = अपने दूतावास से पूछें
way-embassy-line = वहाँ से मान्य पासपोर्ट मिल सकता है।
way-gate = आगे पासपोर्ट जाँच पर जाएँ
way-gate-line = इस कियोस्क से कुछ लेना ज़रूरी नहीं है।
way-answers = दूसरे उत्तरों से फिर शुरू करें
way-answers-line = कम दिन चुनें।
way-answers-until = कम दिन चुनें: अधिक से अधिक { $day } तक।
nothing-paid = आपने कोई भुगतान नहीं किया है।

## अधिकारी निर्णय लेते हैं, या काउंटर काम आगे बढ़ाता है

officer-title = अधिकारी सहायता करेंगे
officer-stateless = राज्यविहीन व्यक्तियों और शरणार्थियों के वीज़ा का निर्णय अधिकारी लेते हैं।
officer-declaration = आपने हर बात की पुष्टि नहीं की। अधिकारी इसे देखेंगे।
officer-birth = आपके पासपोर्ट में पूरी जन्म तिथि नहीं है।
officer-country = आपके पासपोर्ट में लिखा देश का कोड हमें ज्ञात नहीं है।
officer-agency = वीज़ा सेवा चाहती है कि अधिकारी इसे देखें।
desk-title = आगे का काम
    काउंटर पर होगा
desk-offline = अभी कनेक्शन नहीं है। आपका दिया विवरण सुरक्षित है।
desk-silent = निर्णय में बहुत समय लग रहा है। आपका दिया विवरण सुरक्षित है।
desk-officer = अधिकारी आपसे मिलना चाहते हैं। आपका दिया विवरण सुरक्षित है।
desk-show = काउंटर पर यह दिखाएँ
