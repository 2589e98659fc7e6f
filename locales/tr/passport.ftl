### Pasaportun okunması ve okunanların karşılaştırılması.

## Okuyucu bekliyor

document-title = Pasaportunuzu
    okuyucuya yerleştirin
document-awaited = Pasaportunuz bekleniyor
document-open = Fotoğrafınızın olduğu sayfayı açın.
document-turn = Fotoğraf aşağı bakacak şekilde çevirin.
document-lay = Camın üzerine düz koyun ve orada tutun.

## Okuyucu okuyor

document-reading-title = Kıpırdatmayın:
    pasaportunuz okunuyor
document-reading-status = Henüz kaldırmayın
document-reading-time = Yaklaşık 3 saniye daha.
document-reading-found = Pasaport bulundu
document-reading-page = Fotoğraflı sayfa okunuyor
document-reading-check = Kontrol ediliyor
document-reading-keep = İşlem bitince yalnızca vize için gerekenleri saklarız.

## Okunamadı

document-again-title = Okuyamadık. Lütfen
    yeniden deneyin
document-again-status = Kaldırıp yeniden koyun
document-again-corner = Sol üst köşeye doğru itin.
document-again-flat = Düz bastırın: sayfa kalkmıştı.
document-again-case = Kılıfından çıkarın.
document-again-incomplete = Alttaki satırların bir kısmı dışarıda kalmış.
document-again-corrupted = Karakterlerden biri net değildi.
document-again-no-document = Pasaport satırlarını göremedik. Fotoğrafınızın altındadır.
document-again-card = Bu bir kimlik kartı. Lütfen pasaportunuzu kullanın.
document-again-visa = Bu bir vize. Lütfen pasaportun fotoğraflı sayfasını açın.
document-again-other = Bu terminal pasaport okur. Diğer belgeler için gişeye başvurun.
document-again-two = İki pasaport gördük. Yalnızca birini koyun.
document-again-reader = Okuyucunun bağlantısı kesildi. Biraz bekleyip yeniden deneyin.
document-again-desk = Yine olmazsa terminallerin yanındaki gişe size yardımcı olur.
document-again = Nasıl yapıldığını yeniden göster

## Pasaportla karşılaştırma

review-title = Bilgilerinizi kontrol edin
review-subtitle = Her satırı pasaportunuzla karşılaştırın.
review-surname = Soyadı
review-given-names = Adı
review-no-given-names = Pasaportta yok
review-number = Pasaport numarası
review-nationality = Uyruğu
review-sex = Cinsiyeti
review-sex-female = Kadın
review-sex-male = Erkek
review-sex-x = X
review-sex-unspecified = Belirtilmemiş
review-birth = Doğum tarihi
review-expiry = Son geçerlilik tarihi
review-repair-check-digit = Okunan: { $read }. Düzeltilen: { $proved }. Kontrol rakamı bunu doğruluyor.
review-repair-alphabet = Okunan: { $read }. Düzeltilen: { $proved }. Orada başka bir karakter olamaz.
review-repair-code = Okunan: { $read }. Düzeltilen: { $proved }. Yalnızca bu bir ülke kodudur.
review-sign-letter = { $sign } harfi
review-sign-digit = { $sign } rakamı
review-sign-zero = sıfır
review-sign-other = belirsiz karakter
review-names-cut = Adınız pasaporttaki satıra sığmıyor. Baş tarafının doğru olması yeterlidir.
review-again = Pasaportu yeniden okut
review-confirm = Hepsi doğru, devam et
