### Xidmətlərin ödənişi, səbətə qədər: nə ödənilir, kimindir, nə qədər borc var.

## Divarda və başlanğıcda

attract-sale = Hesab, cərimə, rüsum ödəyin
attract-sale-line = Əskinasla və ya kartla. Hər şeyə qəbz.
attract-sale-not-now = Ödənişlər: hazırda yox
attract-sale-elsewhere = Hazırda başqa terminal kömək edə bilər. Və ya sonra gəlin.
attract-both-line = Burada həm də hesab, cərimə və rüsumlar.
choosing-sale = Hesab, cərimə, rüsum ödəyin
choosing-sale-line = Əskinasla və ya kartla.
help-choosing-sale = Viza, artıq verilmiş e-vizanın kağızı və ya hesab, cərimə, rüsum ödənişini seçin. Siz deməyincə heç nə ödənilmir.
help-attract-sale = Başlamaq üçün dilinizə toxunun. Burada hesab, cərimə və rüsumlar əskinasla və ya kartla ödənilir. Qalıq qaytarılmır: artıq qalan sizin üçün saxlanılır.

## Gedişat

sale-next-whose = Sonra: kimindir
sale-next-owed = Sonra: nə qədər borc var
sale-next-basket = Sonra: səbətiniz
sale-next-pay = Sonra: ödəniş
sale-next-receipt = Sonra: qəbziniz

## Hansı xidmət?

find-title = Nəyi ödəyirsiniz?
find-hint = Adını yazın
find-count = { PLURAL($count) ->
    [one] { $count } xidmət tapıldı
   *[other] { $count } xidmət tapıldı
}
find-none = Heç nə tapılmadı
find-scan = Və ya hesabın kodunu skanerə tutun
find-none-line = Daha qısa söz və ya təşkilatın adını yazın. Bütün sahələr üçün Təmizləyin düyməsinə basın.
find-strange = Bu kod burada ödənilən hesab deyil. Adını yazın.
find-household = Telefona görə
find-household-line = Evin bütün borcları birdən
find-basket = Səbətə qayıdın: { $count }
find-more = Daha çox
find-first = Əvvəldən
find-usual = Burada ən çox ödənilən
find-offices = Qurum və ya şirkət üzrə
find-office-services = { PLURAL($count) ->
    [one] { $count } xidmət
   *[other] { $count } xidmət
}
find-letters-latin = Latın hərfləri
find-letters-own = Bu dilin hərfləri
find-letters-more = Digər hərflər
help-find = Adın bir hissəsini yazın: işıq, su, bank. Və ya sahə seçin, yaxud hesabın kodunu skanerə tutun. Hələ heç nə ödənilmir.

## Kimindir?

fill-ways-title = Kimin olduğunu
    necə deyirsiniz?
fill-scan = Və ya kodu skanerə tutun
fill-to-go = { PLURAL($missing) ->
    [one] Daha { $missing } işarə
   *[other] Daha { $missing } işarə
}
fill-whole = Tamdır
fill-compare = Tutuşdurun
fill-place = { $field } / { $of }
fill-confirm = Düzdür: davam edin
fill-first = Əvvəlcə hamısını yazın.
help-fill = Hesabda və ya kağızda olduğu kimi yazın. Boşluqları yazmayın. Bu, yalnız borcu tapmaq üçündür. Hələ heç nə ödənilmir.

## Təşkilatdan soruşulur

look-title = Nə qədər borc
    olduğunu soruşuruq
look-status = Təşkilatdan soruşulur
look-status-household = Bütün təşkilatlardan soruşulur
look-time = Ən çoxu 20 saniyə.
look-money = Hələ heç nə ödənilmir.

## Ödəniləcək heç nə tapılmadı

nothing-owed-title = Borc yoxdur
nothing-owed-line = Təşkilatın cavabı: ödəniləcək heç nə yoxdur.
nothing-unknown-title = Bu nömrə ilə
    heç kim tapılmadı
nothing-unknown-line = Hesabınızla tutuşdurun və yenidən yazın. Və ya başqa xidmət seçin.
nothing-silent-title = Təşkilat
    cavab vermir
nothing-silent-line = Soruşduq, cavab gəlmədi. Yenidən soruşun və ya sonra gəlin.
nothing-silent-when = { PLURAL($minutes) ->
    [one] { $minutes } dəqiqədən sonra yenidən soruşmağa dəyər.
   *[other] { $minutes } dəqiqədən sonra yenidən soruşmağa dəyər.
}
nothing-often-title = Tapılmayan
    nömrələr çoxdur
nothing-often-line = Burada çox sayda tapılmayan nömrə yoxlanılıb. Bir saatdan sonra gəlin və ya qaynar xəttə zəng edin.
nothing-offline-title = Hazırda
    əlaqə yoxdur
nothing-offline-line = Borcu soruşa bilmirik. Yenidən soruşun və ya sonra gəlin.
nothing-without-line = Soruşmadan ödəyə bilərsiniz: məbləği siz deyirsiniz, təşkilata sonra xəbər verilir.
nothing-without = Soruşmadan ödəyin
nothing-again = Yenidən soruşun
nothing-other = Başqa xidmət seçin
nothing-retype = Yenidən yazın
nothing-account = Soruşulan
help-nothing = Heç nə ödənilmədi. Nömrəni yoxlayın, yenidən soruşun və ya başqa xidmət seçin. Qaynar xətt bu terminalın nömrəsi ilə araşdıra bilər.

## Nə ödənilsin?

owing-title = Ödəyəcəyinizi seçin
owing-due = { $label } · son gün { $day }
owing-overdue = { $label } · vaxtı keçib: { $day }
owing-discount = { $amount } az · son gün { $day }
owing-held = Artıq səbətdədir
owing-advance = Borc yoxdur; qabaqcadan ödəmək olar
owing-part = { $amount } ödəyirsiniz
owing-not-now = Bu ödənişdə yoxdur
owing-change-one = Başqa məbləğ ödəyin: { $name }
owing-silent = Cavab gəlmədi: { $names }. Sonra yenidən soruşun.
owing-sum = Seçilib
owing-put = Səbətə qoyun
owing-first = Əvvəlcə birini seçin.
help-owing = İşarələnənlər səbətə qoyulur. Sətrə toxunub çıxarın və ya məbləğini dəyişin. Ödəməzdən əvvəl bütün məbləği görürsünüz.

## Nə qədər?

amount-title = Nə qədər ödəyirsiniz?
amount-tariff-title = Nəyi ödədiyinizi seçin
amount-limits = { $least } ilə { $most } arası
amount-owed = Borc: { $amount }
amount-wrong-nothing = Ödəyəcəyiniz məbləği yazın.
amount-wrong-number = Bu, məbləğ deyil. Rəqəmlər yazın, qəpikdən əvvəl nöqtə qoyun.
amount-wrong-decimals = Nöqtədən sonra ən çoxu iki rəqəm olur.
amount-wrong-little = Azdır: ən azı { $least }.
amount-wrong-much = Çoxdur: ən çoxu { $most }.
amount-confirm = Bu qədər: davam edin
amount-first = Əvvəlcə məbləği yazın.
help-amount = Məbləği yazın və ya göstərilənə toxunun. Terminalın haqqı varsa, ödəməzdən əvvəl səbətdə görünür.

## Kağızda saxlanan xidmətlər

find-group-damaged = Kod cırılıb və ya dəyişdirilib. Yenidən göstərin.
find-group-foreign = Bu siyahı başqa terminallarındır və ya köhnədir.
find-group-version = Bu siyahı terminalın başqa versiyasındandır.
group-title = Xidmətlərim
group-all = Hamısını soruşun
group-offline = Hazırda əlaqə yoxdur.
group-none-asked = Birini seçin: məbləği özünüz deyirsiniz.
group-gone = Burada daha ödənilmir və ya başqa cür soruşulur: { $names }
group-owed-nothing = Heç biri üçün borc yoxdur.
group-silent = Bəzilərindən cavab gəlmədi, qalanları üçün borc yoxdur. Sonra yenidən soruşun.
group-empty = Bu xidmətlərin heç biri burada daha ödənilmir. Başqasını seçin.
group-others = Başqa xidmət seçin
help-group = Borcu görmək üçün xidmətə toxunun və ya hamısını soruşun. Hələ heç nə ödənilmir.
gather-status = { $done } / { $of }
keep-offer = Siyahını saxlayın
keep-offer-line = Kağızda və ya FİN kodunuzla
keep-title = Siyahıya ad verin
keep-how = İstəsəniz: ev, valideynlər, qaraj.
keep-hint = Adsız da olar
keep-print = Siyahımı çap edin
keep-printing-title = Siyahınız çap olunur
keep-take-title = Siyahınızı götürün
keep-list = Xidmətlərim
keep-safe = Onu qəbz kimi saxlayın. Kodunu istənilən terminala göstərin: borcunuzu tapacaq.
keep-missing-title = Siyahınız
    çap olunmadı
keep-missing-line = Başqa heç nə itməyib. Yenidən çap edin və ya onsuz davam edin.
keep-again = Yenidən çap edin
keep-done = Davam edin
help-keep = Siyahıda xidmətlər və nömrələr var, məbləğ yoxdur, onunla ödəniş olmur. Kağızdakı kodu yalnız terminallar oxuyur; FİN kodla saxlanan öz kodunuzla açılır.
