### कार्ड मशीन पर, और भुगतान पूरा होने के सभी रूप।

## कार्ड मशीन पर

pay-title = कार्ड से भुगतान
pay-starting = कार्ड मशीन चालू हो रही है
pay-starting-time = लगभग 5 सेकंड।
pay-card = आपके कार्ड की प्रतीक्षा है
pay-pin = अपना पिन दर्ज करें
pay-pin-again = बैंक फिर से पिन माँग रहा है
pay-bank = आपके बैंक से पूछा जा रहा है
pay-bank-time = लगभग 10 सेकंड।
pay-remove = अपना कार्ड ले लें
pay-cancelling = भुगतान रद्द किया जा रहा है
pay-cancelling-time = लगभग 5 सेकंड।
pay-step-card = कार्ड टैप करें या डालें
pay-step-pin = माँगे जाने पर वहीं पिन दर्ज करें
pay-step-remove = मशीन के कहने पर कार्ड ले लें
pay-only-if = बैंक की स्वीकृति पर ही भुगतान होगा।
pay-leave-card = जब तक मशीन न कहे, कार्ड वहीं रहने दें।
pay-pin-blocked = पिन सही नहीं था। तीन बार ग़लत होने पर बैंक कार्ड रोक सकता है।
pay-cancelling-money = बैंक स्वीकृति दे चुका हो, तो भुगतान लौटाया जाएगा।
pay-cancel = बिना भुगतान रद्द करें
pay-cancel-not-now = बैंक उत्तर दे रहा है।

## बैंक ने स्वीकृति दी

pay-issuing-title = भुगतान हो गया। आपका
    वीज़ा जारी हो रहा है
pay-issuing = आपका वीज़ा जारी हो रहा है
pay-issuing-time = लगभग 3 सेकंड।
pay-settling-title = आपका वीज़ा जारी हो गया
pay-settling = भुगतान पूरा किया जा रहा है
pay-settling-time = लगभग 3 सेकंड।
pay-undoing-title = वीज़ा जारी नहीं हुआ:
    भुगतान लौटा रहे हैं
pay-undoing = भुगतान लौटाया जा रहा है
pay-undoing-time = लगभग 10 सेकंड।
pay-step-paid = कार्ड से भुगतान हुआ
pay-step-issue = वीज़ा जारी हुआ
pay-step-close = भुगतान पूरा हुआ
pay-step-undo = भुगतान लौटाया गया
pay-issuing-money = वीज़ा जारी न हो सके, तो { $amount } की राशि आपके कार्ड में लौटेगी।
pay-settling-money = { $amount } का भुगतान हो गया। अब आपका वीज़ा और रसीद छपेंगे।
pay-undoing-money = कोई वीज़ा जारी नहीं हुआ। { $amount } की राशि आपके कार्ड में लौटेगी।

## कोई राशि नहीं कटी

not-charged-title = कोई राशि नहीं कटी
not-charged-declined = बैंक ने यह कार्ड स्वीकार नहीं किया।
not-charged-cancelled = भुगतान रद्द हो गया।
not-charged-timed-out = समय रहते कोई कार्ड नहीं लगाया गया।
not-charged-unavailable = हम कार्ड मशीन का उपयोग नहीं कर सके।
not-charged-money = { $amount } की राशि आपके पास ही है
not-charged-held = निर्णय कुछ मिनट तक सुरक्षित है, आप फिर कोशिश कर सकते हैं।
not-charged-again = कार्ड से फिर से कोशिश करें
not-charged-cancel = बिना भुगतान रद्द करें

cannot-pay-title = अभी हम भुगतान
    नहीं ले सकते
cannot-pay-money = आपने कोई भुगतान नहीं किया है
cannot-pay-held = निर्णय कुछ मिनट तक सुरक्षित है, आप प्रतीक्षा कर सकते हैं।
cannot-pay-again = भुगतान की फिर से कोशिश करें
cannot-pay-cancel = बिना भुगतान रद्द करें

## परिणाम पता नहीं, और फिर पता चला

resolving-title = हम आपके भुगतान का
    पता लगा रहे हैं
resolving-wait = कृपया रुकें, दोबारा भुगतान न करें
resolving-time = अधिक से अधिक लगभग दो मिनट।
resolving-money = { $amount } की राशि दर्ज है। उत्तर जो भी हो, वह खोएगी नहीं।

money-owed-title = अभी पता नहीं कि
    राशि कटी या नहीं
money-owed-money = { $amount } की राशि दर्ज है
money-owed-line = हम पूछते रहेंगे। अंत में आपको वीज़ा मिलेगा, या पैसे वापस मिलेंगे।

given-back-title = आपका भुगतान
    लौटाया गया
given-back-subtitle = कोई वीज़ा जारी नहीं हुआ।
given-back-money = { $amount } की राशि कार्ड में लौटेगी
given-back-line = बैंक में दिखने में कुछ दिन लग सकते हैं।

## दावा नंबर

claim-keep = यह दावा नंबर सँभालकर रखें
claim-name = पूछताछ में यह नंबर बताएँ
claim-photograph = इसका फ़ोटो लें या इसे लिख लें।
claim-letters = दावा नंबर: { $letters }। दोबारा: { $letters }।
claim-finish = नंबर मेरे पास है: समाप्त करें
claim-read = पढ़ लिया: समाप्त करें

## बिजली जाने के बाद: पिछले काम का क्या हुआ

unfinished-title = पिछला काम
    बीच में रुक गया था
unfinished-resolving = हम पता लगा रहे हैं कि क्या हुआ
unfinished-resolving-line = लगभग एक मिनट। कुछ नहीं खोया है।
unfinished-nothing = कोई राशि नहीं कटी
unfinished-nothing-line = आप पहले पृष्ठ से फिर शुरू कर सकते हैं।
unfinished-issued = वीज़ा जारी हो चुका है और मान्य है
unfinished-paid = कार्ड से { $amount } का भुगतान हुआ।
unfinished-printable = यह आपका हो तो अभी छापें। यह इसी कियोस्क से निकलेगा।
unfinished-paper-owed = दावा नंबर से इसे किसी भी कियोस्क पर छापा जा सकता है।
unfinished-given-back = { $amount } की राशि कार्ड में लौट गई
unfinished-given-back-line = कोई वीज़ा जारी नहीं हुआ।
unfinished-money-owed = { $amount } की राशि दर्ज है
unfinished-money-owed-line = अभी पता नहीं कि राशि कटी या नहीं। हम पूछते रहेंगे; दावा नंबर ही मान्य है।
unfinished-print = यह मेरा है: अभी छापें
