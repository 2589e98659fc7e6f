### Portalda verilmiş e-vizenin alınması.

## Şimdi vize mi, e-vize mi?

choosing-title = Ne yapmak istiyorsunuz?
choosing-visa = Kapıda vize al
choosing-visa-line = Yaklaşık iki dakika. Ödeme kartla.
choosing-evisa = E-vizemi yazdır
choosing-evisa-line = Portalda verilmiş. Ödeme gerekmez.
choosing-desk = Diğer her konuda terminallerin yanındaki gişe yardımcı olur.
attract-evisa-only = Portalın verdiği e-vizeler yazdırılabilir.
help-choosing = Henüz vizeniz yoksa kapıda vizeyi seçin. Portal size e-vize verdiyse referans numarası ve pasaportunuzla burada yazdırın.

## Referans numarası

reference-title = E-vizenizin kodunu
    gösterin
reference-show = Karekodu kod okuyucunun önünde tutun.
reference-where = Portalın yazısındadır: kâğıtta veya telefonunuzda.
reference-type = Referans numarasını yaz
reference-typing-title = Referans numaranızı yazın
reference-typing-how = { $prefix } ile başlar, { $count } harf ve rakamdan oluşur.
reference-to-go = { PLURAL($count) ->
    [one] { $count } karakter daha
   *[other] { $count } karakter daha
}
reference-or-show = Veya kodu kod okuyucuya gösterin.
reference-find = E-vizemi bul
reference-first = Önce tamamını yazın.
reference-boarding-pass = Bu bir biniş kartı. Bize e-vizenizin kodu gerekli.
reference-goods = Bu bir ürünün kodu. Bize e-vizenizin kodu gerekli.
reference-payment = Bu bir ödeme kodu. Ödeme yapılmadı. Bize e-vizenizin kodu gerekli.
reference-site = Bu kod başka bir internet sayfasına götürüyor. Bize e-vizenizin kodu gerekli.
reference-our-paper = Bu, terminalde yazdırılmış bir belgenin kodu. Bize portalın yazısındaki kod gerekli.
reference-portal-without = Bu kod portala götürüyor, ancak referans numarası içermiyor. Lütfen numarayı yazın.
reference-unknown = Bu kodda e-vize referans numarası yok.
reference-unread = Kodu okuyamadık. Bir karış uzakta, oynatmadan tutun.
reference-mistyped = Böyle bir referans numarası olamaz. Lütfen her karakteri karşılaştırın.
help-reference = Portalın yazısında referans numarası ve aynı bilgiyi taşıyan bir karekod vardır. Kodu gösterin veya numarayı yazın. Ardından pasaportunuz okunur.

## Pasaport ve arama

holder-title = E-vizenin ait
    olduğu pasaport
searching-title = E-vizeniz
    aranıyor
searching-reference = Referans numarası alındı
searching-portal = Portaldan yanıt bekleniyor
searching-wait = Lütfen biraz bekleyin
searching-time = Birkaç saniye sürer.
help-searching = Bir şey yapmanız gerekmez. Yanıt gelmezse bir fiş alırsınız ve girdiğiniz bilgilerle gişede devam edilir.

## Yazdırılacak e-vize yok

no-evisa-not-found-title = E-vize bulunamadı
no-evisa-not-found = Portal bu referans numarasını tanımıyor. Portalın yazısıyla karşılaştırın.
no-evisa-other-title = Bu e-vize başka
    bir pasaport için
no-evisa-other = Aile içinde pasaportlar kolayca karışır. Ya da pasaport sonradan yenilenmiştir.
no-evisa-waits-title = Henüz karar
    verilmedi
no-evisa-standard = Standart e-vize üç güne kadar sürer.
no-evisa-urgent = Acil e-vize üç saate kadar sürer.
no-evisa-by = En geç { $day }, saat { $hour }. O zaman yeniden gelin.
no-evisa-refused-title = E-vize
    verilmedi
no-evisa-refused = Portal bu yönde karar verdi. Gişeden ayrıntılı bilgi alabilirsiniz.
no-evisa-expired-title = Bu e-vizenin
    süresi dolmuş
no-evisa-expired = Son günü geçmiş.
no-evisa-used-title = Bu e-vize
    kullanılmış
no-evisa-used = Bu e-vizeyle daha önce giriş yapılmış.
no-evisa-reference = Başka bir referans numarası yaz
no-evisa-passport = Başka bir pasaport yerleştir
help-no-evisa = Hiçbir şey yazdırılmadı ve ücret alınmadı. Terminallerin yanındaki gişe, portaldaki kaydı görür ve size yardımcı olur.

## Belge

evisa-printing-title = E-vizeniz yazdırılıyor
evisa-found = E-vize bulundu
evisa-paper = Yazdırılıyor
evisa-take-title = E-vizenizi ve
    pasaportunuzu alın
evisa-take = E-vize
evisa-duplicate = Bu belgede SURET yazıyor: daha önce de yazdırılmış. Aynı şekilde geçerlidir.
evisa-owed-title = E-vizeniz
    yazdırılamadı
evisa-owed = Terminalin kâğıdı bitmiş veya terminal arızalı.
evisa-doubtful-title = E-vizeniz
    çıktı mı?
evisa-doubtful = Çıkmadıysa yeniden yazdırın. Yeni belgede SURET yazar.
evisa-stands = E-vizeniz geçerlidir
evisa-elsewhere = Başka bir terminalde referans numarası ve pasaportunuzla yazdırabilirsiniz.
evisa-print = Yeniden yazdır

## Başka yerlerde

desk-evisa = Gösterdiğiniz bilgiyle e-vize bulamadık. Gişede aranacak.
frame-next-passport = Sonraki: pasaport
frame-next-evisa = Sonraki: e-vizeniz
