### छपे कागज़: वीज़ा, भुगतान की रसीद, काउंटर की पर्ची, दावे की पर्ची।

## हर कागज़ पर

receipt-state = अज़रबैजान गणराज्य
receipt-duplicate = प्रतिलिपि
receipt-duplicate-line = यह कागज़ पहले भी छपा हो सकता है।
receipt-claim-number = दावा नंबर
receipt-help-line = हेल्पलाइन
receipt-terminal = कियोस्क कोड
receipt-site = स्थान
receipt-operator = संचालक
receipt-voen = कर नंबर (VÖEN)
receipt-time = तिथि और समय

## वीज़ा

receipt-visa-title = आगमन पर वीज़ा
receipt-evisa-title = ई-वीज़ा
receipt-visa-number = वीज़ा नंबर
receipt-surname = उपनाम
receipt-given-names = दिया गया नाम
receipt-passport = पासपोर्ट नंबर
receipt-nationality = राष्ट्रीयता
receipt-birth = जन्म तिथि
receipt-purpose = आने का कारण
receipt-valid-from = मान्यता आरंभ
receipt-valid-until = मान्यता समाप्त
receipt-stay = ठहरने की अवधि
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } दिन
   *[other] { $days } दिन
}
receipt-entries = कितनी बार प्रवेश
receipt-issued = जारी होने की तिथि
receipt-seal-line = वीज़ा असली है या नहीं, यह जाँचने के लिए कोड स्कैन करें।
receipt-keep = लौटने तक यह कागज़ अपने पासपोर्ट के साथ रखें।

## पैसे

receipt-payment-title = भुगतान की रसीद
receipt-number = रसीद नंबर
receipt-duty = राजकीय शुल्क
receipt-service = सेवा शुल्क
receipt-total = कुल भुगतान
receipt-card = कार्ड
receipt-card-terminal = कार्ड मशीन
receipt-card-receipt = कार्ड रसीद नंबर
receipt-authorisation = स्वीकृति कोड
receipt-reference = संदर्भ नंबर
receipt-electronic = इलेक्ट्रॉनिक रसीद के लिए कोड स्कैन करें।
receipt-together-title = साझा भुगतान
receipt-together-for = इनके लिए भुगतान
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } यात्री
   *[other] { $travellers } यात्री
}
receipt-together-line = यह केवल सारांश है: हर यात्री की अपनी रसीद मान्य है।
receipt-whole = पूरा कार्ड भुगतान
receipt-whole-line = कई यात्रियों ने साथ भुगतान किया। बैंक विवरण में पूरा भुगतान दिखेगा।

## सेवाओं के भुगतान की रसीद

receipt-own-number = रसीद और दावा नंबर
receipt-transaction = लेनदेन नंबर
receipt-passed-on = स्वीकृत, सेवा प्रदाता को भेजा गया
receipt-queued = स्वीकृत, कनेक्शन आते ही भेजा जाएगा
receipt-account = पहचान का नंबर
receipt-line-reference = सेवा प्रदाता का संदर्भ
receipt-due = भुगतान की अंतिम तिथि
receipt-undiscounted = छूट के बिना
receipt-legal-basis = कानूनी आधार
receipt-amount = राशि
receipt-commission = सेवा शुल्क
receipt-amounts = कुल राशि
receipt-commissions = कुल सेवा शुल्क
receipt-notes = मिले नोट
receipt-redeemed = पिछली अतिरिक्त राशि
receipt-by-card = कार्ड से
receipt-by-code = क्यूआर कोड से
receipt-code-operator = भुगतान संचालक
receipt-code-merchant = व्यापारी
receipt-code-terminal = कियोस्क कोड
receipt-code-paid = भुगतान का समय
receipt-kept = अगली बार के लिए रखा
receipt-kept-line = देय राशि से अधिक जमा हुआ। यह कागज़ रखें: अगली बार इसी नंबर से भुगतान होगा।
receipt-status = भुगतान कहाँ है, यह देखने के लिए कोड स्कैन करें।

## एसएमएस और ई-मेल से रसीद

message-sms = { $amount } का भुगतान हुआ। रसीद { $number }: { $link }
message-subject = भुगतान की रसीद { $number }: { $amount }
message-status = भुगतान कहाँ है

## काउंटर की पर्ची

receipt-desk-title = काउंटर के लिए
receipt-desk-show = काउंटर पर यह पर्ची और अपना पासपोर्ट दिखाएँ।
receipt-desk-offline = कियोस्क का कनेक्शन अभी नहीं है।
receipt-desk-officer = आपके वीज़ा का निर्णय अधिकारी लेंगे।
receipt-desk-silent = वीज़ा सेवा ने समय पर उत्तर नहीं दिया।
receipt-desk-evisa = दिखाए विवरण से कोई ई-वीज़ा नहीं मिला।
receipt-desk-nothing = कोई राशि नहीं कटी।
receipt-desk-code = आपका दिया विवरण इस कोड में है; इसे केवल काउंटर पढ़ सकता है।

## दावे की पर्ची

receipt-claim-title = दावे की पर्ची
receipt-claim-amount = दावे की राशि
receipt-claim-until = दावे की अंतिम तिथि
receipt-claim-what = नोटों में हो या कार्ड से: यह राशि दर्ज है और खोई नहीं है।
receipt-claim-how = हेल्पलाइन को, या जहाँ काउंटर हो वहाँ, दावा नंबर बताएँ।

## रखी गई सेवाएँ

receipt-group-title = मेरी सेवाएँ
receipt-group-name = नाम
receipt-group-how = अगली बार यह कोड किसी भी कियोस्क को दिखाएँ।
receipt-group-lost = इसे बिल की तरह सँभालें: जिसके पास हो, वह आपका बकाया देख सकता है।
receipt-group-code = यह कोड केवल कियोस्क पढ़ते हैं। इससे भुगतान नहीं हो सकता।
