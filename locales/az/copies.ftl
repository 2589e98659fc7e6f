send-choose = Telefona, poçta göndərin
send-title = Qəbz hara
    göndərilsin?
send-subtitle = Mərkəz ödənişinizdən xəbər tutan kimi gələcək.
send-sms = SMS ilə
send-sms-line = Azərbaycanda mobil telefona.
send-email = E-poçtla
send-email-line = Qəbzin bütün sətirləri ilə.
send-confirm = Qəbzi ora göndərin
send-privacy = Yalnız bu qəbz üçün istifadə olunur, sonra unudulur.
send-on-its-way = Qəbz { $to } ünvanına gedir.
help-send = Ödənişiniz tamdır. Qəbz SMS və ya e-poçtla da gələ bilər; burada yazdığınız yerə bir dəfə göndərilir.
copy-choose = Əvvəlki qəbz
copy-title = Qəbzdəki
    nömrə
copy-subtitle = On iki hərf və rəqəm, ya da qəbzin kodunu skanerə tutun.
copy-confirm = Bu qəbzi tapın
copy-asking = Onu axtarırıq
copy-time = Bir neçə saniyə.
copy-not-a-number = Belə nömrə yoxdur: hər işarəni qəbzlə və ya qeydinizlə tutuşdurun.
copy-unknown = Bu nömrə ilə qəbz yoxdur, ya da terminalı hələ bildirməyib.
copy-too-often = Tapılmayan nömrələr çoxdur: qaynar xətt kömək edir.
copy-offline = İndi əlaqə yoxdur, axtarmaq olmur. Qəbz itmir.
help-copy = Qəbzin nömrəsi ilə ödənişinizin harada olduğunu görür və qəbzi istənilən terminalda yenidən çap edirsiniz. O, dublikat kimi işarələnir.
copy-found-title = Əvvəlki
    qəbziniz
copy-paid = { $amount } ödənilib
copy-paid-line = { $time }, { $terminal } terminalında.
copy-on-its-way = Yoldadır
copy-posted = Çatıb
copy-goes-back = Sizə qaytarılır
copy-being-checked = Yoxlanılır
copy-back-line = Ödənilə bilməyən məbləğ sizə qaytarılır: qaynar xəttə bu nömrəni deyin.
copy-print = Yenidən çap edin
copy-printed = Dublikat çıxışdadır.
copy-not-printed = Çap olunmadı. Qəbz saxlanılır və sonra çap oluna bilər.
copy-finish = Bitirin
