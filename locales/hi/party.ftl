### एक साथ कई यात्री: सूची, कौन जुड़ा और कौन हटा, एक भुगतान, हरेक का वीज़ा और रसीद।

## सूची

party-title = साथ यात्रा करने वाले
party-subtitle = भुगतान एक बार। वीज़ा और रसीद हरेक को।
party-approved = यात्री { $number }: वीज़ा { $amount }
party-without = यात्री { $number }: यहाँ वीज़ा नहीं
party-refused = मना किया गया। आगे का रास्ता बताया गया।
party-numbered = अधिकारी निर्णय लेंगे। नंबर: { $case }
party-desk = आगे का काम काउंटर पर। नंबर: { $claim }
party-remove = हटाएँ
party-remove-one = यात्री { $number } को हटाएँ
party-add = एक और यात्री
party-full = एक साथ अधिक से अधिक { $most } यात्री।
party-go-on = बाकी यात्रियों के साथ आगे बढ़ें
help-party = साथ यात्रा करने वाले सबको जोड़ें, फिर एक बार कार्ड से भुगतान करें। जिसे यहाँ वीज़ा नहीं मिलता, उससे बाकी नहीं रुकते। भुगतान से पहले कोई राशि नहीं कटती।

## किसी को हटाना

removing-title = इस यात्री को हटाएँ?
removing-nothing = { $amount } की राशि नहीं कटेगी
removing-others = बाकी यात्री सूची में रहेंगे।
removing-keep = नहीं, रहने दें
removing-yes = हाँ, हटाएँ

## अगला पासपोर्ट

document-traveller = आपकी सूची का यात्री { $number }
document-listed-title = यह पासपोर्ट पहले
    से सूची में है
document-again-listed = इसमें कोई कमी नहीं है। इसे उठा लें और अगले यात्री का पासपोर्ट रखें।

## कागज़

party-printing-title = वीज़ा और रसीदें
    छप रही हैं
party-printing-time = हरेक के लिए कुछ सेकंड।
party-take-title = सब कुछ ले लें,
    अपने पासपोर्ट भी
party-take-papers = वीज़ा और रसीदें: { $count }
party-missing-title = भुगतान और वीज़ा हो गए;
    कुछ कागज़ नहीं निकले
party-paper-to-come = इसके बाद
party-paper-printing = छप रहा है
party-paper-there = वीज़ा और रसीद
party-paper-missing = कागज़ नहीं निकला
party-total = आपका साझा भुगतान
party-traveller = यात्री { $number }
party-uncharged = { PLURAL($count) ->
    [one] { $count } वीज़ा जारी नहीं हुआ। { $amount } की राशि नहीं कटी।
   *[other] { $count } वीज़ा जारी नहीं हुए। { $amount } की राशि नहीं कटी।
}
party-missing-line = हर वीज़ा मान्य है। हर कागज़ इनमें से किसी भी कियोस्क पर छापा जा सकता है।
party-missing-claim = यात्री { $number }: दावा नंबर
