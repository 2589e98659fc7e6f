### Çap olunan kağızlar: viza, ödəniş qəbzi, masa üçün talon, iddia talonu.

## Hər kağızda

receipt-state = Azərbaycan Respublikası
receipt-duplicate = DUBLİKAT
receipt-duplicate-line = Bu kağız əvvəllər çap olunmuş ola bilər.
receipt-claim-number = İddia nömrəsi
receipt-help-line = Qaynar xətt
receipt-terminal = Terminalın kodu
receipt-site = Yer
receipt-operator = Operator
receipt-voen = VÖEN
receipt-time = Tarix və vaxt

## Viza

receipt-visa-title = Gəlişdə viza
receipt-evisa-title = E-viza
receipt-visa-number = Vizanın nömrəsi
receipt-surname = Soyadı
receipt-given-names = Adı
receipt-passport = Pasportun nömrəsi
receipt-nationality = Vətəndaşlığı
receipt-birth = Doğum tarixi
receipt-purpose = Səfərin məqsədi
receipt-valid-from = Qüvvəyə minir
receipt-valid-until = Qüvvədədir (son gün)
receipt-stay = Qalma müddəti
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } gün
   *[other] { $days } gün
}
receipt-entries = Girişlərin sayı
receipt-issued = Verilib
receipt-seal-line = Vizanın həqiqiliyini yoxlamaq üçün kodu oxudun.
receipt-keep = Ölkədən çıxanadək bu kağızı pasportunuzla birlikdə saxlayın.

## Ödəniş

receipt-payment-title = Ödəniş qəbzi
receipt-number = Qəbzin nömrəsi
receipt-duty = Dövlət rüsumu
receipt-service = Xidmət haqqı
receipt-total = Cəmi ödənilib
receipt-card = Kart
receipt-card-terminal = Kart terminalı
receipt-card-receipt = Kart qəbzinin nömrəsi
receipt-authorisation = Avtorizasiya kodu
receipt-reference = İstinad nömrəsi
receipt-electronic = Elektron qəbz üçün kodu oxudun.
receipt-together-title = Birlikdə ödənilənlər
receipt-together-for = Ödənilib
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } səyahətçi üçün
   *[other] { $travellers } səyahətçi üçün
}
receipt-together-line = Yalnız xülasədir: hər səyahətçinin öz qəbzi əsasdır.
receipt-whole = Kartla ümumi ödəniş
receipt-whole-line = Bir neçə səyahətçi birlikdə ödəyib. Bank çıxarışında ümumi məbləğ göstərilir.

## Xidmətlərə görə ödənişin qəbzi

receipt-own-number = Qəbz və iddia nömrəsi
receipt-transaction = Əməliyyatın nömrəsi
receipt-passed-on = Qəbul edildi, təşkilata ötürüldü
receipt-queued = Qəbul edildi, əlaqə yaranan kimi ötürüləcək
receipt-account = Hesab
receipt-line-reference = Təşkilatın istinadı
receipt-due = Ödənişin son günü
receipt-undiscounted = Endirimsiz məbləğ
receipt-legal-basis = Hüquqi əsas
receipt-amount = Məbləğ
receipt-commission = Haqq
receipt-amounts = Məbləğlər
receipt-commissions = Bütün haqlar
receipt-notes = Qəbul edilən əskinaslar
receipt-redeemed = Əvvəlki qalıqdan
receipt-by-card = Kartla
receipt-by-code = QR kodla
receipt-code-operator = Ödəniş operatoru
receipt-code-merchant = Ödəniş alan
receipt-code-terminal = Terminalın kodu
receipt-code-paid = Ödəniş vaxtı
receipt-kept = Saxlanılan qalıq
receipt-kept-line = Lazım olandan çox daxil edilib. Kağızı saxlayın: qalıqla növbəti dəfə bu nömrə ilə ödəyəcəksiniz.
receipt-status = Ödənişin vəziyyətini görmək üçün kodu oxudun.
message-sms = Ödənilib: { $amount }. Qəbz { $number }: { $link }
message-subject = Ödəniş qəbzi { $number }: { $amount }
message-status = Ödənişin vəziyyəti

## Masa üçün talon

receipt-desk-title = Masa üçün
receipt-desk-show = Bu talonu və pasportunuzu masada göstərin.
receipt-desk-offline = Hazırda terminalın əlaqəsi yoxdur.
receipt-desk-officer = Vizanız haqqında əməkdaş qərar verir.
receipt-desk-silent = Viza xidməti vaxtında cavab vermədi.
receipt-desk-evisa = Göstərilənə görə e-viza tapılmadı.
receipt-desk-nothing = Sizdən ödəniş tutulmayıb.
receipt-desk-code = Daxil etdikləriniz bu koddadır; onu yalnız masada oxumaq olar.

## İddia talonu

receipt-claim-title = İddia talonu
receipt-claim-amount = İddianın məbləği
receipt-claim-until = Müraciətin son günü
receipt-claim-what = Əskinasla və ya kartla: bu məbləğ qeyd olunub və itməyib.
receipt-claim-how = İddia nömrəsini qaynar xəttə və ya, masa varsa, orada deyin.

## Saxlanan xidmətlər

receipt-group-title = Xidmətlərim
receipt-group-name = Ad
receipt-group-how = Növbəti dəfə bu kodu terminala göstərin.
receipt-group-lost = Onu qəbz kimi saxlayın: kimdə olsa, borcunuzu görə bilər.
receipt-group-code = Kodu yalnız terminallar oxuyur. Onunla heç nə ödənilmir.
