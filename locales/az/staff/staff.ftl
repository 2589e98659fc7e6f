### Texnik, inkassator və administratorun terminalın özündə oxuduqları.

## Giriş

staff-badge-title = Nişanınızı göstərin
staff-badge-how = QR kodunu skanerin qarşısında tutun. O, yalnız bu gün etibarlıdır.
staff-badge-no-scanner = Skaner işləmir. Onu şkafdan düzəldin: terminal yalnız nişanla açılır.
staff-pin-title = PIN kodunuzu yazın
staff-pin-how = 6–12 rəqəm.
staff-pin-typed = { PLURAL($count) ->
    [one] { $count } rəqəm
   *[other] { $count } rəqəm
}
staff-pin-confirm = Daxil ol
staff-checking-title = PIN kod yoxlanılır
staff-checking-time = Bir-iki saniyə.
staff-locked-title = Hazırda giriş bağlıdır
staff-locked-line = { PLURAL($seconds) ->
    [one] Çox səhv cəhd oldu. { $seconds } saniyə gözləyin.
   *[other] Çox səhv cəhd oldu. { $seconds } saniyə gözləyin.
}
staff-pending-title = Müştərini gözləyin
staff-pending-line = Müştərininki çıxandan sonra daxil olursunuz.
staff-inside-visit = Müştəri terminaldadır
staff-inside-note = Əskinas qəbuledicidə əskinas
staff-inside-document = Oxuyucuda sənəd
staff-inside-card = Kart terminalında kart
staff-inside-paper = Printerdə kağız
staff-give-up = Geri qayıt

## Nişan və PIN haqqında

staff-said-no-badge = Bu, nişan deyil.
staff-said-read-again = Tam oxunmadı. Yenidən tutun.
staff-said-other-day = Bu nişan başqa gün üçündür.
staff-said-other-site = Bu nişan başqa yer üçündür.
staff-said-not-accepted = Bu nişanla giriş yoxdur.
staff-said-not-together = Nişan və PIN kod uyğun gəlmir.
staff-said-not-a-pin = PIN kod 6–12 rəqəmdən ibarətdir.
staff-said-locked = Çox səhv cəhd oldu.
staff-said-same-person = İkinci şəxs başqa adam olmalıdır.
staff-said-not-allowed = Sizin rolunuz bunu etmir.
staff-said-no-cassette-number = Bu, kaset nömrəsi deyil.
staff-said-no-cassette = Kaset yerində deyil.
staff-said-other-cassette = Başqası qeyd olunub. Doğrudursa, bir də göstərin.
staff-said-out-of-date = Qeydlərdə başqa şey var. Yenidən başlayın.

## İlk səhifə

staff-home-title = Texniki xidmət
staff-home-who = { $who } · { $role }
staff-role-technician = texnik
staff-role-collector = inkassator
staff-role-administrator = administrator
staff-health = Vəziyyət
staff-tests = Qurğunu sına
staff-records = Jurnal və növbə
staff-paper = Yeni kağız rulonu
staff-queue = Növbəni indi göndər
staff-restart = Yenidən başlat
staff-leave = Çıx
staff-health-well = Hər şey işləyir
staff-health-troubles = { PLURAL($count) ->
    [one] { $count } nasazlıq
   *[other] { $count } nasazlıq
}
staff-paper-line = Yeni rulon yerində olanda basın.
staff-restart-line = Proqram yenidən başlayır. Heç nə itmir.
staff-running-title = İcra olunur
staff-done = Hazırdır: { $deed }
staff-failed = Alınmadı: { $deed }
staff-cut = Dayandırıldı: { $deed }
staff-asked = { $deed }: siz çıxandan sonra.

## Vəziyyət

staff-health-title = Vəziyyət
staff-all-well = Hər şey işləyir.
staff-hinders = Hazırda mümkün deyil: { $list }.
staff-hindered-visa = viza
staff-hindered-pick-up = elektron vizanın çapı
staff-hindered-payment = ödənişlər
staff-hindered-queued = mərkəzsiz ödənişlər
staff-hindered-reprint = təkrar çap
staff-hindered-card = kartla ödəniş
staff-hindered-notes = nağd ödəniş
staff-paper-left = Qalan kağız
staff-metres = { $metres } m
staff-cassette = Kasetdəki əskinaslar
staff-notes-of = { $count } / { $most }
staff-link = Mərkəz
staff-link-online = əlaqə var
staff-link-offline = əlaqə yoxdur
staff-link-frozen = dondurulub
staff-waiting = Gözləyən qeydlər

## Qurğular

staff-device-document = Sənəd oxuyucu
staff-device-card = Kart terminalı
staff-device-printer = Printer
staff-device-cash = Əskinas qəbuledici
staff-device-barcode = Kod skaneri
staff-device-keypad = Düymə paneli
staff-device-doors = Şkafın açarları
staff-device-beacon = İşıqlar
staff-device-audio = Səs
staff-device-network = Şəbəkə
staff-device-records = Qeydlər
staff-device-clock = Saat
staff-device-trust = Mərkəzin etibarı
staff-device-settings = Ayarlar

## Nasazlıqlar

staff-cause-silent = cavab vermir
    .do = Kabelinə və qidasına baxın.
staff-cause-missing = tapılmadı
    .do = Qoşun və ya parametrlərdə ünvanına baxın.
staff-cause-settings = parametrlərə uyğun olmayan cavab verir
    .do = Parametrlərini düzəldin: protokol, sürət, çərçivə.
staff-cause-broken = öz nasazlığını bildirir
    .do = Söndürüb yandırın. Qalırsa, dəyişdirin.
staff-cause-tampered = müdaxilə olunduğunu bildirir
    .do = Yandırmayın. Zədə axtarın və ofisə zəng edin.
staff-cause-starting = işə düşür
    .do = Bir dəqiqə gözləyin.
staff-cause-paper-out = kağız bitib
    .do = Qapağı açın, yeni rulon qoyun, qapağı bağlayın.
staff-cause-paper-low = kağız azalıb
    .do = Son metrlər bitməmiş yeni rulon qoyun.
staff-cause-cover = qapağı açıqdır
    .do = Qapağı çıqqıltı eşidilənədək bağlayın.
staff-cause-jam = kağız ilişib
    .do = Açın, kağızı yolu boyunca çəkib çıxarın, bağlayın.
staff-cause-cutter = kəsici ilişib
    .do = Kəsicinin çarxını sərbəst olana qədər fırladın.
staff-cause-hot = həddən artıq qızıb və ya gərginlik düz deyil
    .do = Soyumasını gözləyin. Qida blokuna baxın.
staff-cause-paper-waits = heç kimin götürmədiyi kağız var
    .do = Kağızı yuvadan götürün.
staff-cause-bin-full = kağız qabı doludur
    .do = Qabı boşaldın.
staff-cause-cassette-full = kaset doludur
    .do = Kaseti dəyişin.
staff-cause-exchange = dəyişdirmə bitməyib
    .do = Kaseti dəyiş səhifəsində içəridəki kasetin nömrəsini göstərin. O vaxtadək əskinas qəbul olunmur.
staff-cause-cassette-out = kaset yoxdur
    .do = Kaseti bərkiyənədək taxın.
staff-cause-note-jam = əskinas ilişib
    .do = Başlığı açıb əskinası çıxarın: o, qoyan şəxsindir, vaxtı qeyd edin. Sonra qurğunu burada sınayın.
staff-cause-cheated = aldadılıb
    .do = Yuvada sap və ya lent axtarın və ofisə zəng edin.
staff-cause-paused = fasilədədir
    .do = Heç nə: özü davam edir.
staff-cause-host = bankla əlaqə qurmur
    .do = Şəbəkəsinə baxın. Özü davam edir.
staff-cause-service-due = diaqnostika və ya günün bağlanmasını istəyir
    .do = Burada sınayın.
staff-cause-stuck = düymə və ya açar ilişib
    .do = Azad edin və ya dəyişdirin.
staff-cause-offline = əlaqə yoxdur
    .do = Şəbəkə kabelinə və ya mobil siqnala baxın.
staff-cause-full = yazmaq olmur: disk doludur
    .do = Köhnə jurnalları ixrac edib silin.
staff-cause-set-back = geri çəkilib
    .do = Şəbəkəni qoşun: vaxtı mərkəz deyir.
staff-cause-frozen = saxlanılıb: jurnallar fərqlidir
    .do = Ofisə zəng edin. İnsan qərar verənədək heç nə qəbul olunmur.
staff-cause-scarce = yer azdır: disk az qala doludur
    .do = Diskdən terminala aid olmayanları silin və ya ofisə zəng edin.
staff-cause-skewed = mərkəzin saatından bir dəqiqədən çox fərqlənir
    .do = Vaxt serverlərinə baxın. O vaxtadək mərkəzin vaxtı işlədilir.
staff-cause-certificate-ends = sertifikat iki həftəyə bitir
    .do = Şəbəkəyə baxın: mərkəzlə əlaqədə sertifikat özü yenilənir.
staff-cause-certificate-ended = sertifikatın müddəti bitib
    .do = Ofisdən yeni kod alın və terminalı yenidən qeydiyyata salın.
staff-cause-not-in-force = səhvdir: əvvəlkilər qüvvədədir
    .do = Son dəyişikliyi düzəldin, sonra proqramı yenidən başladın:

## Sınaqlar

staff-tests-title = Qurğunu sınayın
staff-tests-line = Qurğunu seçin: nəyi sınamaq olar və son sınaq necə keçib.
staff-test-internal = Özünü yoxlama
staff-test-internal-what = Heç nəyi tərpətmir
staff-test-external = Bir dəfə işlət
staff-test-external-what = Bir dəfə çap edir, yanır, danışır
staff-test-interactive = Birlikdə sına
staff-test-interactive-what = Siz edir, görür və ya eşidirsiniz
staff-test-passed = { $day }, { $time }: keçdi
staff-test-failed = { $day }, { $time }: keçmədi
staff-test-not-yet = hələ sınanmayıb
staff-trial-title = Sınaq: { $device }
staff-trial-wait = Bir dəqiqədən az.
staff-ask-specimen = Nümunə sənədi oxuyucunun üzərinə qoyun.
staff-ask-note = İstənilən əskinası daxil edin. O geri qayıdacaq.
staff-ask-code = İstənilən kodu skanerə göstərin.
staff-ask-key = Düymə panelində bu düyməni basın: { $key }.
staff-ask-open = Açın: { $door }.
staff-ask-close = Bağlayın: { $door }.
staff-ask-paper = Kağız bütöv, qara və düzdür, hər yazısı oxunur?
staff-ask-loudspeaker = Səsucaldan “one, two, three, four” dedi?
staff-ask-headphones = Bu, qulaqlıqda eşidildi və başqa heç yerdə?
staff-ask-light = { $device }: işığı belə yanır? { $rhythm }
staff-answer-yes = Düzdür
staff-answer-no = Düz deyil
staff-key-up = yuxarı
staff-key-down = aşağı
staff-key-left = sol
staff-key-right = sağ
staff-key-select = dairə
staff-key-help = sual işarəsi
staff-key-louder = müsbət
staff-key-softer = mənfi
staff-key-next = irəli
staff-key-previous = geri
staff-door-cabinet = şkafın qapısı
staff-door-service = xidmət qapağı
staff-door-safe = seyfin qapısı
staff-rhythm-slow = iki saniyədə bir dəfə yanıb-sönür
staff-rhythm-medium = saniyədə bir dəfə yanıb-sönür
staff-rhythm-quick = saniyədə iki dəfə yanıb-sönür
staff-rhythm-continuous = daim yanır

## Jurnal və növbə

staff-records-title = Jurnal və növbə
staff-entries = Qeydlər
staff-acknowledged = Mərkəzdə olan
staff-chain = Zəncir, indi və burada
staff-chain-whole = bütövdür
staff-chain-broken = qırılıb
staff-unfinished = Bitməmiş və ya borc olan
staff-unfinished-none = Bitməmiş və ya borc olan yoxdur.

## Çıxış

staff-leaving-title = Başlanan iş bitir
staff-leaving-deed = O bitəndə çıxacaqsınız.
staff-leaving-exchange = Kaset yerində olmalı, nömrəsi bilinməlidir.
staff-stay = Qal

## İkinci şəxs

staff-second-title = İkinci şəxs
staff-second-how = Başqa şəxs nişanını göstərir. Yalnız bunun üçün: { $deed }.
staff-second-pin = İndi onun PIN kodu, yalnız bunun üçün: { $deed }.
staff-confirm = Təsdiqlə

## Kasetin dəyişdirilməsi

staff-exchange = Kaseti dəyiş
staff-exchange-line = İkinci şəxslə.
staff-shut-down = Söndür
staff-shut-down-line = Maşın bütövlükdə sönür.
staff-update = Proqramı yenilə
staff-update-line = Siz çıxandan sonra. Alınmasa, geri qaytarılır.
staff-roll-back = Əvvəlki versiyaya qayıt
staff-roll-back-line = Siz çıxandan sonra. Heç nə itmir.
staff-readiness = Hazırlıq hesabatı
staff-readiness-line = Bir kağız, imzalı.
staff-totals = X-hesabat çap et
staff-totals-line = Heç nəyi bağlamır.
staff-slip-again = { $number } №-li qəbz yenidən
staff-naming-title = Hansı kaset içəridədir?
staff-naming-how = Etiketini göstərin və ya nömrəsini yazın.
staff-cassette-hint = Kasetin nömrəsi
staff-swap-title = Kaseti dəyişin
staff-swap-take = { $cassette } kasetini çıxarın, başqasını qoyub nömrəsini göstərin.
staff-swap-out = Kaset çıxarılıb. Başqasını yerinə oturanadək qoyun.
staff-swap-put = Kaset yerindədir. Nömrəsini göstərin.
staff-swap-same = Yenə { $cassette }: heç nə götürülməyib.
staff-count-title = { $cassette }: sayın
staff-count-how = Hər nominalın əskinaslarını sayın. Nə olmalı olduğu sonra göstərilir.
staff-count-not-yet = sayılmayıb
staff-count-notes = { PLURAL($count) ->
    [one] { $count } əskinas
   *[other] { $count } əskinas
}
staff-count-next = { $value } say
staff-count-confirm = Hamısı sayılıb
staff-count-elsewhere = Başqa yerdə sayılır
staff-pile-title = Neçə dənə { $value }?
staff-pile-hint = Əskinasların sayı
staff-pile-none = Yoxdursa, 0 yazın.
staff-slips-title = İki qəbz çap olunur
staff-slips-line = Biri kasetlə gedir, biri sizdə qalır. Hər ikisi imzalanır.
staff-slips-exact = Sayılan gözləniləndir: hər əskinas uyğundur.
staff-slips-differs = Say fərqlənir.
staff-slips-elsewhere = Burada sayılmayıb.
staff-slips-line-of = gözlənilir { $expected }, sayılıb { $counted }
staff-slips-heading = Sayılıb / gözlənilir
staff-slips-work = Çap olunur

## Ayarlar

staff-settings = Ayarlar
staff-settings-how = Burada qurulan quraşdırılandan üstündür. Bu vaxt heç kimə xidmət göstərilmir.
staff-setting-languages = Dillər
staff-setting-languages-what = Müştərilərin seçə bildiyi dillər. Ən azı biri qalır.
staff-setting-services = Xidmətlər
staff-setting-services-what = Burada olan xidmətlər. Ən azı biri qalır. Söndürülən göstərilmir.
staff-setting-hours = İş saatları
staff-setting-hours-what = Müştərilərin başlaya bildiyi vaxt. Başlayana sona qədər xidmət göstərilir.
staff-setting-volume = Səs
staff-setting-volume-what = Danışmağa hansı səslə başlayır. Hər müştəri onu özü üçün dəyişə bilər.
staff-setting-brightness = Parlaqlıq
staff-setting-brightness-what = Ekranın parlaqlığı. Yalnız oxuya bildiyinizi təsdiqləsəniz qalır.
staff-offered-visa = Viza və e-viza
staff-offered-payment = Ödənişlər
staff-hours-always = Həmişə
staff-hours-opens-earlier = Yarım saat tez açılır
staff-hours-opens-later = Yarım saat gec açılır
staff-hours-closes-earlier = Yarım saat tez bağlanır
staff-hours-closes-later = Yarım saat gec bağlanır
staff-hours-between = { $opens } – { $closes }
staff-volume-softest = Ən alçaq
staff-volume-usual = Adi
staff-volume-louder = Ucadan
staff-volume-loudest = Ən uca
staff-percent = { $percent }%
staff-languages-count = { PLURAL($count) ->
    [one] { $count } dil
   *[other] { $count } dil
}
staff-setting-installed = quraşdırıldığı kimi
staff-setting-by = { $who } qurub: { $day }, { $time }
staff-setting-save = Yadda saxla
staff-setting-reset = Quraşdırıldığı kimi et
staff-setting-as-before = Dəyişiklik yoxdur
staff-setting-none = Ən azı biri qalmalıdır
staff-brightness-now = Ekran: { $percent }%
staff-brightness-ask = Bir addım geridən də hər şey oxunur? Cavab olmasa, əvvəlki parlaqlıq qayıdır.
staff-brightness-keep = Saxla
staff-brightness-back = Geri qaytar

## Şəbəkə

staff-network = Şəbəkə
staff-network-how = İndiki vəziyyəti. Ölçmə mərkəzi tapır, ona qoşulur və cədvəlləri bir dəfə alır.
staff-network-no-way = Maşında işləyən şəbəkə kartı yoxdur.
staff-network-cable = Kabel
staff-network-radio = Wi-Fi
staff-network-down = { $name }: əlaqə yoxdur
staff-network-up = { $name }: əlaqə var
staff-network-up-at = { $name }: əlaqə var, { $speed } Mbit/s
staff-network-address = Öz ünvanı
staff-network-names = Adları verən
staff-network-central = Mərkəzin ünvanı
staff-network-heard = Mərkəz son eşidilib
staff-network-last = Son ölçmə
staff-network-certificate = Sertifikat
staff-network-clock = Mərkəzin saatı qabaqdadır
staff-network-days = { $days } gün qalıb
staff-network-ms = { $time } ms
staff-network-kbit = { $rate } kbit/s
staff-network-none = yoxdur
staff-network-measure = Ölç
staff-network-well = Mərkəz cavab verir və xidmət göstərir.
staff-network-names-time = Ad tapılıb
staff-network-way-time = Gediş-gəliş
staff-network-rate = Cədvəllərin sürəti
staff-network-no-names = Mərkəzin adı tapılmır.
staff-network-no-names-do = Kabelə, öz ünvanına və adları verənə baxın.
staff-network-no-answer = Mərkəzə çatmaq olmur.
staff-network-no-answer-do = Ad məlumdur. Yolu və firewall-u şəbəkəyə baxandan soruşun.
staff-network-no-tables = Mərkəz cavab verir, xidmət göstərmir.
staff-network-no-tables-do = Sertifikata və saata baxın, sonra ofisə zəng edin.
