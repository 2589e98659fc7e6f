### לפי מה ממוינים השירותים, מה שואלים, ומה יכול להיות שגוי.

## מה משלמים

kind-electricity = חשמל
kind-gas = גז
kind-water = מים וביוב
kind-heating = הסקה
kind-refuse = פינוי אשפה
kind-rent = שכירות ואחזקה
kind-landline = טלפון קווי
kind-mobile = טעינת טלפון נייד
kind-internet = אינטרנט
kind-television = טלוויזיה
kind-traffic-fine = קנס תנועה
kind-administrative-fine = קנס מינהלי
kind-document-duty = אגרה על מסמך
kind-court-duty = אגרת בית משפט
kind-notary-duty = אגרת נוטריון
kind-register-duty = אגרת רישום
kind-licence-duty = רישיון או היתר
kind-vehicle-duty = אגרת רכב
kind-inspection = מבחן רישוי לרכב
kind-road = מס דרכים או אגרת כביש
kind-parking = חניה
kind-land-tax = מס קרקע
kind-property-tax = מס רכוש
kind-tax = מסים אחרים
kind-customs = מכס
kind-social-insurance = ביטוח סוציאלי
kind-medical-insurance = ביטוח רפואי
kind-unemployment-insurance = ביטוח אבטלה
kind-education = חינוך
kind-examination = בחינה
kind-loan = הלוואה
kind-leasing = ליסינג
kind-insurance = פוליסת ביטוח
kind-alimony = מזונות
kind-enforcement = הוצאה לפועל
kind-migration = היתרי שהייה
kind-health = בריאות
kind-transport-card = כרטיס נסיעות
kind-intellectual-property = פטנטים וזכויות יוצרים
kind-cadastre = מדידות ורישום מקרקעין
kind-navigation = שיט ותעופה
kind-donation = תרומה

## תחומי החיים

find-area-home = בית
    .speech = בַּיִת
find-area-communication = טלפון
    .speech = טֵלֵפוֹן
find-area-transport = רכב
    .speech = רֶכֶב
find-area-business = מסים
    .speech = מִסִּים
find-area-state = מדינה
    .speech = מְדִינָה
find-area-social = רווחה
    .speech = רְוָחָה
find-area-education = חינוך
    .speech = חִנּוּךְ
find-area-health = בריאות
    .speech = בְּרִיאוּת
find-area-finance = הלוואות
    .speech = הַלְוָאוֹת
find-area-leisure = פנאי
    .speech = פְּנַאי

## מה קרה בחיים

find-event-bills = חשבונות
    .speech = חֶשְׁבּוֹנוֹת
find-event-moving = מעבר דירה
    .speech = מַעֲבַר דִּירָה
find-event-driving = נהיגה
    .speech = נְהִיגָה
find-event-children = ילדים
    .speech = יְלָדִים
find-event-family = משפחה
    .speech = מִשְׁפָּחָה
find-event-work = עבודה
    .speech = עֲבוֹדָה
find-event-enterprise = עסק
    .speech = עֵסֶק
find-event-travel = נסיעות
    .speech = נְסִיעוֹת
find-event-papers = מסמך
    .speech = מִסְמָךְ
find-event-dispute = סכסוך
    .speech = סִכְסוּךְ
find-event-studying = לימודים
    .speech = לִמּוּדִים
find-event-illness = מחלה
    .speech = מַחֲלָה

## מה שואלים

fill-fin = מספר אישי (FIN)
    .speech = מִסְפָּר אִישִׁי, פִין
fill-voen = מספר מס (VÖEN)
    .speech = מִסְפַּר מַס, ווֹאֵן
fill-subscriber = קוד מנוי
    .speech = קוֹד מָנוּי
fill-mobile = מספר טלפון נייד
    .speech = מִסְפַּר טֵלֵפוֹן נַיָּד
fill-landline = מספר טלפון קווי
    .speech = מִסְפַּר טֵלֵפוֹן קַוִּי
fill-phone = מספר טלפון
    .speech = מִסְפַּר טֵלֵפוֹן
fill-plate = מספר לוחית רישוי
    .speech = מִסְפַּר לוּחִית רִשּׁוּי
fill-protocol = מספר דוח
    .speech = מִסְפַּר דּוּחַ
fill-order = מספר מסמך
    .speech = מִסְפַּר מִסְמָךְ
fill-amount = סכום
    .speech = סְכוּם
fill-choice = בחרו אחד
    .speech = בַּחֲרוּ אֶחָד
fill-date = תאריך
    .speech = תַּאֲרִיךְ
fill-email = כתובת דוא״ל
    .speech = כְּתֹבֶת דֹּאַר אֶלֶקְטְרוֹנִי
fill-qr = הקוד שעל המסמך
    .speech = הַקּוֹד שֶׁעַל הַמִּסְמָךְ

## איך זה נראה

fill-how-fin = שבעה סימנים, אותיות וספרות, בתעודת הזהות.
fill-how-voen = עשר ספרות, במסמכי החברה או האדם.
fill-how-subscriber = בחשבון: מ־{ $least } עד { $most } ספרות.
fill-how-subscriber-fixed = בחשבון: { $most } ספרות.
fill-how-mobile = כפי שמחייגים: 050 123 45 67.
fill-how-landline = עם קידומת האזור: 012 345 67 89.
fill-how-phone = נייד או קווי, כפי שמחייגים: 050 123 45 67.
fill-how-plate = בלוחית: 2 ספרות, 2 אותיות, 3 ספרות.
fill-how-protocol = אותיות וספרות, כפי שכתוב בדוח: AB 1234567.
fill-how-order = כפי שכתוב במסמך: מ־{ $least } עד { $most } אותיות, ספרות או מקפים.
fill-how-amount = במנאט, עם נקודה לפני הקפיקים.
fill-how-date = יום, חודש, שנה: 05.03.1988.
fill-how-email = שם, הסימן @ ומקום עם נקודה: name@example.az
    .speech = שֵׁם, הַסִּימָן שְׁטְרוּדֶל וּמָקוֹם עִם נְקֻדָּה.
fill-how-qr = החזיקו אותו מול הסורק, או הקלידו אותו.

## מה שגוי, ומה לעשות

fill-wrong-empty = עדיין לא הוקלד דבר.
fill-wrong-short = { PLURAL($missing) ->
    [one] חסר עוד סימן אחד. השוו למסמך.
    [two] חסרים עוד שני סימנים. השוו למסמך.
   *[other] חסרים עוד { $missing } סימנים. השוו למסמך.
}
fill-wrong-long = { PLURAL($over) ->
    [one] יש סימן אחד יותר מדי. מחקו אותו, או השוו למסמך.
    [two] יש שני סימנים יותר מדי. מחקו אותם, או השוו למסמך.
   *[other] יש { $over } סימנים יותר מדי. מחקו אותם, או השוו למסמך.
}
fill-wrong-sign = הסימן { $sign } אינו אפשרי במקום מספר { $at }. השוו למסמך.
fill-wrong-control = אי אפשר להשתמש בקוד הזה. הקלידו את המספר שלידו.
fill-wrong-prefix = אין מספר שמתחיל כך. בדקו את ההתחלה.
fill-wrong-check = ספרה אחת אינה נכונה. השוו את כולן למסמך.
fill-wrong-address = בכתובת יש שם, סימן @ אחד ומקום עם נקודה.
fill-wrong-day = אין יום כזה בחודש הזה. בדקו את היום.
fill-wrong-month = אין חודש כזה. בדקו את החודש.
fill-wrong-year = השנה אינה יכולה להיות נכונה. בדקו את השנה.
fill-wrong-choice = בחרו אחד מאלה שמוצגים.
