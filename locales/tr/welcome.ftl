### İşlemden önce: karşılama ekranı, dil listesi, kişisel veriler.

attract-title = Dilinize dokunun
attract-open = Şu anda açık
attract-hours = Gece gündüz
attract-visa = Kapıda vize
attract-visa-line = Yaklaşık iki dakika. Ödeme kartla.
attract-visa-not-now = Şu anda kapıda vize yok
attract-elsewhere = Şu anda başka bir terminal veya yanındaki gişe yardımcı olabilir.

languages-title = Dilinizi seçin
languages-desk = Diğer dillerde gişede hizmet verilir.

privacy-title = Verileriniz
    nasıl kullanılır
privacy-read = Pasaportunuzu okur, seyahatinizle ilgili sorular sorarız.
privacy-decide = Vize makamı bu verilere göre karar verir.
privacy-keep = Şifreli olarak saklanır. Yalnızca vize makamı okuyabilir.
privacy-free = İstediğiniz an bitirebilirsiniz
privacy-free-line = Ödemeden önce ücret alınmaz.
privacy-accept = Onaylıyorum, devam et
