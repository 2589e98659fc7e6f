### Kart terminalında ödəniş və onun bütün nəticələri.

## Kart terminalında

pay-title = Kartla ödəyin
pay-starting = Kart terminalı işə düşür
pay-starting-time = Təxminən 5 saniyə.
pay-card = Kartınız gözlənilir
pay-pin = PIN kodu daxil edin
pay-pin-again = Bank PIN kodu yenidən istəyir
pay-bank = Bankınızdan soruşulur
pay-bank-time = Təxminən 10 saniyə.
pay-remove = Kartınızı götürün
pay-cancelling = Ödəniş ləğv edilir
pay-cancelling-time = Təxminən 5 saniyə.
pay-step-card = Kartı toxundurun və ya salın
pay-step-pin = Soruşsa, PIN kodu orada yığın
pay-step-remove = Terminal deyəndə kartı götürün
pay-only-if = Yalnız bank razılıq verərsə, ödəyirsiniz.
pay-leave-card = Terminal deyənə qədər kartı yerindən götürməyin.
pay-pin-blocked = PIN kod uyğun gəlmədi. Üç cəhddən sonra bank kartı bloklaya bilər.
pay-cancelling-money = Bank artıq razılıq veribsə, ödəniş geri qaytarılır.
pay-cancel = İmtina edin: heç nə ödəməyin
pay-cancel-not-now = Bank cavab verir.

## Bank razılıq verib

pay-issuing-title = Ödənildi. Vizanız
    rəsmiləşdirilir
pay-issuing = Vizanız rəsmiləşdirilir
pay-issuing-time = Təxminən 3 saniyə.
pay-settling-title = Vizanız verildi
pay-settling = Ödəniş tamamlanır
pay-settling-time = Təxminən 3 saniyə.
pay-undoing-title = Viza verilmədi:
    ödəniş qaytarılır
pay-undoing = Ödənişiniz geri qaytarılır
pay-undoing-time = Təxminən 10 saniyə.
pay-step-paid = Kartla ödənildi
pay-step-issue = Viza verildi
pay-step-close = Ödəniş tamamlandı
pay-step-undo = Ödəniş geri qaytarıldı
pay-issuing-money = Viza verilə bilməsə, { $amount } kartınıza qaytarılır.
pay-settling-money = { $amount } ödənildi. İndi viza və qəbz çap olunacaq.
pay-undoing-money = Viza verilməyib. { $amount } kartınıza qaytarılır.

## Heç nə tutulmadı

not-charged-title = Heç nə tutulmadı
not-charged-declined = Bank bu kartı qəbul etmədi.
not-charged-cancelled = Ödəniş ləğv edildi.
not-charged-timed-out = Vaxtında heç bir kartdan istifadə olunmadı.
not-charged-unavailable = Kart terminalından istifadə edə bilmədik.
not-charged-money = { $amount } sizdə qalır
not-charged-held = Qərarı bir neçə dəqiqə saxlayırıq, yenidən cəhd edə bilərsiniz.
not-charged-again = Kartla yenidən cəhd edin
not-charged-cancel = İmtina edin: heç nə ödəməyin

cannot-pay-title = Hazırda ödəniş
    qəbul edə bilmirik
cannot-pay-money = Siz heç nə ödəməmisiniz
cannot-pay-held = Qərarı bir neçə dəqiqə saxlayırıq, gözləyə bilərsiniz.
cannot-pay-again = Ödənişə yenidən cəhd edin
cannot-pay-cancel = İmtina edin: heç nə ödəməyin

## Nəticə məlum deyil, yaxud məlum oldu

resolving-title = Ödənişinizin taleyi
    araşdırılır
resolving-wait = Gözləyin və təkrar ödəməyin
resolving-time = Ən çoxu təxminən iki dəqiqə.
resolving-money = { $amount } qeyd olunub. Cavab nə olsa da, bu məbləğ itmir.

money-owed-title = Ödənişin keçib-keçmədiyi
    hələ məlum deyil
money-owed-money = { $amount } qeyd olunub
money-owed-line = Araşdırmağa davam edirik. Sonda ya viza sizindir, ya da məbləğ sizə qaytarılır.

given-back-title = Ödənişiniz
    geri qaytarıldı
given-back-subtitle = Viza verilməyib.
given-back-money = { $amount } kartınıza qaytarılır
given-back-line = Bankınız bunu bir neçə günə göstərə bilər.

## İddia nömrəsi

claim-keep = Bu iddia nömrəsini saxlayın
claim-name = Sorğu üçün bu nömrəni deyin
claim-photograph = Şəklini çəkin və ya yazın.
claim-letters = İddia nömrəsi: { $letters }. Təkrar: { $letters }.
claim-finish = Nömrə məndədir: bitirin
claim-read = Oxudum: bitirin

## Elektrik kəsildikdən sonra

unfinished-title = Əvvəlki müraciət
    yarımçıq qalıb
unfinished-resolving = Nə baş verdiyi araşdırılır
unfinished-resolving-line = Təxminən bir dəqiqə. Heç nə itməyib.
unfinished-nothing = Heç nə tutulmayıb
unfinished-nothing-line = Birinci səhifədən yenidən başlaya bilərsiniz.
unfinished-issued = Viza verilib və etibarlıdır
unfinished-paid = Kartla { $amount } ödənilib.
unfinished-printable = Sizindirsə, indi çap edin. Bu terminaldan çıxacaq.
unfinished-paper-owed = İddia nömrəsi ilə istənilən terminalda çap etmək olar.
unfinished-given-back = { $amount } karta qaytarılıb
unfinished-given-back-line = Viza verilməyib.
unfinished-money-owed = { $amount } qeyd olunub
unfinished-money-owed-line = Tutulub-tutulmadığı hələ məlum deyil. Araşdırırıq; iddia nömrəsi əsas götürülür.
unfinished-print = Mənimdir: indi çap edin
