### अधिकारी निर्णय लेते हैं: कियोस्क पर प्रतीक्षा, नंबर लेना, लौटना, और अधिकारी का निर्णय।

## कियोस्क पर प्रतीक्षा

queue-title = अधिकारी निर्णय लेंगे:
    कृपया प्रतीक्षा करें
queue-number = आपका नंबर
queue-asked = आपके उत्तर अधिकारी के पास हैं
queue-next = अगली बारी आपकी है
queue-before = { PLURAL($before) ->
    [one] आपसे पहले { $before } व्यक्ति
   *[other] आपसे पहले { $before } व्यक्ति
}
queue-then = फिर भुगतान करके वीज़ा लें
queue-wait = आपको कुछ दबाना नहीं है
queue-goes-on = यह पृष्ठ अपने आप आगे बढ़ेगा।
queue-usual = { PLURAL($minutes) ->
    [one] आम तौर पर लगभग { $minutes } मिनट। यह पृष्ठ अपने आप आगे बढ़ेगा।
   *[other] आम तौर पर लगभग { $minutes } मिनट। यह पृष्ठ अपने आप आगे बढ़ेगा।
}
queue-waited = { PLURAL($minutes) ->
    [one] प्रतीक्षा का समय: { $minutes } मिनट।
   *[other] प्रतीक्षा का समय: { $minutes } मिनट।
}
queue-unheard = अभी कनेक्शन नहीं है
queue-unheard-line = आपका नंबर सुरक्षित है, और हम कोशिश कर रहे हैं।
queue-take = नंबर लें, बाद में लौटें
help-queue = आपको कुछ नहीं करना है। यहाँ प्रतीक्षा न करनी हो, तो नंबर लें और अपने पासपोर्ट के साथ इनमें से किसी भी कियोस्क पर लौटें।

## नंबर के साथ

numbered-title = अपने पासपोर्ट के
    साथ लौटें
numbered-how = यहाँ किसी कियोस्क पर पासपोर्ट रखें
numbered-until = कुछ भी दोबारा नहीं पूछा जाएगा। नंबर { $day } तक मान्य है।
help-numbered = इस हॉल के किसी भी कियोस्क पर लौटें और वही पासपोर्ट रखें। यहाँ रुकना ज़रूरी नहीं। कोई राशि नहीं कटी।

## अधिकारी का निर्णय

refused-officer-title = अधिकारी ने वीज़ा
    नहीं दिया
refused-officer-document = अधिकारी इस पासपोर्ट की पुष्टि नहीं कर सके।
refused-officer-details = जो लिखा गया, वह पासपोर्ट में नहीं है।
refused-officer-other-visa = इस यात्रा के लिए दूसरे प्रकार का वीज़ा चाहिए।
refused-officer-entry = देश में प्रवेश की शर्तें पूरी नहीं होतीं।
approved-purpose = आने का कारण
approved-declared = घोषणा
approved-declared-made = की गई
approved-declared-not-made = नहीं की गई

## नंबर वाली पर्ची

receipt-case-title = आपका नंबर
receipt-case-number = केस नंबर
receipt-case-how = अपने पासपोर्ट के साथ लौटें और उसे यहाँ किसी भी कियोस्क पर रखें।
receipt-case-until = इस तिथि तक मान्य
receipt-case-once = अधिकारी की मंज़ूरी इस दिन तक एक वीज़ा के लिए मान्य है।
receipt-case-code = इस कोड में कर्मचारियों के लिए आपका नंबर है।
