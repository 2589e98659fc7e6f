### ליד מסוף הכרטיסים, וכל דרך שבה תשלום יכול להסתיים.

## ליד מסוף הכרטיסים

pay-title = תשלום בכרטיס
    .speech = תַּשְׁלוּם בְּכַרְטִיס
pay-starting = מסוף הכרטיסים מתחיל לפעול
pay-starting-time = כ־5 שניות.
pay-card = ממתינים לכרטיס שלכם
    .speech = מַמְתִּינִים לַכַּרְטִיס שֶׁלָּכֶם
pay-pin = הקישו את הקוד הסודי
    .speech = הַקִּישׁוּ אֶת הַקּוֹד הַסּוֹדִי
pay-pin-again = הבנק מבקש שוב את הקוד הסודי
    .speech = הַבַּנְק מְבַקֵּשׁ שׁוּב אֶת הַקּוֹד הַסּוֹדִי
pay-bank = ממתינים לתשובת הבנק
    .speech = מַמְתִּינִים לִתְשׁוּבַת הַבַּנְק
pay-bank-time = כ־10 שניות.
pay-remove = קחו את הכרטיס
    .speech = קְחוּ אֶת הַכַּרְטִיס
pay-cancelling = מבטלים את התשלום
    .speech = מְבַטְּלִים אֶת הַתַּשְׁלוּם
pay-cancelling-time = כ־5 שניות.
pay-step-card = הצמידו את הכרטיס או הכניסו אותו
pay-step-pin = הקישו שם קוד סודי אם תתבקשו
pay-step-remove = קחו את הכרטיס כשהמסוף יבקש
pay-only-if = התשלום יבוצע רק אם הבנק יאשר.
    .speech = הַתַּשְׁלוּם יְבֻצַּע רַק אִם הַבַּנְק יְאַשֵּׁר.
pay-leave-card = השאירו את הכרטיס במקומו עד שהמסוף יבקש לקחת אותו.
pay-pin-blocked = הקוד הסודי שגוי. אחרי שלושה ניסיונות הבנק עלול לחסום את הכרטיס.
pay-cancelling-money = אם הבנק כבר אישר, התשלום יוחזר.
pay-cancel = ביטול בלי תשלום
    .speech = בִּטּוּל בְּלִי תַּשְׁלוּם
pay-cancel-not-now = הבנק משיב כעת.

## הבנק אישר

pay-issuing-title = שולם. מנפיקים
    את האשרה
    .speech = שֻׁלַּם. מַנְפִּיקִים אֶת הָאַשְׁרָה
pay-issuing = מנפיקים את האשרה
    .speech = מַנְפִּיקִים אֶת הָאַשְׁרָה
pay-issuing-time = כ־3 שניות.
pay-settling-title = האשרה הונפקה
    .speech = הָאַשְׁרָה הֻנְפְּקָה
pay-settling = משלימים את התשלום
pay-settling-time = כ־3 שניות.
pay-undoing-title = האשרה לא הונפקה:
    מחזירים את התשלום
    .speech = הָאַשְׁרָה לֹא הֻנְפְּקָה. מַחְזִירִים אֶת הַתַּשְׁלוּם
pay-undoing = מחזירים את התשלום
pay-undoing-time = כ־10 שניות.
pay-step-paid = שולם בכרטיס
pay-step-issue = האשרה הונפקה
pay-step-close = התשלום הושלם
pay-step-undo = התשלום הוחזר
pay-issuing-money = אם אי אפשר יהיה להנפיק את האשרה, הסכום { $amount } יוחזר לכרטיס.
pay-settling-money = הסכום { $amount } שולם. כעת יודפסו האשרה והקבלה.
pay-undoing-money = האשרה לא הונפקה. הסכום { $amount } יוחזר לכרטיס.

## לא בוצע חיוב

not-charged-title = לא בוצע חיוב
    .speech = לֹא בֻּצַּע חִיּוּב
not-charged-declined = הבנק לא אישר את הכרטיס הזה.
    .speech = הַבַּנְק לֹא אִשֵּׁר אֶת הַכַּרְטִיס הַזֶּה.
not-charged-cancelled = התשלום בוטל.
    .speech = הַתַּשְׁלוּם בֻּטַּל.
not-charged-timed-out = הזמן עבר ולא הוצג כרטיס.
not-charged-unavailable = לא הצלחנו להשתמש במסוף הכרטיסים.
not-charged-money = הסכום { $amount } נשאר אצלכם
not-charged-held = ההחלטה נשמרת לכמה דקות, ואפשר לנסות שוב.
not-charged-again = ניסיון נוסף בכרטיס
    .speech = נִסָּיוֹן נוֹסָף בְּכַרְטִיס
not-charged-cancel = ביטול בלי תשלום
    .speech = בִּטּוּל בְּלִי תַּשְׁלוּם

cannot-pay-title = אי אפשר
    לשלם כרגע
    .speech = אִי אֶפְשָׁר לְשַׁלֵּם כָּרֶגַע
cannot-pay-money = לא שילמתם דבר
cannot-pay-held = ההחלטה נשמרת לכמה דקות, ואפשר להמתין.
cannot-pay-again = ניסיון נוסף לשלם
    .speech = נִסָּיוֹן נוֹסָף לְשַׁלֵּם
cannot-pay-cancel = ביטול בלי תשלום
    .speech = בִּטּוּל בְּלִי תַּשְׁלוּם

## התוצאה אינה ידועה, ואיך התבררה

resolving-title = אנחנו מבררים
    מה קרה לתשלום
    .speech = אֲנַחְנוּ מְבָרְרִים מַה קָּרָה לַתַּשְׁלוּם
resolving-wait = המתינו, ואל תשלמו שוב
    .speech = הַמְתִּינוּ, וְאַל תְּשַׁלְּמוּ שׁוּב
resolving-time = לכל היותר כשתי דקות.
resolving-money = הסכום { $amount } רשום. בכל מקרה הוא לא יאבד.

money-owed-title = עדיין לא ידוע
    אם בוצע חיוב
    .speech = עֲדַיִן לֹא יָדוּעַ אִם בֻּצַּע חִיּוּב
money-owed-money = הסכום { $amount } רשום
money-owed-line = אנחנו ממשיכים לברר. בסוף תהיה לכם אשרה, או שהכסף יוחזר.

given-back-title = התשלום
    הוחזר
    .speech = הַתַּשְׁלוּם הֻחְזַר
given-back-subtitle = האשרה לא הונפקה.
given-back-money = הסכום { $amount } יוחזר לכרטיס
given-back-line = ייתכן שיעברו כמה ימים עד שהבנק יציג זאת.

## מספר פנייה

claim-keep = שמרו את מספר הפנייה
    .speech = שִׁמְרוּ אֶת מִסְפַּר הַפְּנִיָּה
claim-name = ציינו את המספר הזה בכל שאלה
claim-photograph = צלמו אותו או רשמו אותו.
claim-letters = מִסְפַּר הַפְּנִיָּה: { $letters }. שׁוּב: { $letters }.
claim-finish = המספר אצלי: סיום
    .speech = הַמִּסְפָּר אֶצְלִי: סִיּוּם
claim-read = קראתי: סיום
    .speech = קָרָאתִי: סִיּוּם

## אחרי הפסקת חשמל: מה עלה בגורל הביקור הקודם

unfinished-title = ביקור קודם
    נקטע
    .speech = בִּקּוּר קוֹדֵם נִקְטַע
unfinished-resolving = אנחנו מבררים מה קרה
unfinished-resolving-line = כדקה אחת. דבר לא אבד.
unfinished-nothing = לא בוצע חיוב
unfinished-nothing-line = אפשר להתחיל מחדש מהעמוד הראשון.
unfinished-issued = האשרה הונפקה והיא בתוקף
unfinished-paid = הסכום { $amount } שולם בכרטיס.
unfinished-printable = אם היא שלכם, הדפיסו אותה עכשיו. היא תצא בעמדה הזאת.
unfinished-paper-owed = אפשר להדפיס אותה בכל עמדה לפי מספר הפנייה.
unfinished-given-back = הסכום { $amount } הוחזר לכרטיס
unfinished-given-back-line = האשרה לא הונפקה.
unfinished-money-owed = הסכום { $amount } רשום
unfinished-money-owed-line = עדיין לא ידוע אם בוצע חיוב. אנחנו ממשיכים לברר; מספר הפנייה קובע.
unfinished-print = היא שלי: הדפסה עכשיו
    .speech = הִיא שֶׁלִּי: הַדְפָּסָה עַכְשָׁו
