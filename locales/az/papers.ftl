### Kağızlar: çap olunan, götürülən, çıxmayan; vidalaşma; başqasının davam etdiyi hallar.

## Çap və götürmə

printing-visa-title = Vizanız çap olunur
printing-receipt-title = Qəbziniz çap olunur
printing-wait = Çap olunur, gözləyin
printing-time = Təxminən 6 saniyə.
printing-granted = Viza verildi
printing-until = { $day } tarixinədək
printing-paid = Kartla ödənildi
printing-visa = Viza çap olunur
printing-receipt = Qəbz çap olunur
printing-safe = Kağız çıxmasa, viza qüvvədə qalır və sizə iddia nömrəsi verilir.

take-title = Üçünü də götürün
take-some-title = Hazır olanları götürün
take-visa = Viza
take-receipt = Qəbz
take-passport = Pasport
take-missing = Çıxmadı
take-doubtful = Çıxıb-çıxmadığına baxın
take-keep = { $day } tarixinədək etibarlıdır. Pasportla birlikdə saxlayın.
take-money = Kartla { $amount } ödənildi.
take-finish = Hamısını götürdüm: bitirin

no-paper-visa-title = Vizanız etibarlıdır,
    amma kağızı çıxmadı
no-paper-receipt-title = Ödəniş edildi,
    amma qəbz çıxmadı
no-paper-money = { $amount } qorunur və qeyd olunub
no-paper-visa-valid = Vizanız verilib və etibarlıdır.
no-paper-later = Sonra çap edin
no-paper-later-line = İstənilən terminalda, iddia nömrəsi ilə.

farewell-title = Azərbaycana
    xoş gəlmisiniz
farewell-take = Hər şeyi götürdünüzmü?
farewell-take-line = Pasport, kart və kağızlar.
farewell-finish = Bitirin: ekranı təmizləyin

## Masa, əməkdaş və ya iddia üçün talon

slip-printing = Talonunuz çap olunur
slip-printing-line = Təxminən 6 saniyə.
slip-take = Talonu götürün
slip-missing = Talon çap oluna bilmədi
slip-missing-line = Bu səhifədəki nömrə kifayətdir.
slip-doubtful-line = Talon çıxmayıbsa, nömrə kifayətdir.

## Bu terminalda viza verilmir: nə etmək olar

refused-nationality-title = Bu pasporta gəlişdə
    viza verilmir
refused-nationality = Bu terminal yalnız bəzi ölkələrin vətəndaşlarına viza verir.
refused-expired-title = Pasportun müddəti
    bitib
refused-expired = Viza üçün etibarlı pasport lazımdır.
refused-validity-title = Pasportun müddəti
    tez bitir
refused-validity = Səfərinizdən sonra daha altı ay etibarlı olmalıdır.
refused-kind-title = Bu sənəd terminalda
    qəbul edilmir
refused-kind = Terminal adi pasportlara xidmət edir. Digərləri üçün masaya müraciət edin.
refused-no-visa-title = Sizə viza lazım deyil
refused-no-visa = Azərbaycan vətəndaşları ölkəyə vizasız daxil olur.
refused-trip-title = Cavablarınız buradakı
    vizaya uyğun deyil
refused-trip = { PLURAL($days) ->
    [one] Bu pasportla ən çoxu { $days } gün qala bilərsiniz.
   *[other] Bu pasportla ən çoxu { $days } gün qala bilərsiniz.
}
refused-agency-title = Viza verilmədi
refused-agency = Viza xidməti belə qərar verib. Masada ətraflı məlumat verilər.
way-portal = E-viza portalına müraciət edin
way-portal-line = Sizin üçün e-vizanın mümkün olub-olmadığı orada göstərilir.
way-desk = Terminalların yanındakı masaya yaxınlaşın
way-desk-line = Pasportunuzu götürün.
way-embassy = Səfirliyinizə müraciət edin
way-embassy-line = O, sizə etibarlı pasport verə bilər.
way-gate = Pasport nəzarətinə keçin
way-gate-line = Bu terminaldan sizə heç nə lazım deyil.
way-answers = Başqa cavablarla yenidən başlayın
way-answers-line = Daha qısa müddət seçin.
way-answers-until = Daha qısa müddət seçin: ən geci { $day }.
nothing-paid = Siz heç nə ödəməmisiniz.

## Əməkdaş qərar verir və ya masada davam edilir

officer-title = Sizə əməkdaş
    kömək edəcək
officer-stateless = Vətəndaşlığı olmayanların və qaçqınların vizası barədə əməkdaş qərar verir.
officer-declaration = Bütün bəndləri təsdiq etmədiniz. Əməkdaş buna baxır.
officer-birth = Pasportunuzda doğum tarixi tam göstərilməyib.
officer-country = Pasportunuzdakı ölkə kodu bizə məlum deyil.
officer-agency = Viza xidməti əməkdaşın baxmasını istəyir.
desk-title = Masada davam
    ediləcək
desk-offline = Hazırda əlaqəmiz yoxdur. Daxil etdikləriniz saxlanılıb.
desk-silent = Qərar çox gecikir. Daxil etdikləriniz saxlanılıb.
desk-officer = Əməkdaş sizi görmək istəyir. Daxil etdikləriniz saxlanılıb.
desk-show = Bunu masada göstərin
