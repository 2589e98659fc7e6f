### सेवाएँ कैसे बाँटी गई हैं, क्या पूछा जाता है, और क्या ग़लत हो सकता है।

## किसका भुगतान है

kind-electricity = बिजली
kind-gas = गैस
kind-water = पानी और सीवर
kind-heating = हीटिंग
kind-refuse = कूड़ा उठाना
kind-rent = किराया और रखरखाव
kind-landline = लैंडलाइन फ़ोन
kind-mobile = मोबाइल रिचार्ज
kind-internet = इंटरनेट
kind-television = टेलीविज़न
kind-traffic-fine = यातायात जुर्माना
kind-administrative-fine = प्रशासनिक जुर्माना
kind-document-duty = दस्तावेज़ शुल्क
kind-court-duty = न्यायालय शुल्क
kind-notary-duty = नोटरी शुल्क
kind-register-duty = पंजीकरण शुल्क
kind-licence-duty = लाइसेंस या परमिट
kind-vehicle-duty = वाहन शुल्क
kind-inspection = तकनीकी जाँच
kind-road = सड़क कर या टोल
kind-parking = पार्किंग
kind-land-tax = भूमि कर
kind-property-tax = संपत्ति कर
kind-tax = अन्य कर
kind-customs = सीमा शुल्क
kind-social-insurance = सामाजिक बीमा
kind-medical-insurance = चिकित्सा बीमा
kind-unemployment-insurance = बेरोज़गारी बीमा
kind-education = शिक्षा
kind-examination = परीक्षा
kind-loan = ऋण
kind-leasing = लीज़िंग
kind-insurance = बीमा पॉलिसी
kind-alimony = गुज़ारा भत्ता
kind-enforcement = न्यायालय आदेश की वसूली
kind-migration = निवास और काम के परमिट
kind-health = स्वास्थ्य
kind-transport-card = यात्रा कार्ड
kind-intellectual-property = पेटेंट और कॉपीराइट
kind-cadastre = भूमि माप और अभिलेख
kind-navigation = जहाज़रानी और विमानन
kind-donation = दान

## जीवन के क्षेत्र

find-area-home = घर
find-area-communication = फ़ोन
find-area-transport = गाड़ी
find-area-business = कर
find-area-state = सरकार
find-area-social = समाज कल्याण
find-area-education = शिक्षा
find-area-health = स्वास्थ्य
find-area-finance = ऋण
find-area-leisure = मनोरंजन

## जीवन में क्या हुआ

find-event-bills = मासिक बिल
find-event-moving = घर बदलना
find-event-driving = गाड़ी चलाना
find-event-children = बच्चे
find-event-family = परिवार
find-event-work = नौकरी
find-event-enterprise = कंपनी
find-event-travel = यात्रा
find-event-papers = दस्तावेज़
find-event-dispute = विवाद
find-event-studying = पढ़ाई
find-event-illness = बीमारी

## क्या पूछा जाता है

fill-fin = निजी नंबर (FIN)
    .speech = निजी नंबर, फ़िन
fill-voen = कर नंबर (VÖEN)
    .speech = कर नंबर, वोएन
fill-subscriber = ग्राहक कोड
fill-mobile = मोबाइल नंबर
fill-landline = लैंडलाइन नंबर
fill-phone = फ़ोन नंबर
fill-plate = गाड़ी का नंबर
fill-protocol = प्रोटोकॉल नंबर
fill-order = दस्तावेज़ नंबर
fill-amount = राशि
fill-choice = एक चुनें
fill-date = तिथि
fill-email = ई-मेल पता
fill-qr = कागज़ पर छपा कोड

## यह कैसा दिखता है

fill-how-fin = सात अक्षर और अंक, पहचान पत्र पर।
fill-how-voen = दस अंक, कंपनी या व्यक्ति के कागज़ों पर।
fill-how-subscriber = बिल पर: { $least } से { $most } अंक।
fill-how-subscriber-fixed = बिल पर: { $most } अंक।
fill-how-mobile = जैसे डायल करते हैं: 050 123 45 67
fill-how-landline = क्षेत्र कोड के साथ: 012 345 67 89
fill-how-phone = मोबाइल या लैंडलाइन, जैसे डायल करते हैं: 050 123 45 67
fill-how-plate = जैसा प्लेट पर है: 10 AA 158
fill-how-protocol = अक्षर और अंक, जैसे प्रोटोकॉल पर हैं: AB 1234567
fill-how-order = जैसा कागज़ पर है: { $least } से { $most } अक्षर, अंक या हाइफ़न।
fill-how-amount = मनात में, क़ैपिक से पहले बिंदु लगाकर।
fill-how-date = दिन, महीना, वर्ष: 05.03.1988
fill-how-email = नाम, @ और बिंदु वाला पता: name@example.az
    .speech = नाम, ऐट का चिह्न और बिंदु वाला पता।
fill-how-qr = इसे स्कैनर के सामने रखें, या लिखें।

## क्या ग़लत है, और क्या करें

fill-wrong-empty = अभी कुछ नहीं लिखा है।
fill-wrong-short = { PLURAL($missing) ->
    [one] { $missing } चिह्न और चाहिए। कागज़ से मिलाएँ।
   *[other] { $missing } चिह्न और चाहिए। कागज़ से मिलाएँ।
}
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } चिह्न अधिक है। इसे मिटाएँ।
   *[other] { $over } चिह्न अधिक हैं। इन्हें मिटाएँ।
}
fill-wrong-sign = स्थान { $at } पर { $sign } नहीं हो सकता।
fill-wrong-control = यह कोड नहीं चलेगा। पास छपा नंबर लिखें।
fill-wrong-prefix = नंबर ऐसे शुरू नहीं होता। पहले अंक जाँचें।
fill-wrong-check = एक अंक ग़लत है। फिर मिलाएँ।
fill-wrong-address = नाम, एक @ और बिंदु वाला स्थान लिखें।
    .speech = नाम, एक ऐट का चिह्न और बिंदु वाला स्थान लिखें।
fill-wrong-day = इस महीने में ऐसा दिन नहीं है। दिन जाँचें।
fill-wrong-month = ऐसा कोई महीना नहीं है। महीना जाँचें।
fill-wrong-year = यह वर्ष सही नहीं हो सकता। वर्ष जाँचें।
fill-wrong-choice = दिखाए गए विकल्पों में से एक चुनें।
