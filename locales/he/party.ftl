### כמה נוסעים יחד: הרשימה, מי מתווסף ומי מוסר, תשלום אחד, אשרה וקבלה לכל אחד.

## הרשימה

party-title = נוסעים יחד
    .speech = נוֹסְעִים יַחַד
party-subtitle = משלמים פעם אחת. כל אחד מקבל אשרה וקבלה.
party-approved = נוסע { $number }: אשרה { $amount }
party-without = נוסע { $number }: אין כאן אשרה
party-refused = הבקשה סורבה. הוצג מה אפשר לעשות.
party-numbered = פקיד מחליט. מספר: { $case }
party-desk = ממשיכים בדלפק. מספר: { $claim }
party-remove = הסרה
    .speech = הֲסָרָה
party-remove-one = הסרת נוסע { $number }
    .speech = הֲסָרַת נוֹסֵעַ { $number }
party-add = נוסע נוסף
    .speech = נוֹסֵעַ נוֹסָף
party-full = לכל היותר { $most } נוסעים בבת אחת.
party-go-on = המשך עם האחרים
    .speech = הֶמְשֵׁךְ עִם הָאֲחֵרִים
help-party = הוסיפו את כל מי שנוסע איתכם, ואז שלמו פעם אחת בכרטיס. מי שאין לו כאן אשרה אינו מעכב את האחרים. לפני התשלום לא יבוצע חיוב.

## נוסע מוסר

removing-title = להסיר את הנוסע הזה?
    .speech = לְהָסִיר אֶת הַנּוֹסֵעַ הַזֶּה?
removing-nothing = לא יבוצע חיוב של { $amount }
removing-others = האחרים נשארים ברשימה.
removing-keep = לא, להשאיר
    .speech = לֹא, לְהַשְׁאִיר
removing-yes = כן, להסיר
    .speech = כֵּן, לְהָסִיר

## הדרכון הבא

document-traveller = נוסע { $number } ברשימה שלכם
document-listed-title = הדרכון כבר
    ברשימה שלכם
    .speech = הַדַּרְכּוֹן כְּבָר בָּרְשִׁימָה שֶׁלָּכֶם
document-again-listed = הדרכון תקין. הרימו אותו והניחו את הדרכון של הנוסע הבא.

## מסמכים

party-printing-title = מדפיסים את
    האשרות והקבלות
    .speech = מַדְפִּיסִים אֶת הָאַשְׁרוֹת וְהַקַּבָּלוֹת
party-printing-time = כמה שניות לכל מסמך.
party-take-title = קחו הכול,
    ואת הדרכונים
    .speech = קְחוּ הַכֹּל, וְאֶת הַדַּרְכּוֹנִים
party-take-papers = אשרות וקבלות: { $count }
party-missing-title = שולם והונפק,
    אבל חסר מסמך
    .speech = שֻׁלַּם וְהֻנְפַּק, אֲבָל חָסֵר מִסְמָךְ
party-paper-to-come = בהמשך
party-paper-printing = בהדפסה
party-paper-there = אשרה וקבלה
party-paper-missing = חסר מסמך
party-total = מה ששילמתם יחד
party-traveller = נוסע { $number }
party-uncharged = { PLURAL($count) ->
    [one] אשרה אחת לא הונפקה. לא בוצע חיוב של { $amount }.
    [two] שתי אשרות לא הונפקו. לא בוצע חיוב של { $amount }.
   *[other] לא הונפקו { $count } אשרות. לא בוצע חיוב של { $amount }.
}
party-missing-line = כל האשרות בתוקף. אפשר להדפיס כל מסמך בכל אחת מהעמדות האלה.
party-missing-claim = נוסע { $number }: מספר פנייה
