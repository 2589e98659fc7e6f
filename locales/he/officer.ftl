### פקיד מחליט: המתנה ליד העמדה, לקיחת מספר, חזרה, ומה החליט הפקיד.

## המתנה ליד העמדה

queue-title = פקיד מחליט:
    המתינו, בבקשה
    .speech = פָּקִיד מַחְלִיט: הַמְתִּינוּ, בְּבַקָּשָׁה
queue-number = המספר שלכם
queue-asked = התשובות שלכם אצל הפקיד
queue-next = אתם הבאים בתור
queue-before = { PLURAL($before) ->
    [one] אדם אחד לפניכם
    [two] שני אנשים לפניכם
   *[other] לפניכם { $before } אנשים
}
queue-then = אחר כך תשלמו ותקבלו את האשרה
queue-wait = אין צורך ללחוץ על דבר
queue-goes-on = העמוד ימשיך מעצמו.
queue-usual = { PLURAL($minutes) ->
    [one] בדרך כלל כדקה אחת. העמוד ימשיך מעצמו.
    [two] בדרך כלל כשתי דקות. העמוד ימשיך מעצמו.
   *[other] בדרך כלל כ־{ $minutes } דקות. העמוד ימשיך מעצמו.
}
queue-waited = { PLURAL($minutes) ->
    [one] המתנתם דקה אחת.
    [two] המתנתם שתי דקות.
   *[other] המתנתם { $minutes } דקות.
}
queue-unheard = אין לנו חיבור כרגע
queue-unheard-line = המספר שלכם נשמר, ואנחנו ממשיכים לנסות.
queue-take = לקיחת מספר וחזרה אחר כך
    .speech = לְקִיחַת מִסְפָּר וַחֲזָרָה אַחַר כָּךְ
help-queue = אין צורך לעשות דבר. אם אינכם רוצים להמתין כאן, קחו מספר וחזרו עם הדרכון לכל אחת מהעמדות האלה.

## עם מספר

numbered-title = חזרו
    עם הדרכון
    .speech = חִזְרוּ עִם הַדַּרְכּוֹן
numbered-how = הניחו את הדרכון על אחת העמדות כאן
numbered-until = לא נשאל שוב דבר. המספר בתוקף עד { $day }.
help-numbered = חזרו לכל עמדה באולם הזה והניחו עליה את אותו דרכון. אין צורך להמתין כאן. לא בוצע חיוב.

## מה החליט הפקיד

refused-officer-title = הפקיד לא נתן
    את האשרה
    .speech = הַפָּקִיד לֹא נָתַן אֶת הָאַשְׁרָה
refused-officer-document = הפקיד לא יכול היה לאמת את הדרכון הזה.
refused-officer-details = מה שהוקלד אינו מה שכתוב בדרכון.
refused-officer-other-visa = לביקור הזה דרושה אשרה מסוג אחר.
refused-officer-entry = התנאים לכניסה למדינה אינם מתקיימים.
approved-purpose = מטרה
approved-declared = הצהרה
approved-declared-made = נמסרה
approved-declared-not-made = לא נמסרה

## הפתק עם המספר

receipt-case-title = המספר שלכם
receipt-case-number = מספר תיק
receipt-case-how = חזרו עם הדרכון והניחו אותו על כל עמדה כאן.
receipt-case-until = בתוקף עד
receipt-case-once = מה שהפקיד נותן תקף לאשרה אחת, עד היום הזה.
receipt-case-code = בקוד הזה נמצא המספר שלכם, עבור הפקידים.
