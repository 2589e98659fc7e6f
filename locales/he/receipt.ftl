### מסמכים מודפסים: האשרה, קבלת התשלום, הפתק לדלפק, פתק הפנייה.

## על כל מסמך

receipt-state = רפובליקת אזרבייג׳ן
receipt-duplicate = העתק
receipt-duplicate-line = ייתכן שהמסמך הזה כבר הודפס.
receipt-claim-number = מספר פנייה
receipt-help-line = מוקד העזרה
receipt-terminal = קוד העמדה
receipt-site = מקום
receipt-operator = מפעיל
receipt-voen = מספר מס (VÖEN)
receipt-time = תאריך ושעה

## האשרה

receipt-visa-title = אשרה בהגעה
receipt-evisa-title = אשרה אלקטרונית
receipt-visa-number = מספר אשרה
receipt-surname = שם משפחה
receipt-given-names = שמות פרטיים
receipt-passport = מספר דרכון
receipt-nationality = אזרחות
receipt-birth = תאריך לידה
receipt-purpose = מטרת הביקור
receipt-valid-from = בתוקף מיום
receipt-valid-until = בתוקף עד יום
receipt-stay = משך השהייה
receipt-stay-days = { PLURAL($days) ->
    [one] יום אחד
    [two] יומיים
   *[other] { $days } ימים
}
receipt-entries = מספר כניסות
receipt-issued = הונפקה ביום
receipt-seal-line = סרקו את הקוד כדי לבדוק שהאשרה אמיתית.
receipt-keep = שמרו את המסמך הזה עם הדרכון עד שתצאו.

## כסף

receipt-payment-title = קבלה על תשלום
receipt-number = מספר קבלה
receipt-duty = אגרת מדינה
receipt-service = עמלת שירות
receipt-total = סך הכול שולם
receipt-card = כרטיס
receipt-card-terminal = מסוף הכרטיסים
receipt-card-receipt = מספר קבלת הכרטיס
receipt-authorisation = מספר אישור
receipt-reference = מספר אסמכתה
receipt-electronic = סרקו את הקוד לקבלה אלקטרונית.
receipt-together-title = מה ששולם יחד
receipt-together-for = שולם עבור
receipt-together-travellers = { PLURAL($travellers) ->
    [one] נוסע אחד
    [two] שני נוסעים
   *[other] { $travellers } נוסעים
}
receipt-together-line = סיכום בלבד: הקבלה של כל נוסע קובעת.
receipt-whole = כל התשלום בכרטיס
receipt-whole-line = כמה נוסעים שילמו יחד. בדף הבנק יופיע התשלום כולו.

## קבלה על תשלום שירותים

receipt-own-number = מספר קבלה ופנייה
receipt-transaction = מספר עסקה
receipt-passed-on = התקבל והועבר לספק
receipt-queued = התקבל ויועבר כשיהיה חיבור
receipt-account = מספר מזהה
receipt-line-reference = אסמכתה של הספק
receipt-due = לתשלום עד יום
receipt-undiscounted = ללא ההנחה
receipt-legal-basis = בסיס חוקי
receipt-amount = סכום
receipt-commission = עמלה
receipt-amounts = כל הסכומים
receipt-commissions = כל העמלות
receipt-notes = שטרות שהתקבלו
receipt-redeemed = עודף מביקור קודם
receipt-by-card = בכרטיס
receipt-by-code = בקוד QR
receipt-code-operator = מפעיל התשלום
receipt-code-merchant = בית העסק
receipt-code-terminal = קוד העמדה
receipt-code-paid = מועד התשלום
receipt-kept = נשמר לפעם הבאה
receipt-kept-line = הוכנס יותר מהנדרש. שמרו את המסמך: בפעם הבאה אפשר לשלם עם המספר.
receipt-status = סרקו את הקוד כדי לראות היכן התשלום.

## הקבלה במסרון ובדוא״ל

message-sms = שולם { $amount }. קבלה { $number }: { $link }
message-subject = קבלה על תשלום { $number }: { $amount }
message-status = היכן התשלום

## הפתק לדלפק

receipt-desk-title = לדלפק
receipt-desk-show = הציגו את הפתק ואת הדרכון בדלפק.
receipt-desk-offline = אין לעמדה חיבור כרגע.
receipt-desk-officer = פקיד מחליט על האשרה שלכם.
receipt-desk-silent = שירות האשרות לא השיב בזמן.
receipt-desk-evisa = לא נמצאה אשרה אלקטרונית לפי מה שהוצג.
receipt-desk-nothing = לא בוצע חיוב.
receipt-desk-code = מה שהזנתם נמצא בקוד הזה; רק הדלפק יכול לקרוא אותו.

## פתק הפנייה

receipt-claim-title = פתק פנייה
receipt-claim-amount = סכום הפנייה
receipt-claim-until = אפשר לפנות עד
receipt-claim-what = בשטרות או בכרטיס: הסכום הזה רשום ולא אבד.
receipt-claim-how = ציינו את מספר הפנייה במוקד העזרה, או בדלפק אם יש במקום.

## שירותים ששומרים

receipt-group-title = השירותים שלי
receipt-group-name = שם
receipt-group-how = בפעם הבאה הציגו את הקוד הזה בכל עמדה.
receipt-group-lost = שמרו אותו כמו חשבון: מי שמחזיק בו יכול לראות כמה יש לשלם.
receipt-group-code = רק עמדות יכולות לקרוא את הקוד הזה. אי אפשר לשלם בו.
