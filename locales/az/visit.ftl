### Səfər, bəyanat, qərar, təklif.

trip-title = Səfəriniz
trip-days-question = Neçə gün qalacaqsınız?
trip-days = { PLURAL($days) ->
    [one] { $days } gün
   *[other] { $days } gün
}
trip-until = Vizanız { $first } tarixindən { $last } tarixinədək etibarlı olacaq.
trip-purpose-question = Səfərinizin məqsədi nədir?
trip-purpose-tourism = İstirahət
trip-purpose-business = İşgüzar səfər
trip-purpose-visit = Ailə və ya dostlar
trip-purpose-transit = Tranzit
trip-confirm = Bəyanata keçin
trip-choose-both = Əvvəlcə gün sayını və məqsədi seçin.
trip-choose-days = Əvvəlcə gün sayını seçin.
trip-choose-purpose = Əvvəlcə məqsədi seçin.

declaration-title = Bu bəndləri təsdiq edin
declaration-subtitle = Davam etməzdən əvvəl hər sətri oxuyun.
declaration-details = Məlumatlarım və cavablarım düzgündür.
declaration-entry = Mənə Azərbaycana giriş qadağan edilməyib, ölkədən çıxarılmamışam.
declaration-work = Burada işləməyəcəyəm və vizanın müddəti bitənədək gedəcəyəm.
declaration-false = Yalan bəyanat əsasında verilən viza etibarsızdır.
declaration-make = Hamısı doğrudur: viza istəyin
declaration-decline = Hamısı doğru deyil: əməkdaşa müraciət

deciding-title = Qərarı
    soruşuruq
deciding-passport = Pasport yoxlanıldı
deciding-declaration = Bəyanat qəbul edildi
deciding-decision = Qərar gözlənilir
deciding-wait = Zəhmət olmasa, gözləyin
deciding-time = Adətən təxminən 10 saniyə çəkir.
deciding-longer = { PLURAL($seconds) ->
    [one] Adətən olduğundan uzun çəkir: artıq { $seconds } saniyə. Cavab gəlməsə, masada davam ediləcək.
   *[other] Adətən olduğundan uzun çəkir: artıq { $seconds } saniyə. Cavab gəlməsə, masada davam ediləcək.
}
deciding-money = Hələ heç nə ödəməmisiniz.

approved-title = Viza ala bilərsiniz
approved-subtitle = Ödəniş edən kimi viza verilir.
approved-duty = Dövlət rüsumu
approved-service = Xidmət haqqı
approved-from = Qüvvəyə minir
approved-until = Son gün
approved-stay = Qalma müddəti
approved-entries = Girişlərin sayı
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } dəfə
   *[other] { $entries } dəfə
}
approved-money = Kart terminalında { $amount } ödəməyincə heç nə tutulmur.
approved-pay = Kartla { $amount } ödəyin
approved-cancel = İmtina edin: heç nə ödəməyin
