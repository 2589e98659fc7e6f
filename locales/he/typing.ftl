### הקלדה של מה שהקורא לא קרא, או קרא לא נכון.

## במסכים הקודמים

review-change = שינוי
    .speech = שִׁנּוּי
review-change-speech = שינוי: { $name }
review-other = שורה אחרת שגויה
    .speech = שׁוּרָה אַחֶרֶת שְׁגוּיָה
review-typed = את זה הקלדתם בעצמכם. פקיד יכול להשוות לדרכון.
review-typed-subtitle = השוו כל שורה. גם פקיד יבדוק.
document-type = הקלדת הפרטים במקום זאת
    .speech = הַקְלָדַת הַפְּרָטִים בִּמְקוֹם זֹאת

## איזו שורה שגויה

wrong-line-title = איזו שורה שגויה?
    .speech = אֵיזוֹ שׁוּרָה שְׁגוּיָה?
wrong-line-subtitle = בחרו אותה והקלידו כפי שכתוב בדרכון.
wrong-line-officer = אם תקלידו את השורות האלה מחדש, פקיד ישווה אותן תחילה לדרכון.

## הקלדה

typing-surname = הקלידו שם משפחה
    .speech = הַקְלִידוּ שֵׁם מִשְׁפָּחָה
typing-given-names = הקלידו שמות פרטיים
    .speech = הַקְלִידוּ שֵׁמוֹת פְּרָטִיִּים
typing-number = הקלידו מספר דרכון
    .speech = הַקְלִידוּ מִסְפַּר דַּרְכּוֹן
typing-nationality = מהי האזרחות שלכם?
    .speech = מַהִי הָאֶזְרָחוּת שֶׁלָּכֶם?
typing-issuer = מי הנפיק
    את הדרכון?
    .speech = מִי הִנְפִּיק אֶת הַדַּרְכּוֹן?
typing-issuer-name = הונפק על ידי
typing-birth = הקלידו תאריך לידה
    .speech = הַקְלִידוּ תַּאֲרִיךְ לֵדָה
typing-sex = איזה מין רשום בדרכון?
    .speech = אֵיזֶה מִין רָשׁוּם בַּדַּרְכּוֹן?
typing-expiry = הדרכון בתוקף עד מתי?
    .speech = הַדַּרְכּוֹן בְּתֹקֶף עַד מָתַי?
typing-as-printed = כמו בשורות התחתונות של עמוד התמונה.
typing-names-fillers = העתיקו את השורות התחתונות; במקום A<B הקלידו A B.
    .speech = הַעְתִּיקוּ אֶת הַשּׁוּרוֹת הַתַּחְתּוֹנוֹת; בִּמְקוֹם כָּל סִימַן חֵץ הַקְלִידוּ רֶוַח.
typing-state-how = הקלידו את האותיות הראשונות באנגלית, ואז בחרו.
typing-date-how = יום, חודש, שנה: 8 ספרות.
typing-birth-how = יום, חודש, שנה. הקלידו אפסים במקום מה שלא צוין.
typing-to-go = { PLURAL($count) ->
    [one] חסרה עוד ספרה אחת
    [two] חסרות עוד שתי ספרות
   *[other] חסרות עוד { $count } ספרות
}
typing-read = קראנו: { $text }
typing-whole = הכול הוקלד
typing-most = לכל היותר { $count }
typing-wrong-missing = עדיין אין כאן דבר.
typing-wrong-unfinished = בתאריך יש 8 ספרות: יום, חודש, שנה.
typing-wrong-day = אין יום כזה בלוח השנה. השוו את היום והחודש.
typing-wrong-birth = לא ייתכן תאריך כזה. השוו את השנה.
typing-wrong-expiry = אין דרכון בתוקף עד אז. השוו את השנה.
typing-wrong-state = אין דרכון עם הקוד הזה. בחרו את המדינה מהרשימה.
typing-no-state = אין מדינה שמתחילה כך. מחקו אות ונסו שוב.
typing-space = רווח
    .speech = רֶוַח
typing-erase = מחיקה
    .speech = מְחִיקָה
typing-clear = ניקוי
    .speech = נִקּוּי
typing-confirm = נכון: המשך
    .speech = נָכוֹן: הֶמְשֵׁךְ
typing-none = אין לי שמות פרטיים
    .speech = אֵין לִי שֵׁמוֹת פְּרָטִיִּים
typing-first = הקלידו תחילה.
typing-first-digits = הקלידו תחילה את כל 8 הספרות.
typing-first-state = בחרו תחילה מהרשימה.

## במקומות אחרים

help-typing = הקלידו כל פרט כפי שכתוב בדרכון. ״מחיקה״ מוחקת את הסימן האחרון. ההחלטה על האשרה היא לפי מה שכתוב בדרכון: פקיד משווה.
officer-typed = יש להשוות תחילה לדרכון את מה שהקלדתם.
