### Hizmet ödemesi, sepetten sonrası: ödeme şekli, banknot, kart, artan tutar, makbuz.

## Sepet

basket-title = Sepetiniz
basket-line-fee = { $account } · hizmet bedeli { $amount }
basket-fee = Hizmet bedeli { $amount }
basket-bills = { PLURAL($count) ->
    [one] { $count } ödeme
   *[other] { $count } ödeme
}
basket-commission = Hizmet bedeli
basket-remove = Çıkar
basket-remove-one = Çıkar: { $name }
basket-changed = Kurum yeni bir tutar bildirdi: { $amount }. Çıkarıp yeniden sorgulayın.
basket-paid = Bu borç daha önce ödenmiş. Sepetten çıkarın.
basket-silent = Kurum şu anda yanıt vermiyor. Çıkarın veya daha sonra yeniden deneyin.
basket-day-limit = Bugün bunun için en fazla { $amount } daha ödenebilir. Çıkarın veya daha az ödeyin.
basket-catalogue = Fiyatı değişti. Çıkarıp yeniden seçin.
basket-unknown = Kurumda bu numarayla kayıt yok. Çıkarın ve numarayı karşılaştırın.
basket-add = Başka bir ödeme ekle
basket-full = Sepet dolu.
basket-notes = Nakit öde
basket-card = Kartla öde
basket-cancel = İptal et, ödeme yapma
means-notes-not-for-this = Sepettekilerin bazıları nakit ödenemiyor.
means-card-not-for-this = Sepettekilerin bazıları kartla ödenemiyor.
means-notes-fails = Şu anda banknot kabul edilemiyor.
means-notes-full = Banknot kutusu dolu.
means-card-fails = POS cihazı çalışmıyor.
means-card-resolving = Önceki kart işlemi hâlâ inceleniyor.
basket-money = Ödenecek tutar { $amount }. Henüz ödeme yapılmadı.
help-basket = Hizmet bedelleri dâhil ödeyeceğiniz tutar budur. İstemediğinizi çıkarın. Nakit ödemede para üstü verilmez: artan tutar seçtiğiniz yere aktarılır veya sizin için saklanır.

## Merkezin onayı

promise-title = Sepetiniz
    kontrol ediliyor
promise-status = Kurumlardan onay bekleniyor
promise-time = Birkaç saniye sürer.
promise-money = Henüz ödeme yapılmadı. Ödenecek tutar { $amount }.
promise-inside = { $amount } yatırıldı ve kayda geçti.

## Banknotlar

notes-title = Banknot yerleştirin
notes-missing = eksik
notes-total = Ödenecek
notes-inside = Yatırılan
notes-awaited = İlk banknotu yerleştirin
notes-next = Sıradaki banknotu yerleştirebilirsiniz
notes-entering = Banknot inceleniyor
notes-entering-time = Lütfen bekleyin. Yaklaşık 3 saniye.
notes-stacking = { $amount } alınıyor
notes-stacking-time = Lütfen bekleyin. Yaklaşık 3 saniye.
notes-returning = Lütfen banknotunuzu geri alın
notes-closed = Başka banknot kabul edilemiyor
notes-closed-line = Kalanı kartla ödeyin veya durdurun.
notes-stopping = Bu banknottan sonra durdurulacak
notes-card-after = Bu banknottan sonra karta geçilecek
notes-chips = Sıradaki banknotla ne olur
notes-fits = uygun
notes-over = { $amount } artar
notes-returned = iade edilir
notes-said-fit = Uygun banknotlar: { $notes }.
notes-said-over = { $note } değerindeki banknotla { $amount } artar.
notes-said-returned = İade edilen banknotlar: { $notes }.
notes-too-large = { $amount } iade edildi: daha küçük bir banknot yeterli ve para üstü verilmiyor.
notes-not-taken = { $amount } iade edildi: bu ödemede bu banknot kabul edilmiyor.
notes-unreadable = Banknot okunamadığı için iade edildi. Düzeltin, çevirin veya başka bir banknot deneyin.
notes-another-kind = Banknot iade edildi: bu tür banknot şu anda kabul edilmiyor.
notes-double = İki banknot birlikte girdiği için iade edildi. Birer birer yerleştirin.
notes-busy = Banknot iade edildi: yuva hazır değildi. Yeniden yerleştirin.
notes-money = { $missing } eksik. { $inside } yatırıldı ve kayda geçti.
notes-no-change = Para üstü verilmez. Artan tutar seçtiğiniz yere aktarılır.
notes-card = Kalanı kartla öde
notes-stop = Durdur ve talep et: { $amount }
notes-back = Sepete dön
notes-wait = Bu banknotun işlemi bitince.
help-notes = Banknotları düz olarak birer birer yerleştirin. Yatırdığınız tutar hemen kayda geçer. Durdurursanız bir talep numarası alırsınız; tutarı yardım hattı size öder.

## Kalanı kartla

charge-total = Ödenecek
charge-inside = Nakit yatırılan
charge-settling-title = Banka onay verdi
charge-undoing-title = Kart ödemeniz
    geri alınıyor
charge-finding-title = Kart ödemenizin
    durumu soruluyor
charge-finding = POS cihazından yanıt bekleniyor
charge-settling-money = { $amount } kartla ödendi. Şimdi makbuzunuz hazırlanıyor.
charge-undoing-money = { $amount } kartınıza iade ediliyor.
charge-inside-money = Nakit { $amount } yatırıldı ve kayda geçti.
charge-not-taken-money = Karttan { $amount } alınmadı.
charge-again = Kartla ödemeyi yeniden dene
charge-notes = Nakit öde
charge-stop = Durdur ve talep et: { $amount }
charge-back = Sepete dön
charge-cancel = Kart ödemesini iptal et
help-charge = POS cihazının yönergelerini izleyin: kartı yaklaştırın veya takın, istenirse şifrenizi orada girin. Şifrenizi kimseye söylemeyin. Yatırdığınız nakit kayıtlı kalır.

## Artan tutar

over-title = Artan tutar
    nereye aktarılsın?
over-rest = artan tutar
over-subtitle = Ödemeniz tamamlandı. Burada para üstü verilmez.
over-phone = Cep telefonuna yükle
over-phone-line = Bakiye olarak; numarayı siz yazarsınız.
over-keep = Sonraki ödemem için sakla
over-keep-line = Numara { $claim }, makbuzda da yazılı
over-fin = Yalnızca benim için sakla
over-fin-line = Bu numara ve FIN kodunuz gerekir.
over-fin-title = Kimin için saklansın?
over-fin-subtitle = Yalnızca bu FIN ve makbuzdaki numara birlikte girilirse kullanılabilir.
over-fin-keep = Bu FIN için sakla
over-line = Önceden öde: { $account }
over-line-plain = Önceden öde
over-failed = Bu yapılamadı. Yeniden seçin: paranız kaybolmadı.
over-money = { $amount } yatırıldı, kayda geçti ve sizindir.
over-operator-title = Numara hangi operatörün?
over-send = Bu telefona yükle
help-over = Para üstü verilmez. Artan tutar bir telefona veya faturalarınızdan birine aktarılabilir ya da makbuzdaki talep numaranızla sizin için saklanır.

## Önceki ödemeden kalan

redeem-title = Önceki makbuzunuzdaki
    numara
redeem-subtitle = On iki harf ve rakam; “Sonraki ödeme için saklanan” satırının altında.
redeem-confirm = Bu tutarı kullan
redeem-choose = Saklanan tutarı kullan
redeem-asking = Aranıyor
redeem-time = Birkaç saniye sürer.
redeem-not-a-number = Böyle bir numara yok: her karakteri makbuzla karşılaştırın.
redeem-here = Bu numaradaki tutar zaten bu ödemede kullanılıyor.
redeem-unknown = Bu numarayla saklanan tutar yok veya ilgili terminal henüz bildirmedi.
redeem-spent = Bu numarayla saklanan tutar kullanılmış.
redeem-other-personal = Başka bir FIN için saklanmış: her karakteri kimlik kartıyla karşılaştırın.
redeem-fin-title = Bir kişi için saklandı:
    FIN kodu nedir?
redeem-too-often = Sonuç vermeyen çok sayıda numara denendi. Yardım hattı size yardımcı olur.
redeem-offline = Şu anda bağlantı olmadığı için kullanılamıyor. Paranız kaybolmaz.
redeem-money = { $amount } yatırıldı ve kayda geçti.
help-redeem = Önceki bir ödemeden artan tutar, o makbuzun numarasıyla saklanır. Tamamı birden kullanılır; yine artan olursa yeniden saklanır.

## Ödendi

paid-title = Ödendi. Makbuzunuz
    yazdırılıyor
paid-take-title = Ödendi.
    Makbuzunuzu alın
paid-missing-title = Ödendi.
    Makbuz çıkmadı
paid-doubtful-title = Ödendi. Makbuz
    yuvada mı?
paid-money = { $amount } ödendi
paid-now = Ödemeniz kabul edildi. Kurumlara arka planda bildirilir; beklemeniz gerekmez.
paid-queued = Ödemeniz kabul edildi. Şu anda bağlantı yok: kurulduğunda kurumlara bildirilir.
paid-kept = { $amount } sonraki ödemeniz için saklandı. Numara: { $claim }.
paid-missing-line = Makbuz hakkınız saklıdır: bu numarayla her terminalde yazdırılır.
paid-receipt = Makbuz
paid-print = Makbuzu yazdır
paid-print-again = Bir kez daha yazdır
paid-no-printer = Yazıcı çalışmıyor.
paid-finish = Makbuzu aldım, bitir
help-paid = Ödemeniz tamamlandı. Makbuzu alıp saklayın: ne ödendiği ve işleminizi yeniden bulmanızı sağlayan numara üzerinde yazılıdır.

## Size borcumuz

owed-basket-title = Bu parayı size borçluyuz;
    numarayı saklayın
owed-basket-line = Kayda geçti. Yardım hattı veya bir gişe, bu numarayla size öder.
owed-basket-money = { $amount } sizindir
owed-doubt-title = Ne kadar alındığını
    henüz bilmiyoruz
owed-doubt-line = Araştırmayı sürdürüyoruz. Ne alındıysa bu numarayla sizindir.
unfinished-basket-paid = Tümü ödendi
unfinished-basket-sum = { $amount } ödendi.
unfinished-basket-printable = Size aitse makbuzu şimdi yazdırın. Buradan çıkar.
unfinished-basket-owed = Makbuz bu numarayla her terminalde yazdırılabilir.
unfinished-basket-money = Yatırılan tutar kayda geçti. Talep numarası geçerlidir.
unfinished-basket-back = Kartla ödeme yapılmadı.
time-out-inside = Süre dolunca işlem sona erer. { $amount } yatırılmış durumda: bunun için talep numarası alırsınız.
