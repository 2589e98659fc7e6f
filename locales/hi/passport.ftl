### पासपोर्ट पढ़ना, और पढ़े हुए का मिलान।

## रीडर प्रतीक्षा में

document-title = अपना पासपोर्ट
    रीडर पर रखें
document-awaited = आपके पासपोर्ट की प्रतीक्षा है
document-open = अपने फ़ोटो वाला पृष्ठ खोलें।
document-turn = इसे पलटें, फ़ोटो वाला पृष्ठ नीचे की ओर।
document-lay = काँच पर सीधा रखें और थामे रहें।

## रीडर पढ़ रहा है

document-reading-title = स्थिर रखें: आपका
    पासपोर्ट पढ़ रहे हैं
document-reading-status = अभी न उठाएँ
document-reading-time = लगभग 3 सेकंड और।
document-reading-found = पासपोर्ट मिल गया
document-reading-page = फ़ोटो वाला पृष्ठ पढ़ रहे हैं
document-reading-check = इसकी जाँच
document-reading-keep = काम पूरा होने पर हम केवल वही रखते हैं जो वीज़ा के लिए ज़रूरी है।

## पढ़ा नहीं गया

document-again-title = हम पढ़ नहीं सके।
    कृपया फिर कोशिश करें
document-again-status = उठाकर फिर से रखें
document-again-corner = इसे ऊपर के बाएँ कोने तक सरकाएँ।
document-again-flat = दबाकर सीधा रखें: पृष्ठ उठा हुआ था।
document-again-case = इसे कवर से निकालें।
document-again-incomplete = नीचे की पंक्तियों का एक हिस्सा कट गया।
document-again-corrupted = एक चिह्न साफ़ नहीं था।
document-again-no-document = पासपोर्ट की पंक्तियाँ नहीं दिखीं। वे आपके फ़ोटो के नीचे हैं।
document-again-card = यह पहचान पत्र है। कृपया अपना पासपोर्ट रखें।
document-again-visa = यह वीज़ा है। कृपया पासपोर्ट का फ़ोटो वाला पृष्ठ खोलें।
document-again-other = यह कियोस्क पासपोर्ट पढ़ता है। अन्य दस्तावेज़ काउंटर पर दिखाएँ।
document-again-two = दो पासपोर्ट दिखे। केवल एक रखें।
document-again-reader = रीडर का कनेक्शन टूट गया। थोड़ा रुककर फिर कोशिश करें।
document-again-desk = फिर भी न हो, तो कियोस्क के पास वाला काउंटर सहायता करेगा।
document-again = तरीका फिर से दिखाएँ

## पासपोर्ट से मिलान

review-title = अपना विवरण जाँचें
review-subtitle = हर पंक्ति को अपने पासपोर्ट से मिलाएँ।
review-surname = उपनाम
review-given-names = दिया गया नाम
review-no-given-names = पासपोर्ट में नहीं है
review-number = पासपोर्ट नंबर
review-nationality = राष्ट्रीयता
review-sex = लिंग
review-sex-female = महिला
review-sex-male = पुरुष
review-sex-x = X
review-sex-unspecified = नहीं लिखा है
review-birth = जन्म तिथि
review-expiry = पासपोर्ट कब तक मान्य
review-repair-check-digit = पढ़ा गया: { $read }। सुधारा गया: { $proved }। जाँच अंक इसकी पुष्टि करता है।
review-repair-alphabet = पढ़ा गया: { $read }। सुधारा गया: { $proved }। यहाँ और कुछ नहीं हो सकता।
review-repair-code = पढ़ा गया: { $read }। सुधारा गया: { $proved }। किसी देश का कोड केवल यही है।
review-sign-letter = अक्षर { $sign }
review-sign-digit = अंक { $sign }
review-sign-zero = शून्य
review-sign-other = अस्पष्ट चिह्न
review-names-cut = आपका नाम पासपोर्ट की पंक्ति से लंबा है। शुरू का हिस्सा काफ़ी है।
review-again = पासपोर्ट फिर से पढ़ें
review-confirm = सब सही है: आगे बढ़ें
