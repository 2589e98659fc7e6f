### सेवाओं का भुगतान, टोकरी से आगे: भुगतान कैसे हो, नोट, कार्ड, अतिरिक्त राशि, रसीद।

## टोकरी

basket-title = आपकी टोकरी
basket-line-fee = { $account } · सेवा शुल्क { $amount }
basket-fee = सेवा शुल्क { $amount }
basket-bills = { PLURAL($count) ->
    [one] { $count } बिल
   *[other] { $count } बिल
}
basket-commission = सेवा शुल्क
basket-remove = हटाएँ
basket-remove-one = हटाएँ: { $name }
basket-changed = सेवा प्रदाता अब { $amount } बता रहा है। इसे हटाकर फिर से पूछें।
basket-paid = इसका भुगतान पहले ही हो चुका है। इसे हटाएँ।
basket-silent = सेवा प्रदाता अभी उत्तर नहीं दे रहा। इसे हटाएँ, या बाद में फिर कोशिश करें।
basket-day-limit = आज इसके लिए केवल { $amount } और भर सकते हैं। इसे हटाएँ, या कम भरें।
basket-catalogue = इसका मूल्य बदल गया है। इसे हटाकर फिर से चुनें।
basket-unknown = सेवा प्रदाता के पास यह नंबर नहीं है। इसे हटाएँ और नंबर मिलाएँ।
basket-add = एक और भुगतान जोड़ें
basket-full = टोकरी भर गई है।
basket-notes = नोटों से भुगतान करें
basket-card = कार्ड से भुगतान करें
basket-cancel = बिना भुगतान रद्द करें
means-notes-not-for-this = सबका भुगतान नोटों से नहीं होता।
means-card-not-for-this = सबका भुगतान कार्ड से नहीं होता।
means-notes-fails = अभी नोट नहीं लिए जा सकते।
means-notes-full = नोट बक्सा भरा है।
means-card-fails = कार्ड मशीन काम नहीं कर रही है।
means-card-resolving = कार्ड की जाँच जारी है।
basket-money = कुल { $amount } देने हैं। अभी कोई भुगतान नहीं हुआ है।
help-basket = सेवा शुल्क मिलाकर यही पूरा भुगतान है। जो नहीं चाहिए, उसे हटाएँ। नोट: खुले पैसे वापस नहीं मिलते, अतिरिक्त राशि आपकी बताई जगह जाती है या आपके लिए रखी जाती है।

## भुगतान से पहले जाँच

promise-title = हम आपकी टोकरी
    जाँच रहे हैं
promise-status = सेवा प्रदाताओं से पूछ रहे हैं
promise-time = कुछ सेकंड।
promise-money = अभी कोई भुगतान नहीं हुआ है। कुल { $amount } देने होंगे।
promise-inside = जमा राशि { $amount } दर्ज है।

## नोट डाले जाते हैं

notes-title = नोट डालें
notes-missing = अभी बाकी
notes-total = कुल देय
notes-inside = जमा
notes-awaited = पहला नोट डालें
notes-next = अगला नोट डाल सकते हैं
notes-entering = नोट जाँचा जा रहा है
notes-entering-time = कृपया रुकें। लगभग 3 सेकंड।
notes-stacking = { $amount } का नोट लिया जा रहा है
notes-stacking-time = कृपया रुकें। लगभग 3 सेकंड।
notes-returning = कृपया अपना नोट वापस लें
notes-closed = अब और नोट नहीं लिए जा सकते
notes-closed-line = बाकी भुगतान कार्ड से करें, या रोकें।
notes-stopping = इस नोट के बाद रुकेंगे
notes-card-after = इस नोट के बाद कार्ड से भुगतान
notes-chips = अगले नोट से क्या होगा
notes-fits = ठीक है
notes-over = { $amount } अतिरिक्त
notes-returned = लौटेगा
notes-said-fit = ये नोट ठीक हैं: { $notes }।
notes-said-over = { $note } के नोट पर { $amount } अतिरिक्त रहेंगे।
notes-said-returned = ये नोट लौटेंगे: { $notes }।
notes-too-large = { $amount } का नोट लौटाया गया: छोटा नोट काफ़ी है, और खुले पैसे वापस नहीं मिलते।
notes-not-taken = { $amount } का नोट लौटाया गया: इस भुगतान में ऐसा नोट नहीं लिया जाता।
notes-unreadable = नोट लौटाया गया: हम इसे पढ़ नहीं सके। इसे सीधा करें, पलटें, या दूसरा नोट डालें।
notes-another-kind = नोट लौटाया गया: इस तरह का नोट अभी नहीं लिया जाता।
notes-double = दो नोट एक साथ आए और लौटाए गए। एक के बाद एक डालें।
notes-busy = नोट लौटाया गया: मशीन तैयार नहीं थी। इसे फिर से डालें।
notes-money = अभी { $missing } बाकी। जमा राशि { $inside } दर्ज है।
notes-no-change = खुले पैसे वापस नहीं मिलते। अतिरिक्त राशि आपकी बताई जगह जाएगी।
notes-card = बाकी भुगतान कार्ड से करें
notes-stop = रोकें: { $amount } का दावा नंबर लें
notes-back = टोकरी पर वापस
notes-wait = इस नोट के बाद।
help-notes = एक के बाद एक नोट सीधे डालें। जो जमा हुआ, वह तुरंत दर्ज होता है। रोकने पर उसका दावा नंबर मिलता है, और हेल्पलाइन पैसे लौटाती है।

## बाकी राशि कार्ड से

charge-total = कुल देय
charge-inside = नोटों में
charge-settling-title = बैंक ने स्वीकृति दी
charge-undoing-title = आपका कार्ड भुगतान
    लौटाया जा रहा है
charge-finding-title = हम आपके कार्ड का
    पता लगा रहे हैं
charge-finding = कार्ड मशीन से पूछा जा रहा है
charge-settling-money = कार्ड से { $amount } का भुगतान हुआ। अब आपकी रसीद।
charge-undoing-money = { $amount } की राशि आपके कार्ड में लौटेगी।
charge-inside-money = नोटों में जमा राशि { $amount } दर्ज है।
charge-not-taken-money = कार्ड से { $amount } की राशि नहीं कटी।
charge-again = कार्ड से फिर से कोशिश करें
charge-notes = नोटों से भुगतान करें
charge-stop = रोकें: { $amount } का दावा नंबर लें
charge-back = टोकरी पर वापस
charge-cancel = कार्ड भुगतान रद्द करें
help-charge = कार्ड मशीन के अनुसार चलें: कार्ड टैप करें या डालें, और माँगे जाने पर वहीं पिन दर्ज करें। अपना पिन किसी को न बताएँ। जमा किए गए नोट दर्ज रहते हैं।

## अतिरिक्त राशि

over-title = अतिरिक्त राशि
    कहाँ भेजें?
over-rest = अतिरिक्त
over-subtitle = आपका भुगतान पूरा है। यहाँ खुले पैसे वापस नहीं मिलते।
over-phone = मोबाइल फ़ोन में
over-phone-line = बैलेंस के रूप में; नंबर लिखना होगा।
over-keep = अगली बार के लिए रखें
over-keep-line = नंबर { $claim }, रसीद पर भी है
over-fin = केवल मेरे लिए रखें
over-fin-line = यह नंबर और आपका FIN चाहिए।
    .speech = यह नंबर और आपका फ़िन चाहिए।
over-fin-title = किसके लिए रखें?
over-fin-subtitle = यह FIN और रसीद का नंबर, दोनों साथ होने पर ही राशि का उपयोग होगा।
    .speech = यह फ़िन और रसीद का नंबर, दोनों साथ होने पर ही राशि का उपयोग होगा।
over-fin-keep = इस FIN के लिए रखें
    .speech = इस फ़िन के लिए रखें
over-line = अग्रिम भुगतान: { $account }
over-line-plain = अग्रिम भुगतान
over-failed = यह नहीं हो सका। फिर से चुनें: कुछ नहीं खोया है।
over-money = जमा राशि { $amount } दर्ज है और आपकी है।
over-operator-title = फ़ोन किस कंपनी का है?
over-send = इस फ़ोन में भेजें
help-over = खुले पैसे वापस नहीं मिलते। अतिरिक्त राशि फ़ोन में या आपके किसी बिल में जा सकती है, या रसीद पर लिखे दावा नंबर पर रखी जाती है।

## पिछली बार की अतिरिक्त राशि

redeem-title = आपकी पिछली रसीद
    पर लिखा नंबर
redeem-subtitle = बारह अक्षर और अंक, “अगली बार के लिए रखा” के नीचे।
redeem-confirm = इस राशि का उपयोग करें
redeem-choose = पहले रखी राशि का उपयोग करें
redeem-asking = हम इसे खोज रहे हैं
redeem-time = कुछ सेकंड।
redeem-not-a-number = ऐसा कोई नंबर नहीं है: हर चिह्न को रसीद से मिलाएँ।
redeem-here = यह नंबर यहाँ पहले ही लग चुका है।
redeem-unknown = इस नंबर पर कुछ नहीं रखा है, या उसके कियोस्क ने अभी सूचना नहीं दी है।
redeem-spent = इस नंबर पर रखी राशि का उपयोग हो चुका है।
redeem-other-personal = यह दूसरे FIN के लिए रखी है: हर चिह्न को पहचान पत्र से मिलाएँ।
    .speech = यह दूसरे फ़िन के लिए रखी है: हर चिह्न को पहचान पत्र से मिलाएँ।
redeem-fin-title = एक व्यक्ति के लिए रखी:
    किसका FIN?
    .speech = एक व्यक्ति के लिए रखी है: किसका फ़िन?
redeem-too-often = बहुत से ग़लत नंबर डाले गए: हेल्पलाइन सहायता करेगी।
redeem-offline = अभी कनेक्शन नहीं है, इसलिए इसका उपयोग नहीं हो सकता। राशि खोई नहीं है।
redeem-money = जमा राशि { $amount } दर्ज है।
help-redeem = पिछली बार की अतिरिक्त राशि उसी रसीद के नंबर पर रखी है। इसका पूरा उपयोग होता है; फिर जो अतिरिक्त हो, वह दोबारा रखा जाता है।

## भुगतान हो गया

paid-title = भुगतान हो गया। आपकी
    रसीद छप रही है
paid-take-title = भुगतान हो गया।
    अपनी रसीद लें
paid-missing-title = भुगतान हो गया।
    रसीद नहीं निकली
paid-doubtful-title = भुगतान हो गया। क्या
    रसीद निकल आई?
paid-money = { $amount } का भुगतान हो गया
paid-now = भुगतान स्वीकार हो गया। सेवा प्रदाताओं को सूचना अपने आप जाती है; रुकने की ज़रूरत नहीं।
paid-queued = भुगतान स्वीकार हो गया। अभी कनेक्शन नहीं है: कनेक्शन आते ही सेवा प्रदाताओं को सूचना मिलेगी।
paid-kept = { $amount } की राशि अगली बार के लिए नंबर { $claim } पर रखी है।
paid-missing-line = इस नंबर पर रसीद आपकी है, और कोई भी कियोस्क इसे छाप देगा।
paid-receipt = रसीद
paid-print = रसीद छापें
paid-print-again = दोबारा छापें
paid-no-printer = अभी कुछ छापा नहीं जा सकता।
paid-finish = रसीद मिल गई: समाप्त करें
help-paid = आपका भुगतान पूरा है। रसीद लें और सँभालकर रखें: इस पर लिखा है कि किसका भुगतान हुआ, और वह नंबर भी जिससे यह फिर मिल जाता है।

## आपकी राशि

owed-basket-title = यह राशि आपकी है:
    नंबर सँभालकर रखें
owed-basket-line = यह दर्ज है। इसी नंबर पर हेल्पलाइन या काउंटर से पैसे वापस मिलेंगे।
owed-basket-money = { $amount } की राशि आपकी है
owed-doubt-title = अभी पता नहीं कि
    क्या लिया गया
owed-doubt-line = हम पता लगाते रहेंगे। जो भी लिया गया, वह इस नंबर पर आपका है।
unfinished-basket-paid = सबका भुगतान हो गया
unfinished-basket-sum = { $amount } का भुगतान हुआ।
unfinished-basket-printable = भुगतान आपका हो तो रसीद अभी छापें। वह यहीं निकलेगी।
unfinished-basket-owed = इस नंबर से रसीद किसी भी कियोस्क पर छापी जा सकती है।
unfinished-basket-money = जो जमा हुआ, वह दर्ज है। दावा नंबर ही मान्य है।
unfinished-basket-back = कार्ड से कोई भुगतान नहीं हुआ।
time-out-inside = गिनती शून्य होते ही काम समाप्त होगा। जमा राशि { $amount } का दावा नंबर आपको मिलेगा।
