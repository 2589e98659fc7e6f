### Pasaportun yanında ikamet vizesi veya kartı.

## Okuyucu bekliyor

residence-title = Lütfen ikamet vizenizi
    veya kartınızı yerleştirin
residence-awaited = İkamet vizesi veya kartı bekleniyor
residence-lines = <<< işaretli satırların olduğu yüzü bulun.
    .speech = Makinenin okuduğu işaretli satırların olduğu yüzü bulun.
residence-lay = O yüzü camın üzerine koyun.
residence-states = Pasaportunuz tek başına yeterli değil. Şu ülkelerde oturanlara vize verilir:
residence-without = Bende yok: ne yapabilirim?

## Okuyucu okuyor

residence-reading-title = Kıpırdatmayın:
    belgeniz okunuyor
residence-reading-lines = Satırlar okunuyor
residence-reading-compare = Pasaportunuzla karşılaştırılıyor

## Okunamadı veya geçerli değil

residence-refused-title = Bu belge
    uygun değil
residence-passport-title = Bu bir pasaport.
    Bir belge daha gerekiyor
residence-unsure-title = Adlar birbirini
    tutmuyor
residence-kind = Bu bir ikamet vizesi veya ikamet kartı değil.
residence-state = { $state }: bu ülkede oturanlara burada kapıda vize verilmez.
residence-expired = Geçerlilik süresi dolmuş.
residence-other-person = Başka birine ait: doğum tarihi, cinsiyet veya uyruk pasaportunuzdaki gibi değil.
residence-same-passport = Bu, okuduğumuz pasaport. Onu kaldırıp vizeyi veya kartı koyun.
residence-another-passport = Başka bir pasaport işe yaramaz. İkamet vizesini veya kartını koyun.
residence-unsure = Adlar pasaportunuzdaki gibi yazılmamış. Bir görevli ikisini karşılaştırabilir.
residence-no-lines = Böyle satırlar göremedik. Kartta arka yüzde, vizede alttadır.
residence-two = İki belge gördük. Yalnızca birini koyun.
residence-again = Yeniden dene veya başkasını koy
residence-officer = Görevli karşılaştırsın

## Başka yerlerde

document-again-residence = İkamet belgeniz okundu. Şimdi lütfen pasaportunuzu yerleştirin.
officer-residence = Pasaportunuzdaki ve ikamet belgenizdeki adlar farklı.
help-residence = İkamet vizenizi veya kartınızı, <<< satırları aşağı bakacak şekilde cama koyun: kartta arka yüzde, vizede alttadır. Belge geçerli ve size ait olmalıdır.
    .speech = İkamet vizenizi veya kartınızı, makinenin okuduğu işaretli satırlar aşağı bakacak şekilde cama koyun: kartta arka yüzde, vizede alttadır. Belge geçerli ve size ait olmalıdır.
