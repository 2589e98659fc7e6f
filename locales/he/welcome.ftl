### לפני המסע: קיר הברכות, רשימת השפות, המידע האישי.

attract-title = געו בשפה שלכם
    .speech = גְּעוּ בַּשָּׂפָה שֶׁלָּכֶם
attract-open = פתוח עכשיו
attract-hours = יום ולילה
attract-visa = אשרה בהגעה
    .speech = אַשְׁרָה בַּהַגָּעָה
attract-visa-line = כשתי דקות. תשלום בכרטיס.
attract-visa-not-now = אשרה בהגעה: לא כרגע
    .speech = אַשְׁרָה בַּהַגָּעָה: לֹא כָּרֶגַע
attract-elsewhere = אפשר לקבל עזרה עכשיו בעמדה אחרת או בדלפק שליד העמדות.

languages-title = בחרו שפה
    .speech = בַּחֲרוּ שָׂפָה
languages-desk = בדלפק מדברים שפות נוספות.

privacy-title = מה קורה
    עם המידע שלכם
    .speech = מַה קּוֹרֶה עִם הַמֵּידָע שֶׁלָּכֶם
privacy-read = נקרא את הדרכון ונשאל על הביקור.
privacy-decide = שירות האשרות יחליט לפי הפרטים האלה.
privacy-keep = הפרטים נשמרים מוצפנים, ורק שירות האשרות יכול לקרוא אותם.
privacy-free = אפשר לסיים בכל רגע
privacy-free-line = לפני התשלום לא יבוצע חיוב.
privacy-accept = הסכמה והמשך
    .speech = הַסְכָּמָה וְהֶמְשֵׁךְ
