### Ödənilən xidmətlər: növlər, sahələr, həyat hadisələri, formaların xanaları.

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

## Hansı sahə

area-home = Ev
area-communication = Rabitə və internet
area-transport = Avtomobil və yol
area-business = Biznes və vergilər
area-state = Sənədlər və məhkəmələr
area-social = Sosial sığorta və iş
area-education = Təhsil
area-health = Tibb
area-finance = Kredit və sığorta
area-leisure = Asudə vaxt və ianə

## Niyə gəlirlər

event-monthly-bills = Aylıq ödənişlər
event-moving = Köçmə və ya tikinti
event-driving = Avtomobil idarə etmək
event-children = Uşaqlar
event-family = Nikah və ailə
event-work = İş və pensiya
event-enterprise = Şirkət idarə etmək
event-travel = Xaricə səfər
event-papers = Sənəd lazımdır
event-dispute = Mübahisə
event-studying = Təhsil almaq
event-illness = Xəstəlik

## Nə yazılır və necə görünür

field-fin = FİN kod
field-fin-hint = 7 hərf və rəqəm, şəxsiyyət vəsiqəsindəki kimi
field-voen = VÖEN
field-voen-hint = 10 rəqəm
field-mobile-phone = Mobil nömrə
field-mobile-phone-hint = Yığdığınız kimi: 050 123 45 67
field-landline-phone = Ev telefonunun nömrəsi
field-landline-phone-hint = Şəhərin kodu ilə: 012 404 12 34
field-phone = Telefon nömrəsi
field-phone-hint = Yığdığınız kimi: 050 123 45 67
field-plate = Avtomobilin nömrəsi
field-plate-hint = Avtomobildəki kimi: 10-AA-158
field-protocol = Protokolun nömrəsi
field-protocol-hint = 2-4 hərf, sonra 6-10 rəqəm
field-amount = Məbləğ
field-amount-hint = Manat, nöqtədən sonra qəpik
field-choice = Birini seçin
field-choice-hint = Uyğun olanı basın
field-date = Tarix
field-date-hint = Gün, ay, il: 8 rəqəm
field-qr = Ödəniş kağızının kodu
field-qr-hint = Kodu skanerə tutun
field-subscriber = Abonent kodu
field-order = Nömrə
field-digits = { PLURAL($count) ->
    [one] { $count } rəqəm
   *[other] { $count } rəqəm
}
field-signs = { PLURAL($count) ->
    [one] { $count } hərf və rəqəm
   *[other] { $count } hərf və rəqəm
}
field-digits-between = { $least }-{ $most } rəqəm
field-signs-between = { $least }-{ $most } hərf və rəqəm

## Yazılanda nə səhvdir

field-wrong-empty = Hələ heç nə yazılmayıb.
field-wrong-control = Bu kod yaramır. Nömrəni özünüz yazın.
field-wrong-prefix = Nömrə belə başlamır. İlk rəqəmləri yoxlayın.
field-wrong-check-digit = Bir rəqəm səhvdir. Kağızla tutuşdurun.
field-wrong-day = Təqvimdə belə gün yoxdur. Gün və ayı yoxlayın.
field-wrong-month = İldə 12 ay var. Ayı yoxlayın.
field-wrong-year = İl düzgün deyil. Yoxlayın.
field-wrong-choice = Bunlardan birini seçin.
field-wrong-short = { PLURAL($count) ->
    [one] Daha { $count } işarə lazımdır.
   *[other] Daha { $count } işarə lazımdır.
}
field-wrong-long = { PLURAL($count) ->
    [one] { $count } işarə artıqdır: silin.
   *[other] { $count } işarə artıqdır: silin.
}
field-wrong-sign = { $place } nömrəli yerdə «{ $sign }» ola bilməz.
