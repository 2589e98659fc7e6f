### Terminal konuşur: sayfalardaki sözler dışında söylenenler ve bunu değiştiren düğmeler.

## Düğmeler

voice-listen = Dinle
    .speech = Sesli okuma
voice-again = Sayfayı yeniden oku
voice-slower = Daha yavaş konuş
voice-faster = Daha hızlı konuş
voice-softer = Sesi kıs
voice-louder = Sesi aç
voice-blank = Ekranı karart
voice-bright = Ekranı aydınlat
voice-scan = Kendiliğinden ilerle
voice-by-hand = Tuşla ilerle
voice-slowest = Daha yavaşı yok.
voice-fastest = Daha hızlısı yok.
voice-softest = Ses daha fazla kısılmaz.
voice-loudest = Ses daha fazla açılmaz.

## Nasıl başlar, nasıl sürer

voice-on = Bu terminal konuşur. Aşağı tuşu düğmeden düğmeye geçer, yuvarlak tuş basar. Soru işareti sayfayı yeniden okur. Herhangi bir tuş sesi durdurur.
voice-wall = { $language }. Türkçe devam etmek için şimdi yuvarlak tuşa basın. Aşağı tuşu diğer dillere ve yardıma götürür.
voice-go-on = { PLURAL($count) ->
    [one] { $count } düğme var. Aşağı tuşu düğmeleri dolaşır.
   *[other] { $count } düğme var. Aşağı tuşu düğmeleri dolaşır.
}
voice-round-key = Yuvarlak tuş: { $name }.
voice-keyboard = Klavye. Yukarı ve aşağı sıradan sıraya, sol ve sağ sıra boyunca ilerler.
voice-headphones = Kişisel bilgileri duymak için kulaklık takın.

## Seçilenin adından sonra

voice-button = Düğme.
voice-chosen = Seçili.
voice-not-chosen = Seçili değil.
voice-not-now = Şu anda olmaz.

## Yazılanlar

voice-asterisk = yıldız
voice-erased = Silindi.
voice-cleared = Hepsi silindi.
voice-nothing-typed = Henüz bir şey yazılmadı.
voice-sign-point = nokta
voice-sign-at = et işareti
voice-sign-hyphen = kısa çizgi
voice-sign-underscore = alt çizgi
voice-sign-plus = artı işareti
voice-sign-percent = yüzde işareti

## Kişisel bilginin yerine

voice-sent = Makbuzunuz gönderiliyor.
voice-refused = Bu terminal vizeyi veremiyor. Nedeni ekrandadır ve kulaklıktan duyulur.
