### Merkezde kişisel numara (FIN) ve kişinin kendi şifresiyle saklanan hizmet listeleri.

## Başlangıçta ve kâğıttaki listenin yanında

find-mine = Hizmetlerim
mine-list = FIN kodumla kayıtlı listeler

## Kimin listeleri, hangi şifreyle

mine-fin-title = Kişisel numaranız (FIN)
mine-code-title = Liste şifreniz:
    altı rakam
mine-code-how = İlk listenizi kaydederken seçtiğiniz şifre.
mine-choose-title = Listeleriniz için şifre:
    altı rakam
mine-choose-how = İlk listede aklınızda kalacak bir şifre seçin. Sonra hep aynısını yazın.
mine-again-title = Aynı şifreyi
    bir kez daha yazın
mine-again-how = Bir yazım hatası yüzünden listeleriniz kilitli kalmasın.
mine-open = Listelerimi aç
mine-keep = Listemi kaydet
mine-guessed = Bu şifre kolay tahmin edilir. Başka bir şifre seçin.
mine-differs = Şifreler aynı değil. Yeniden yazın, sonra bir kez daha yazın.
mine-refused = FIN kodu ve şifre uyuşmuyor. Şifreyi yeniden yazın veya geri dönün.
help-mine = Listeleriniz FIN kodunuzla bulunur, seçtiğiniz altı rakamlı şifreyle açılır. Şifreyi kimseye söylemeyin. Listede tutar yoktur ve onunla ödeme yapılamaz.

## Merkez sorgulanıyor

mine-asking-title = Listeleriniz
    aranıyor
mine-asking = Listeleriniz açılıyor
mine-keeping-title = Listeniz
    kaydediliyor
mine-keeping = Listeniz kayda geçiyor

## Yapılamadı

mine-offline = Listeleriniz güvende, ancak şu anda açılamıyor. Yeniden sorgulayın veya hizmeti adıyla bulun.
mine-offline-keeping = Listenizin kaydedilip kaydedilmediği henüz bilinmiyor. Yeniden sorgulayın: iki kez kaydedilmez. Veya yazdırın.
mine-often-title = Çok sayıda şifre
    denendi
mine-often = Listeleriniz güvende ve bir süre kapalı kalır. Bugün daha sonra veya yarın yeniden deneyin.
mine-often-keeping = Kaydedilmedi. Bugün daha sonra veya yarın yeniden deneyin. Listeyi şimdi kâğıda yazdırabilirsiniz.
mine-forgotten = Şifreyi unutursanız gişede kimlik kartınızı gösterin: listeleriniz orada silinir.
mine-full-title = Yeni bir liste için
    yer yok
mine-full = En fazla { $most } liste olabilir. Yerini alacağı listenin adını verin, önce birini listelerinizden çıkarın veya yazdırın.
mine-back = Listeme dön

## Listeler

mine-title = Hizmet listelerim
mine-number = Liste { $number }
mine-none = Kayıtlı listeniz yok
mine-none-how = Hizmetleri sepete ekleyip listesini kaydetmeyi seçin: bir sonraki sefere burada olur.

## Bir liste çıkarılıyor

mine-forget = Listelerimden çıkar
mine-forget-title = Listelerinizden çıkarılsın mı?
mine-forget-line = Artık hiçbir terminalde açılmaz. Ödedikleriniz ödenmiş kalır. Kâğıttaki liste geçerli kalır.
mine-forgetting = Listelerinizden çıkarılıyor
mine-forget-offline = Çıkarılıp çıkarılmadığı henüz bilinmiyor: yanıt gelmedi. Yeniden deneyin veya daha sonra bakın.

## Liste saklanıyor

keep-central = FIN kodumla kaydet
keep-kept-title = Listeniz kaydedildi
keep-kept = FIN kodunuz ve liste şifrenizle açılır
keep-kept-line = Herhangi bir terminalde Hizmetlerim’i seçip ikisini de yazın.
