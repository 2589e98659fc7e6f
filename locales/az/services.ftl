### Xidmətlər nəyə görə sıralanır, nə soruşulur və nə səhv ola bilər.

## Nə ödənilir

kind-electricity = Elektrik enerjisi
kind-gas = Qaz
kind-water = Su və kanalizasiya
kind-heating = İstilik
kind-refuse = Məişət tullantıları
kind-rent = Kirayə və istismar
kind-landline = Ev telefonu
kind-mobile = Mobil balans
kind-internet = İnternet
kind-television = Televiziya
kind-traffic-fine = Yol hərəkəti cəriməsi
kind-administrative-fine = İnzibati cərimə
kind-document-duty = Sənəd üçün rüsum
kind-court-duty = Məhkəmə rüsumu
kind-notary-duty = Notariat rüsumu
kind-register-duty = Reyestr rüsumu
kind-licence-duty = Lisenziya və icazə
kind-vehicle-duty = Nəqliyyat vasitəsi rüsumu
kind-inspection = Texniki baxış
kind-road = Yol vergisi və yol haqqı
kind-parking = Parklanma
kind-land-tax = Torpaq vergisi
kind-property-tax = Əmlak vergisi
kind-tax = Digər vergilər
kind-customs = Gömrük
kind-social-insurance = Sosial sığorta
kind-medical-insurance = Tibbi sığorta
kind-unemployment-insurance = İşsizlikdən sığorta
kind-education = Təhsil
kind-examination = İmtahan
kind-loan = Kredit
kind-leasing = Lizinq
kind-insurance = Sığorta
kind-alimony = Aliment
kind-enforcement = Məhkəmə qərarının icrası
kind-migration = Yaşayış və iş icazələri
kind-health = Səhiyyə
kind-transport-card = Nəqliyyat kartı
kind-intellectual-property = Patent və müəllif hüququ
kind-cadastre = Torpaq kadastrı
kind-navigation = Gəmiçilik və aviasiya
kind-donation = İanə

## Həyat sahələri

find-area-home = Ev
find-area-communication = Telefon
find-area-transport = Avtomobil
find-area-business = Vergilər
find-area-state = Dövlət
find-area-social = Sosial
find-area-education = Təhsil
find-area-health = Səhiyyə
find-area-finance = Kreditlər
find-area-leisure = Asudə vaxt

## Həyatda nə baş verib

find-event-bills = Ay hesabları
find-event-moving = Köçmək
find-event-driving = Sürücülük
find-event-children = Uşaqlar
find-event-family = Ailə
find-event-work = İş
find-event-enterprise = Müəssisə
find-event-travel = Səyahət
find-event-papers = Sənədlər
find-event-dispute = Mübahisə
find-event-studying = Ali təhsil
find-event-illness = Xəstəlik

## Nə soruşulur

fill-fin = FİN kod
fill-voen = VÖEN
fill-subscriber = Abonent kodu
fill-mobile = Mobil nömrə
fill-landline = Ev telefonu nömrəsi
fill-phone = Telefon nömrəsi
fill-plate = Avtomobilin nömrəsi
fill-protocol = Protokolun nömrəsi
fill-order = Sifarişin nömrəsi
fill-amount = Məbləğ
fill-choice = Birini seçin
fill-date = Tarix
fill-email = E-poçt ünvanı
fill-qr = Kağızdakı kod

## Necə görünür

fill-how-fin = Şəxsiyyət vəsiqəsindəki yeddi hərf və rəqəm.
fill-how-voen = Fərdin və ya müəssisənin sənədlərindəki on rəqəm.
fill-how-subscriber = Hesabda yazılıb: { $least }–{ $most } rəqəm.
fill-how-subscriber-fixed = Hesabda yazılıb: { $most } rəqəm.
fill-how-mobile = Zəng etdiyiniz kimi: 050 123 45 67.
fill-how-landline = Şəhərin kodu ilə: 012 345 67 89.
fill-how-phone = Mobil və ya ev telefonu, zəng etdiyiniz kimi: 050 123 45 67.
fill-how-plate = Nişandakı kimi: 10 AA 158.
fill-how-protocol = Protokoldakı hərf və rəqəmlər: AB 1234567.
fill-how-order = Kağızdakı kimi: { $least }–{ $most } hərf, rəqəm və ya defis.
fill-how-amount = Manatla, qəpikdən əvvəl nöqtə ilə.
fill-how-date = Gün, ay, il: 05.03.1988.
fill-how-email = Ad, @ və nöqtəli yer: ad@numune.az
fill-how-qr = Skanerə tutun və ya yazın.

## Nə səhvdir və nə etməli

fill-wrong-empty = Hələ heç nə yazılmayıb.
fill-wrong-short = { PLURAL($missing) ->
    [one] Daha { $missing } işarə çatmır. Kağızınızla tutuşdurun.
   *[other] Daha { $missing } işarə çatmır. Kağızınızla tutuşdurun.
}
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } işarə artıqdır. Onu silin və ya kağızınızla tutuşdurun.
   *[other] { $over } işarə artıqdır. Onları silin və ya kağızınızla tutuşdurun.
}
fill-wrong-sign = { $at } nömrəli yerdə { $sign } ola bilməz. Kağızınızla tutuşdurun.
fill-wrong-control = Bu kod yaramır. Yanındakı nömrəni yazın.
fill-wrong-prefix = Burada heç bir nömrə belə başlamır. İlk rəqəmləri yoxlayın.
fill-wrong-check = Bir rəqəm düz deyil. Hamısını kağızınızla tutuşdurun.
fill-wrong-address = Ünvanda ad, bir @ və içində nöqtə olan yer olur.
fill-wrong-day = Həmin ayda belə gün yoxdur. Günü yoxlayın.
fill-wrong-month = Belə ay yoxdur. Ayı yoxlayın.
fill-wrong-year = İl düz ola bilməz. İli yoxlayın.
fill-wrong-choice = Göstərilənlərdən birini seçin.
