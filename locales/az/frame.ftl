### Hər səhifənin ətrafı: başlıq, addımlar, alt zolaq, qurğuların yeri, kömək, vaxtın bitməsi, xidmətdən kənar.

## Başlıq və addımlar

frame-terminal = Terminal { $kiosk } · { $time }
frame-end = Bitirin
    .speech = Müraciəti bitirin
frame-step = Addım { $step } / { $of }
    .speech = { $of } addımdan { $step }-ci
frame-next-review = Sonra: məlumatı yoxlayın
frame-next-visit = Sonra: səfəriniz
frame-next-decision = Sonra: qərar
frame-next-payment = Sonra: kartla ödəniş
frame-next-papers = Sonra: vizanızı götürün
frame-last = Son addım
frame-done = Tamamlandı
frame-all-done = Bütün addımlar

## Alt zolaq

frame-back = Geri
    .speech = Bir addım geri qayıdın
frame-help = Kömək
frame-size = Ölçü
    .speech = Yazının ölçüsünü dəyişin
frame-language = Dil
frame-reach = Aşağı
    .speech = Toxunulan hər şeyi aşağı salın

## Uzun səhifənin davamı

page-more = Davamı
page-first = 1-ci səhifə
page-of = Səhifə { $number } / { $of }
    .speech = { $of } səhifədən { $number }-ci

## Qurğunun yeri

place-bottom-left = Ekranın altında, solda.
place-bottom-middle = Ekranın altında, ortada.
place-bottom-right = Ekranın altında, sağda.
place-left = Ekranın yanında, solda.
place-right = Ekranın yanında, sağda.

## Hazırda nə işləmir

not-now-reader = Pasport oxuyucusu işləmir.
not-now-card = Kart terminalı işləmir.
not-now-printer = Printer işləmir.
not-now-paper = Printerdə kağız yoxdur.
not-now-offline = Hazırda əlaqə yoxdur.
not-now-resolving = Əvvəlki ödəniş hələ yoxlanılır.
not-now-records = Terminal qeydlərini saxlaya bilmir.

## Kömək

help-title = Kömək
help-line = Qaynar xətt { $line }
help-say = Terminalın nömrəsini deyin: { $kiosk }.
help-desk = Və ya terminalların yanındakı masaya müraciət edin.
help-dark = Tünd rənglərə keçin
help-contrast = Yüksək kontrasta keçin
help-light = Açıq rənglərə keçin
help-lower = Düymələri aşağı salın
help-usual = Düymələri yuxarı qaytarın
help-close = Köməyi bağlayın
help-attract = Başlamaq üçün dilinizə toxunun. Sizə pasport və bank kartı lazımdır. Viza təxminən iki dəqiqəyə hazır olur.
help-privacy = Siz razılıq verməyincə heç nə oxunmur. Ödənişə qədər istənilən an bitirə bilərsiniz, heç nə tutulmayacaq.
help-document = Pasportun şəkilli səhifəsini açın, şəkli aşağı olmaqla şüşənin üzərinə düz qoyun və üç saniyə saxlayın. Əvvəlcə onu üzlüyündən çıxarın.
help-review = Hər sətri pasportunuzla tutuşdurun. Səhv varsa, pasportu yenidən oxudun. Səhv yenə qalırsa, masaya müraciət edin.
help-trip = Neçə gün qalacağınızı və səfərinizin məqsədini seçin. Gəliş günü bu gündür və birinci gün sayılır.
help-declaration = Hər sətri oxuyun. Hamısı doğrudursa, davam edin. Biri doğru deyilsə, sizə əməkdaş kömək edəcək. Bunun üçün heç nə tutulmur.
help-deciding = Sizdən heç nə tələb olunmur. Cavab gəlməsə, sizə talon verilir və daxil etdiklərinizlə masada davam edilir.
help-approved = Viza ala bilərsiniz. İndi kartla ödəsəniz, viza dərhal verilir və çap olunur. İmtina etsəniz, heç nə tutulmur.
help-paying = Kart terminalının göstərişlərinə əməl edin: kartı toxundurun və ya salın, soruşsa, PIN kodu orada yığın. PIN kodu heç kimə deməyin.
help-not-charged = Həmin kartla, başqa kartla və ya telefonla yenidən cəhd edə bilərsiniz. İmtina etsəniz, heç nə tutulmur.
help-owed = İddia nömrəniz baş verən hər şeyi təsdiq edir. Onu saxlayın: qaynar xətt və istənilən masa ödənişinizi bu nömrə ilə tapır.
help-papers = Vizanı, qəbzi və pasportunuzu götürün. Kağızlardan biri çıxmasa, onun üçün iddia nömrəsi verilir.
help-desk-goes-on = Pasportunuz və bu səhifədəki nömrə ilə terminalların yanındakı masaya yaxınlaşın. Heç nə tutulmayıb.

## Buradasınızmı?

time-out-title = Hələ buradasınızmı?
time-out-left = { PLURAL($seconds) ->
    [one] saniyə qalıb
   *[other] saniyə qalıb
}
    .speech = { PLURAL($seconds) ->
    [one] { $seconds } saniyə qalıb
   *[other] { $seconds } saniyə qalıb
}
time-out-what = Vaxt bitəndə müraciət bağlanır və ekran təmizlənir. Siz heç nə ödəməmisiniz.
time-out-more = Bəli, vaxtı artırın
time-out-help = Kömək çağırın
time-out-end = Bitirin və ekranı təmizləyin

## Xidmətdən kənar

closed-title = Bu terminal
    hazırda işləmir
closed-starting-title = Terminal işə düşür
closed-starting = Təxminən bir dəqiqəyə hazır olacaq.
closed-records = Qeydlərini saxlaya bilmədiyi üçün ödəniş qəbul etmir.
closed-clock = Saatı düz olmadığı üçün xidmət göstərmir.
closed-frozen = Terminal uzaqdan dayandırılıb və əməkdaş onu yoxlayır.
closed-serviced = Ona texniki xidmət göstərilir. Tezliklə yenidən işləyəcək.
closed-hours-title = Bu saatda bağlıdır
closed-hours = Saat { $time } olanda açılır.
closed-elsewhere = Başqa terminaldan istifadə edin
closed-desk = Terminalların yanındakı masa da sizə kömək edər.
