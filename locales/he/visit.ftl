### הביקור, ההצהרה, ההחלטה, ההצעה.

trip-title = הביקור שלכם
    .speech = הַבִּקּוּר שֶׁלָּכֶם
trip-days-question = כמה ימים תישארו?
    .speech = כַּמָּה יָמִים תִּשָּׁאֲרוּ?
trip-days = { PLURAL($days) ->
    [one] יום אחד
    [two] יומיים
   *[other] { $days } ימים
}
trip-until = האשרה תהיה בתוקף מ־{ $first } עד { $last }.
trip-purpose-question = מהי מטרת הביקור?
    .speech = מַהִי מַטְּרַת הַבִּקּוּר?
trip-purpose-tourism = חופשה
    .speech = חֻפְשָׁה
trip-purpose-business = עסקים
    .speech = עֲסָקִים
trip-purpose-visit = משפחה או חברים
    .speech = מִשְׁפָּחָה אוֹ חֲבֵרִים
trip-purpose-transit = בדרך ליעד אחר
    .speech = בַּדֶּרֶךְ לְיַעַד אַחֵר
trip-confirm = המשך להצהרה
    .speech = הֶמְשֵׁךְ לַהַצְהָרָה
trip-choose-both = בחרו תחילה ימים ומטרה.
trip-choose-days = בחרו תחילה כמה ימים.
trip-choose-purpose = בחרו תחילה את מטרת הביקור.

declaration-title = אשרו את הסעיפים
    .speech = אַשְּׁרוּ אֶת הַסְּעִיפִים
declaration-subtitle = קראו כל סעיף לפני שתמשיכו.
    .speech = קִרְאוּ כָּל סְעִיף לִפְנֵי שֶׁתַּמְשִׁיכוּ.
declaration-details = הפרטים והתשובות שמסרתי נכונים.
declaration-entry = מעולם לא סורבה כניסתי לאזרבייג׳ן ולא הורחקתי ממנה.
declaration-work = לא אעבוד כאן, ואצא לפני שיפוג תוקף האשרה.
declaration-false = אשרה שניתנה על סמך הצהרה כוזבת אינה תקפה.
declaration-make = הכול נכון: בקשת האשרה
    .speech = הַכֹּל נָכוֹן: בַּקָּשַׁת הָאַשְׁרָה
declaration-decline = לא הכול נכון: מעבר לפקיד
    .speech = לֹא הַכֹּל נָכוֹן: מַעֲבָר לַפָּקִיד

deciding-title = אנחנו מבקשים
    את ההחלטה
    .speech = אֲנַחְנוּ מְבַקְשִׁים אֶת הַהַחְלָטָה
deciding-passport = הדרכון נבדק
deciding-declaration = ההצהרה התקבלה
deciding-decision = ממתינים להחלטה
deciding-wait = המתינו, בבקשה
    .speech = הַמְתִּינוּ, בְּבַקָּשָׁה
deciding-time = בדרך כלל כ־10 שניות.
deciding-longer = { PLURAL($seconds) ->
    [one] זה נמשך יותר מהרגיל: עברה שנייה אחת. אם לא תתקבל תשובה, הדלפק ימשיך.
    [two] זה נמשך יותר מהרגיל: עברו שתי שניות. אם לא תתקבל תשובה, הדלפק ימשיך.
   *[other] זה נמשך יותר מהרגיל: עברו { $seconds } שניות. אם לא תתקבל תשובה, הדלפק ימשיך.
}
deciding-money = עד כה לא שילמתם דבר.
    .speech = עַד כֹּה לֹא שִׁלַּמְתֶּם דָּבָר.

approved-title = אפשר לקבל את האשרה
    .speech = אֶפְשָׁר לְקַבֵּל אֶת הָאַשְׁרָה
approved-subtitle = היא תונפק מיד אחרי התשלום.
    .speech = הִיא תֻּנְפַּק מִיָּד אַחֲרֵי הַתַּשְׁלוּם.
approved-duty = אגרת מדינה
approved-service = עמלת שירות
approved-from = בתוקף מיום
approved-until = בתוקף עד יום
approved-stay = משך השהייה
approved-entries = מספר כניסות
approved-entries-count = { PLURAL($entries) ->
    [one] כניסה אחת
    [two] שתי כניסות
   *[other] { $entries } כניסות
}
approved-money = לא יבוצע חיוב לפני שתשלמו { $amount } במסוף הכרטיסים.
approved-pay = תשלום של { $amount } בכרטיס
    .speech = תַּשְׁלוּם שֶׁל { $amount } בְּכַרְטִיס
approved-cancel = ביטול בלי תשלום
    .speech = בִּטּוּל בְּלִי תַּשְׁלוּם
