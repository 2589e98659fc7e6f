### Belgeler: yazdırılan, alınan, çıkmayan; veda; işleme başkasının devam ettiği durumlar.

## Yazdırma ve alma

printing-visa-title = Vizeniz yazdırılıyor
printing-receipt-title = Makbuzunuz yazdırılıyor
printing-wait = Yazdırılıyor, lütfen bekleyin
printing-time = Yaklaşık 6 saniye.
printing-granted = Vize verildi
printing-until = son gün { $day }
printing-paid = Kartla ödendi
printing-visa = Vize yazdırılıyor
printing-receipt = Makbuz yazdırılıyor
printing-safe = Bir belge çıkmazsa vize geçerli kalır ve bir talep numarası alırsınız.

take-title = Üçünü de alın
take-some-title = Hazır olanları alın
take-visa = Vize
take-receipt = Makbuz
take-passport = Pasaport
take-missing = Çıkmadı
take-doubtful = Çıkıp çıkmadığına bakın
take-keep = { $day } günü sonuna kadar geçerli. Pasaportunuzla birlikte saklayın.
take-money = { $amount } kartla ödendi.
take-finish = Hepsini aldım, bitir

no-paper-visa-title = Vizeniz geçerli,
    ancak belgesi çıkmadı
no-paper-receipt-title = Ödediniz, ancak
    makbuz çıkmadı
no-paper-money = { $amount } güvende, kayda geçti
no-paper-visa-valid = Vizeniz verildi ve geçerli.
no-paper-later = Daha sonra yazdırın
no-paper-later-line = Herhangi bir terminalde, talep numarasıyla.

farewell-title = Azerbaycan’a
    hoş geldiniz
farewell-take = Her şeyi aldınız mı?
farewell-take-line = Pasaport, kart ve belgeler.
farewell-finish = Bitir ve ekranı temizle

## Gişe, görevli veya talep için fiş

slip-printing = Fişiniz yazdırılıyor
slip-printing-line = Yaklaşık 6 saniye.
slip-take = Fişi alın
slip-missing = Fiş yazdırılamadı
slip-missing-line = Bu sayfadaki numara yeterlidir.
slip-doubtful-line = Fiş çıkmadıysa numara yeterlidir.

## Bu terminalde vize yok ve ne yapılabilir

refused-nationality-title = Bu pasaporta
    kapıda vize yok
refused-nationality = Bu terminal yalnızca bazı ülkelerin vatandaşlarına vize verir.
refused-expired-title = Bu pasaportun
    süresi dolmuş
refused-expired = Vize için geçerli bir pasaport gerekir.
refused-validity-title = Bu pasaportun süresi
    çok erken doluyor
refused-validity = Kalışınızdan sonra altı ay daha geçerli olmalıdır.
refused-kind-title = Bu terminal bu
    belgeyi kullanamaz
refused-kind = Burada umuma mahsus pasaport geçerlidir. Diğerleri için gişeye başvurun.
refused-no-visa-title = Vizeye gerek yok
refused-no-visa = Azerbaycan vatandaşları ülkeye vizesiz girer.
refused-trip-title = Yanıtlarınız buradaki
    vizeye uymuyor
refused-trip = { PLURAL($days) ->
    [one] Bu pasaportla en fazla { $days } gün kalabilirsiniz.
   *[other] Bu pasaportla en fazla { $days } gün kalabilirsiniz.
}
refused-agency-title = Vize
    verilmedi
refused-agency = Vize makamı bu yönde karar verdi. Gişeden ayrıntılı bilgi alabilirsiniz.
way-portal = E-vize portalına başvurun
way-portal-line = Size e-vize verilip verilemeyeceğini gösterir.
way-desk = Terminallerin yanındaki gişeye gidin
way-desk-line = Pasaportunuzu yanınıza alın.
way-embassy = Büyükelçiliğinize başvurun
way-embassy-line = Size geçerli bir pasaport verebilir.
way-gate = Pasaport kontrolüne geçin
way-gate-line = Bu terminalde işlem yapmanız gerekmez.
way-answers = Başka yanıtlarla yeniden başlayın
way-answers-line = Daha kısa bir süre seçin.
way-answers-until = Daha kısa bir süre seçin: en geç { $day }.
nothing-paid = Ödeme yapmadınız.

## Kararı görevli verir veya gişede devam edilir

officer-title = Size bir görevli
    yardımcı olacak
officer-stateless = Vatansızların ve mültecilerin vizesine bir görevli karar verir.
officer-declaration = Her maddeyi onaylayamadınız. Bir görevli inceleyecek.
officer-birth = Pasaportunuzda doğum tarihiniz tam yazmıyor.
officer-country = Pasaportunuzdaki ülke kodunu tanımıyoruz.
officer-agency = Vize makamı, bir görevlinin incelemesini istiyor.
desk-title = İşleminize gişede
    devam edilecek
desk-offline = Şu anda bağlantımız yok. Girdiğiniz bilgiler saklandı.
desk-silent = Karar çok gecikti. Girdiğiniz bilgiler saklandı.
desk-officer = Bir görevli sizinle görüşmek istiyor. Girdiğiniz bilgiler saklandı.
desk-show = Bunu gişede gösterin
