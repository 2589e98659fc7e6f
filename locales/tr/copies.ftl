### Kâğıt dışında makbuz ve önceki makbuzlar.

## Makbuzun telefona veya e-postaya gönderilmesi

send-choose = Telefonuma, e-postama gönder
send-title = Makbuz nereye
    gönderilsin?
send-subtitle = Ödemeniz merkeze ulaşır ulaşmaz gönderilir.
send-sms = Kısa mesajla
send-sms-line = Azerbaycan’daki bir cep telefonuna.
send-email = E-postayla
send-email-line = Makbuzun bütün satırlarıyla.
send-confirm = Makbuzu buraya gönder
send-privacy = Yalnızca bu makbuz için kullanılır, sonra silinir.
send-on-its-way = Makbuzunuz gönderiliyor: { $to }.
help-send = Ödemeniz tamamlandı. Makbuz kısa mesajla veya e-postayla da gelebilir; burada yazdığınız yere bir kez gönderilir.

## Önceki bir makbuz

copy-choose = Önceki makbuz
copy-title = Makbuzdaki
    numara
copy-subtitle = On iki harf ve rakam; ya da makbuzun kodunu kod okuyucuya tutun.
copy-confirm = Bu makbuzu bul
copy-asking = Aranıyor
copy-time = Birkaç saniye sürer.
copy-not-a-number = Böyle bir numara yok: her karakteri makbuzla veya notunuzla karşılaştırın.
copy-unknown = Bu numarayla makbuz yok veya ilgili terminal henüz bildirmedi.
copy-too-often = Sonuç vermeyen çok sayıda numara denendi. Yardım hattı size yardımcı olur.
copy-offline = Şu anda bağlantı olmadığı için aranamıyor. Makbuzunuz kaybolmaz.
help-copy = Makbuz numarasıyla ödemenizin nerede olduğunu görür, makbuzu her terminalde yeniden yazdırırsınız. Yeni makbuzda SURET yazar.
copy-found-title = Önceki
    makbuzunuz
copy-paid = { $amount } ödendi
copy-paid-line = { $time }, terminal { $terminal }.
copy-on-its-way = İletiliyor
copy-posted = Ulaştı
copy-goes-back = Size iade ediliyor
copy-being-checked = İnceleniyor
copy-back-line = Ödenemeyen tutar size iade edilir: yardım hattına bu numarayı söyleyin.
copy-print = Bir kez daha yazdır
copy-printed = Suret yuvada.
copy-not-printed = Yazdırılamadı. Makbuz saklanıyor, daha sonra yazdırılabilir.
copy-finish = Tamam
