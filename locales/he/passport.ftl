### קריאת הדרכון, והשוואת מה שנקרא.

## הקורא ממתין

document-title = הניחו את הדרכון
    על הקורא
    .speech = הַנִּיחוּ אֶת הַדַּרְכּוֹן עַל הַקּוֹרֵא
document-awaited = ממתינים לדרכון
    .speech = מַמְתִּינִים לַדַּרְכּוֹן
document-open = פתחו אותו בעמוד עם התמונה.
    .speech = פִּתְחוּ אוֹתוֹ בָּעַמּוּד עִם הַתְּמוּנָה.
document-turn = הפכו אותו, עמוד התמונה כלפי מטה.
    .speech = הִפְכוּ אוֹתוֹ, עַמּוּד הַתְּמוּנָה כְּלַפֵּי מַטָּה.
document-lay = הניחו אותו שטוח על הזכוכית והחזיקו.
    .speech = הַנִּיחוּ אוֹתוֹ שָׁטוּחַ עַל הַזְּכוּכִית וְהַחֲזִיקוּ.

## הקורא קורא

document-reading-title = אל תזיזו:
    קוראים את הדרכון
    .speech = אַל תָּזִיזוּ: קוֹרְאִים אֶת הַדַּרְכּוֹן
document-reading-status = אל תרימו אותו עדיין
    .speech = אַל תָּרִימוּ אוֹתוֹ עֲדַיִן
document-reading-time = עוד כ־3 שניות.
document-reading-found = הדרכון נמצא
document-reading-page = קוראים את עמוד התמונה
document-reading-check = בודקים אותו
document-reading-keep = כשתסיימו, נשמור רק מה שדרוש לאשרה.

## הדרכון לא נקרא

document-again-title = לא הצלחנו לקרוא.
    נסו שוב, בבקשה
    .speech = לֹא הִצְלַחְנוּ לִקְרֹא. נַסּוּ שׁוּב, בְּבַקָּשָׁה
document-again-status = הרימו אותו והניחו שוב
    .speech = הָרִימוּ אוֹתוֹ וְהַנִּיחוּ שׁוּב
document-again-corner = הצמידו אותו לפינה השמאלית העליונה.
document-again-flat = לחצו עליו שיהיה שטוח: העמוד התרומם.
document-again-case = הוציאו אותו מהכיסוי.
document-again-incomplete = חלק מהשורות התחתונות נחתך.
document-again-corrupted = אחד הסימנים לא היה ברור.
document-again-no-document = לא ראינו את שורות הדרכון. הן מתחת לתמונה.
document-again-card = זו תעודת זהות. השתמשו בדרכון, בבקשה.
document-again-visa = זו אשרה. פתחו את עמוד הדרכון עם התמונה.
document-again-other = העמדה הזאת קוראת דרכונים. במסמכים אחרים מטפלים בדלפק.
document-again-two = ראינו שני דרכונים. הניחו רק אחד.
document-again-reader = החיבור לקורא נותק. המתינו רגע ונסו שוב.
document-again-desk = אם זה לא יצליח שוב, יעזרו לכם בדלפק שליד העמדות.
document-again = הצגת ההוראות שוב
    .speech = הַצָּגַת הַהוֹרָאוֹת שׁוּב

## השוואה לדרכון

review-title = בדקו את הפרטים
    .speech = בִּדְקוּ אֶת הַפְּרָטִים
review-subtitle = השוו כל שורה לדרכון.
    .speech = הַשְׁווּ כָּל שׁוּרָה לַדַּרְכּוֹן.
review-surname = שם משפחה
review-given-names = שמות פרטיים
review-no-given-names = אין בדרכון
review-number = מספר דרכון
review-nationality = אזרחות
review-sex = מין
review-sex-female = נקבה
review-sex-male = זכר
review-sex-x = X
review-sex-unspecified = לא צוין
review-birth = תאריך לידה
review-expiry = הדרכון בתוקף עד
review-repair-check-digit = קראנו: { $read }. תיקנו: { $proved }. ספרת הביקורת מאשרת זאת.
review-repair-alphabet = קראנו: { $read }. תיקנו: { $proved }. דבר אחר אינו אפשרי כאן.
review-repair-code = קראנו: { $read }. תיקנו: { $proved }. רק כך זה קוד של מדינה.
review-sign-letter = האות { $sign }
review-sign-digit = הספרה { $sign }
review-sign-zero = אפס
review-sign-other = סימן לא ברור
review-names-cut = השם שלכם ארוך מהשורה שבדרכון. די בתחילתו.
review-again = קריאה חוזרת של הדרכון
    .speech = קְרִיאָה חוֹזֶרֶת שֶׁל הַדַּרְכּוֹן
review-confirm = הכול נכון: המשך
    .speech = הַכֹּל נָכוֹן: הֶמְשֵׁךְ
