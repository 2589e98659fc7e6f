### कियोस्क बोलता है: पृष्ठों के शब्दों के अलावा जो कहा जाता है, और उसे बदलने वाले बटन।

## बटन

voice-listen = सुनें
    .speech = बोलकर पढ़ना
voice-again = पृष्ठ फिर से सुनें
voice-slower = धीरे बोलें
voice-faster = तेज़ बोलें
voice-softer = आवाज़ कम करें
voice-louder = आवाज़ बढ़ाएँ
voice-blank = स्क्रीन अँधेरी करें
voice-bright = स्क्रीन चालू करें
voice-scan = अपने आप आगे बढ़े
voice-by-hand = कुंजी से आगे बढ़े
voice-slowest = इससे धीमा नहीं हो सकता।
voice-fastest = इससे तेज़ नहीं हो सकता।
voice-softest = आवाज़ इससे कम नहीं होती।
voice-loudest = आवाज़ इससे ज़्यादा नहीं होती।

## शुरुआत कैसे होती है और आगे कैसे बढ़ें

voice-on = यह कियोस्क बोलता है। नीचे की कुंजी एक बटन से दूसरे पर ले जाती है और गोल कुंजी उसे दबाती है। प्रश्न चिह्न पृष्ठ को फिर से पढ़ता है। कोई भी कुंजी आवाज़ रोक देती है।
voice-wall = { $language }। हिन्दी में आगे बढ़ने के लिए अभी गोल कुंजी दबाएँ। नीचे की कुंजी दूसरी भाषाओं और सहायता पर ले जाती है।
voice-go-on = { PLURAL($count) ->
    [one] { $count } बटन। नीचे की कुंजी बटनों पर ले जाती है।
   *[other] { $count } बटन। नीचे की कुंजी बटनों पर ले जाती है।
}
voice-round-key = गोल कुंजी: { $name }।
voice-keyboard = कीबोर्ड। ऊपर और नीचे एक पंक्ति से दूसरी पर, बाएँ और दाएँ उसी पंक्ति में ले जाते हैं।
voice-headphones = निजी जानकारी सुनने के लिए हेडफ़ोन लगाएँ।

## चुने हुए के नाम के बाद

voice-button = बटन।
voice-chosen = चुना हुआ।
voice-not-chosen = नहीं चुना।
voice-not-now = अभी संभव नहीं।

## जो लिखा जाता है

voice-asterisk = तारा
voice-erased = मिट गया।
voice-cleared = सब मिट गया।
voice-nothing-typed = अभी कुछ नहीं लिखा गया।
voice-sign-point = बिंदु
voice-sign-at = ऐट का चिह्न
voice-sign-hyphen = हाइफ़न
voice-sign-underscore = नीचे की रेखा
voice-sign-plus = जोड़ का चिह्न
voice-sign-percent = प्रतिशत का चिह्न

## निजी बात की जगह

voice-sent = रसीद भेजी जा रही है।
voice-refused = यह कियोस्क वीज़ा नहीं दे सकता। कारण स्क्रीन पर है और हेडफ़ोन में सुना जा सकता है।
