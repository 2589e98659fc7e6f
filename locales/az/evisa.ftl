### Portalda verilmiş e-viza götürülür.

## İndi viza, yoxsa e-viza?

choosing-title = Sizə nə lazımdır?
choosing-visa = Gəlişdə viza
choosing-visa-line = Təxminən iki dəqiqə. Kartla ödəniş.
choosing-evisa = E-vizamı çap edin
choosing-evisa-line = Portalda verilib. Ödəniş yoxdur.
choosing-desk = Qalan hər şeydə terminalların yanındakı masa kömək edir.
attract-evisa-only = Portalın verdiyi e-vizalar çap oluna bilər.
help-choosing = Vizanız yoxdursa, gəlişdə viza seçin. Portal sizə e-viza veribsə, onu istinad nömrəsi və pasportla burada çap edin.

## İstinad nömrəsi

reference-title = E-vizanızın kodunu
    göstərin
reference-show = QR kodu skanerin qarşısında tutun.
reference-where = O, portalın məktubundadır: kağızda və ya telefonda.
reference-type = İstinad nömrəsini yazın
reference-typing-title = İstinad nömrəsini yazın
reference-typing-how = { $prefix } ilə başlayır, cəmi { $count } hərf və rəqəmdir.
reference-to-go = { PLURAL($count) ->
    [one] { $count } işarə qalıb
   *[other] { $count } işarə qalıb
}
reference-or-show = Və ya kodu skanerə göstərin.
reference-find = E-vizamı tapın
reference-first = Əvvəlcə hamısını yazın.
reference-boarding-pass = Bu, minik talonudur. Bizə e-vizanızın kodu lazımdır.
reference-goods = Bu, satılan malın kodudur. Bizə e-vizanızın kodu lazımdır.
reference-payment = Bu, ödəniş kodudur. Heç nə ödənilmədi. Bizə e-vizanızın kodu lazımdır.
reference-site = Bu kod başqa saytı açır. Bizə e-vizanızın kodu lazımdır.
reference-our-paper = Bu, terminalda çap olunmuş kağızın kodudur. Bizə portalın məktubundakı kod lazımdır.
reference-portal-without = Bu kod portalı açır, amma orada nömrə yoxdur. İstinad nömrəsini yazın.
reference-unknown = Bu kodda e-vizanın istinad nömrəsi yoxdur.
reference-unread = Kodu oxuya bilmədik. Onu bir qarış məsafədə tərpətmədən tutun.
reference-mistyped = Belə istinad nömrəsi olmur. Hər işarəni tutuşdurun.
help-reference = Portalın məktubunda istinad nömrəsi və eyni şeyi deyən QR kod var. Kodu göstərin və ya nömrəni yazın. Sonra pasportunuz oxunur.

## Pasport və axtarış

holder-title = E-vizanın aid olduğu
    pasport
searching-title = E-vizanız
    axtarılır
searching-reference = İstinad nömrəsi qeyd olundu
searching-portal = Portaldan soruşulur
searching-wait = Bir az gözləyin
searching-time = Bu, bir neçə saniyə çəkir.
help-searching = Sizə heç nə etmək lazım deyil. Cavab gəlməsə, talon alırsınız və masa daxil etdiklərinizlə davam edir.

## Çap olunası heç nə yoxdur

no-evisa-not-found-title = E-viza tapılmadı
no-evisa-not-found = Portal bu istinad nömrəsini tanımır. Onu məktubla tutuşdurun.
no-evisa-other-title = Bu e-viza başqa
    pasport üçündür
no-evisa-other = Ailədə pasportlar asan qarışır. Və ya pasport sonra yenilənib.
no-evisa-waits-title = Hələ qərar
    verilməyib
no-evisa-standard = Standart e-viza üç günədək verilir.
no-evisa-urgent = Təcili e-viza üç saatadək verilir.
no-evisa-by = Ən geci { $day }, saat { $hour }. O vaxt yenidən gəlin.
no-evisa-refused-title = E-viza
    verilmədi
no-evisa-refused = Portal belə qərar verib. Masa sizə daha çox deyə bilər.
no-evisa-expired-title = Bu e-vizanın
    müddəti bitib
no-evisa-expired = Onun son günü keçib.
no-evisa-used-title = Bu e-viza
    istifadə olunub
no-evisa-used = Onunla artıq ölkəyə girilib.
no-evisa-reference = Başqa istinad nömrəsi verin
no-evisa-passport = Başqa pasport qoyun
help-no-evisa = Heç nə çap olunmur və heç nə tutulmayıb. Terminalların yanındakı masa portalın bildiyini görür və sizə kömək edir.

## Kağız

evisa-printing-title = E-vizanız çap olunur
evisa-found = E-viza tapıldı
evisa-paper = Çap olunur
evisa-take-title = E-vizanızı və
    pasportunuzu götürün
evisa-take = E-viza
evisa-duplicate = Kağızda DUBLİKAT yazılıb: o, əvvəl də çap olunub. Eyni qüvvədədir.
evisa-owed-title = E-vizanız
    çap olunmadı
evisa-owed = Terminalda kağız yoxdur və ya nasazlıq var.
evisa-doubtful-title = E-vizanız
    çıxdımı?
evisa-doubtful = Çıxmayıbsa, yenidən çap edin. Həmin kağızda DUBLİKAT yazılır.
evisa-stands = E-vizanız qüvvədədir
evisa-elsewhere = İstənilən başqa terminal onu istinad nömrəsi və pasportla çap edir.
evisa-print = Yenidən çap edin

## Başqa yerlərdə

desk-evisa = Göstərdiyiniz üzrə e-viza tapmadıq. Masa onu axtaracaq.
frame-next-passport = Sonra: pasport
frame-next-evisa = Sonra: e-vizanız
