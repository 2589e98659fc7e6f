### Okuyucunun okuyamadığı veya yanlış okuduğu bilgilerin yazılması.

## Önceki ekranlarda

review-change = Değiştir
review-change-speech = Değiştir: { $name }
review-other = Başka bir satır yanlış
review-typed = Bunu siz yazdınız. Bir görevli pasaportunuzla karşılaştırabilir.
review-typed-subtitle = Her satırı karşılaştırın. Bir görevli de bakacak.
document-type = Bilgileri elle yaz

## Hangi satır yanlış

wrong-line-title = Hangi satır yanlış?
wrong-line-subtitle = Seçin ve pasaportunuzda olduğu gibi yazın.
wrong-line-officer = Bu satırlar yeniden yazılırsa bir görevli önce pasaportunuzla karşılaştırır.

## Yazma

typing-surname = Soyadınızı yazın
typing-given-names = Adınızı yazın
typing-number = Pasaport numaranızı yazın
typing-nationality = Uyruğunuz nedir?
typing-issuer = Pasaportunuzu
    kim verdi?
typing-issuer-name = Pasaportu veren
typing-birth = Doğum tarihinizi yazın
typing-sex = Cinsiyet nasıl yazılmış?
typing-expiry = Pasaportunuz ne zamana
    kadar geçerli?
typing-as-printed = Fotoğraflı sayfanın en alt satırlarındaki gibi.
typing-names-fillers = En alt satırları aynen yazın; her < için bir boşluk bırakın.
    .speech = En alt satırları aynen yazın; her küçüktür işareti için bir boşluk bırakın.
typing-state-how = İlk harfleri yazın, sonra seçin.
typing-date-how = Gün, ay, yıl: 8 rakam.
typing-birth-how = Gün, ay, yıl. Belirtilmeyen yere sıfır yazın.
typing-to-go = { PLURAL($count) ->
    [one] { $count } rakam daha
   *[other] { $count } rakam daha
}
typing-read = Okunan: { $text }
typing-whole = Tamamı yazıldı
typing-most = En fazla { $count }
typing-wrong-missing = Burada henüz bir şey yok.
typing-wrong-unfinished = Tarih için 8 rakam gerekir: gün, ay, yıl.
typing-wrong-day = Takvimde böyle bir gün yok. Günü ve ayı karşılaştırın.
typing-wrong-birth = Doğum tarihi o gün olamaz. Yılı karşılaştırın.
typing-wrong-expiry = Hiçbir pasaport o güne kadar geçerli olmaz. Yılı karşılaştırın.
typing-wrong-state = Bu kod hiçbir pasaportta yok. Ülkeyi listeden seçin.
typing-no-state = Böyle başlayan ülke yok. Bir harf silip yeniden deneyin.
typing-space = Boşluk
typing-erase = Sil
typing-clear = Temizle
typing-confirm = Doğru, devam et
typing-none = Yalnızca soyadım var
typing-first = Önce yazın.
typing-first-digits = Önce 8 rakamı yazın.
typing-first-state = Önce listeden seçin.

## Başka yerlerde

help-typing = Her bilgiyi pasaportunuzda olduğu gibi yazın. Sil tuşu son karakteri siler. Vizenize pasaportta yazana göre karar verilir: bir görevli karşılaştırır.
officer-typed = Yazdıklarınız önce pasaportunuzla karşılaştırılmalı.
