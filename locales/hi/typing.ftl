### जो रीडर नहीं पढ़ सका या ग़लत पढ़ा, उसे लिखना।

## पहले की स्क्रीनों पर

review-change = बदलें
review-change-speech = बदलें: { $name }
review-other = कोई और पंक्ति ग़लत है
review-typed = यह आपने लिखा है। अधिकारी इसे आपके पासपोर्ट से मिला सकते हैं।
review-typed-subtitle = हर पंक्ति मिलाएँ। अधिकारी भी इसे देखेंगे।
document-type = विवरण ख़ुद लिखें

## कौन-सी पंक्ति ग़लत है

wrong-line-title = कौन-सी पंक्ति ग़लत है?
wrong-line-subtitle = उसे चुनें और पासपोर्ट में जैसा है, वैसा लिखें।
wrong-line-officer = ये पंक्तियाँ फिर से लिखने पर अधिकारी पहले इन्हें आपके पासपोर्ट से मिलाते हैं।

## लिखना

typing-surname = अपना उपनाम लिखें
typing-given-names = अपना दिया गया नाम लिखें
typing-number = अपना पासपोर्ट नंबर लिखें
typing-nationality = आपकी राष्ट्रीयता क्या है?
typing-issuer = आपका पासपोर्ट
    किसने जारी किया?
typing-issuer-name = जारी करने वाला
typing-birth = अपनी जन्म तिथि लिखें
typing-sex = पासपोर्ट में लिंग क्या है?
typing-expiry = पासपोर्ट कब तक मान्य है?
typing-as-printed = जैसा फ़ोटो वाले पृष्ठ की सबसे नीचे की पंक्तियों में है।
typing-names-fillers = नीचे की पंक्तियाँ देखकर लिखें; हर < की जगह ख़ाली स्थान दें।
    .speech = नीचे की पंक्तियाँ देखकर लिखें; हर तीर जैसे चिह्न की जगह ख़ाली स्थान दें।
typing-state-how = पहले अक्षर अंग्रेज़ी में लिखें, फिर चुनें।
typing-date-how = दिन, महीना, वर्ष: 8 अंक।
typing-birth-how = दिन, महीना, वर्ष। जो नहीं लिखा है, उसकी जगह शून्य लिखें।
typing-to-go = { PLURAL($count) ->
    [one] { $count } अंक और चाहिए
   *[other] { $count } अंक और चाहिए
}
typing-read = पढ़ा गया: { $text }
typing-whole = पूरा लिखा गया
typing-most = अधिक से अधिक { $count }
typing-wrong-missing = यहाँ अभी कुछ नहीं है।
typing-wrong-unfinished = तिथि के पूरे 8 अंक चाहिए: दिन, महीना, वर्ष।
typing-wrong-day = कैलेंडर में ऐसा दिन नहीं है। दिन और महीना मिलाएँ।
typing-wrong-birth = इस दिन किसी का जन्म नहीं हो सकता। वर्ष मिलाएँ।
typing-wrong-expiry = कोई पासपोर्ट तब तक मान्य नहीं होता। वर्ष मिलाएँ।
typing-wrong-state = किसी पासपोर्ट में ऐसा कोड नहीं होता। सूची से देश चुनें।
typing-no-state = किसी देश का नाम ऐसे शुरू नहीं होता। एक अक्षर मिटाकर फिर कोशिश करें।
typing-space = ख़ाली जगह
typing-erase = मिटाएँ
typing-clear = साफ़
    .speech = साफ़ करें
typing-confirm = सही है: आगे बढ़ें
typing-none = दिया गया नाम नहीं है
typing-first = पहले इसे लिखें।
typing-first-digits = पहले पूरे 8 अंक लिखें।
typing-first-state = पहले सूची से चुनें।

## अन्य जगह

help-typing = हर विवरण वैसा ही लिखें जैसा पासपोर्ट में है। “मिटाएँ” से अंतिम चिह्न हटता है। वीज़ा का निर्णय पासपोर्ट में लिखे विवरण पर होता है: अधिकारी इसे मिलाते हैं।
officer-typed = आपने जो लिखा है, उसे पहले आपके पासपोर्ट से मिलाना होगा।
