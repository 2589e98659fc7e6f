### Hizmetlerin nasıl sıralandığı, kişiye ne sorulduğu ve neyin yanlış olabileceği.

## Ödenen şeyin türü

kind-electricity = Elektrik
kind-gas = Doğal gaz
kind-water = Su ve kanalizasyon
kind-heating = Isınma
kind-refuse = Çöp
kind-rent = Kira ve aidat
kind-landline = Sabit telefon
kind-mobile = Cep telefonuna yükleme
kind-internet = İnternet
kind-television = Televizyon
kind-traffic-fine = Trafik cezası
kind-administrative-fine = İdari para cezası
kind-document-duty = Belge harcı
kind-court-duty = Mahkeme harcı
kind-notary-duty = Noter harcı
kind-register-duty = Sicil harcı
kind-licence-duty = Ruhsat veya izin
kind-vehicle-duty = Taşıt harcı
kind-inspection = Araç muayenesi
kind-road = Yol vergisi veya geçiş ücreti
kind-parking = Otopark
kind-land-tax = Arazi vergisi
kind-property-tax = Emlak vergisi
kind-tax = Diğer vergiler
kind-customs = Gümrük
kind-social-insurance = Sosyal sigorta
kind-medical-insurance = Sağlık sigortası
kind-unemployment-insurance = İşsizlik sigortası
kind-education = Eğitim
kind-examination = Sınav
kind-loan = Kredi
kind-leasing = Finansal kiralama
kind-insurance = Sigorta poliçesi
kind-alimony = Nafaka
kind-enforcement = Mahkeme kararının icrası
kind-migration = İkamet ve çalışma izinleri
kind-health = Sağlık
kind-transport-card = Ulaşım kartı
kind-intellectual-property = Patent ve telif hakkı
kind-cadastre = Arazi ölçümü ve kadastro
kind-navigation = Denizcilik ve havacılık
kind-donation = Bağış

## Yaşam alanları

find-area-home = Ev
find-area-communication = Telefon
find-area-transport = Araç
find-area-business = Vergi
find-area-state = Devlet
find-area-social = Sosyal
find-area-education = Eğitim
find-area-health = Sağlık
find-area-finance = Kredi
find-area-leisure = Boş zaman

## Yaşam olayları

find-event-bills = Faturalar
find-event-moving = Taşınma
find-event-driving = Sürücülük
find-event-children = Çocuklar
find-event-family = Aile
find-event-work = İş
find-event-enterprise = Şirket
find-event-travel = Seyahat
find-event-papers = Belge
find-event-dispute = Dava
find-event-studying = Öğrenim
find-event-illness = Hastalık

## Sorulanlar

fill-fin = Kişisel numara (FIN)
fill-voen = Vergi numarası (VÖEN)
fill-subscriber = Abone numarası
fill-mobile = Cep telefonu numarası
fill-landline = Sabit telefon numarası
fill-phone = Telefon numarası
fill-plate = Araç plakası
fill-protocol = Tutanak numarası
fill-order = Sipariş veya başvuru numarası
fill-amount = Tutar
fill-choice = Birini seçin
fill-date = Tarih
fill-email = E-posta adresi
fill-qr = Belgedeki kod

## Nasıl göründüğü

fill-how-fin = Kimlik kartındaki yedi harf ve rakam.
fill-how-voen = Şirketin veya kişinin belgelerindeki on rakam.
fill-how-subscriber = Faturada yazar: en az { $least }, en fazla { $most } rakam.
fill-how-subscriber-fixed = Faturada yazar: { $most } rakam.
fill-how-mobile = Çevirdiğiniz gibi: 050 123 45 67.
fill-how-landline = Alan koduyla: 012 345 67 89.
fill-how-phone = Cep veya sabit telefon, çevirdiğiniz gibi: 050 123 45 67.
fill-how-plate = Plakadaki gibi: 10 AA 158.
fill-how-protocol = Tutanaktaki harf ve rakamlar: AB 1234567.
fill-how-order = Belgedeki gibi: en az { $least }, en fazla { $most } harf, rakam veya kısa çizgi.
fill-how-amount = Manat olarak, kepikten önce nokta ile.
fill-how-date = Gün, ay, yıl: 05.03.1988.
fill-how-email = Bir ad, @ ve noktalı bir alan adı: ad@example.az
fill-how-qr = Kod okuyucuya tutun veya yazın.

## Neyin yanlış olduğu ve ne yapılacağı

fill-wrong-empty = Henüz bir şey yazılmadı.
fill-wrong-short = { PLURAL($missing) ->
    [one] { $missing } karakter eksik. Belgenizle karşılaştırın.
   *[other] { $missing } karakter eksik. Belgenizle karşılaştırın.
}
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } karakter fazla. Silin veya belgenizle karşılaştırın.
   *[other] { $over } karakter fazla. Silin veya belgenizle karşılaştırın.
}
fill-wrong-sign = { $at }. sırada { $sign } olamaz. Belgenizle karşılaştırın.
fill-wrong-control = Bu kod kullanılamıyor. Yanında yazan numarayı yazın.
fill-wrong-prefix = Burada hiçbir numara böyle başlamaz. İlk rakamları kontrol edin.
fill-wrong-check = Bir rakam doğru değil. Tümünü belgenizle karşılaştırın.
fill-wrong-address = Adreste bir ad, tek bir @ ve noktalı bir alan adı bulunur.
fill-wrong-day = O ayda böyle bir gün yok. Günü kontrol edin.
fill-wrong-month = Böyle bir ay yok. Ayı kontrol edin.
fill-wrong-year = Yazılan yıl doğru olamaz. Yılı kontrol edin.
fill-wrong-choice = Gösterilenlerden birini seçin.
