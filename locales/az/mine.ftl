### Mərkəzdə FİN kod və şəxsin öz kodu ilə saxlanan xidmət siyahıları.

## Başlanğıcda və kağız siyahının yanında

find-mine = Xidmətlərim
mine-list = FİN kodumla saxlananlar

## Kimin siyahıları, hansı kodla

mine-fin-title = FİN kodunuz
mine-code-title = Altı rəqəmli
    kodunuz
mine-code-how = İlk siyahını saxlayanda seçdiyiniz kod.
mine-choose-title = Siyahılarınız üçün
    altı rəqəmli kod
mine-choose-how = İlk siyahıda yadınızda qalacaq kod seçin. Sonra həmişə həmin kodu yazın.
mine-again-title = Həmin kodu
    bir daha yazın
mine-again-how = Yazı səhvi üzündən siyahılarınız bağlı qalmasın.
mine-open = Siyahılarımı açın
mine-keep = Siyahımı saxlayın
mine-guessed = Belə kodu tapmaq asandır. Başqasını seçin.
mine-differs = İki kod eyni olmadı. Kodu yenidən, sonra bir daha yazın.
mine-refused = FİN və kod uyğun gəlmir. Kodu yenidən yazın və ya geri qayıdın.
help-mine = Siyahılarınız FİN kodla tapılır, seçdiyiniz altı rəqəmlə açılır. Rəqəmləri heç kimə deməyin. Siyahıda məbləğ yoxdur, onunla ödəniş olmur.

## Mərkəzdən soruşulur

mine-asking-title = Siyahılarınızı
    axtarırıq
mine-asking = Siyahılarınız açılır
mine-keeping-title = Siyahınız
    saxlanılır
mine-keeping = Siyahı qeyd olunur

## Alınmadı

mine-offline = Siyahılarınız qorunur, amma indi açıla bilmir. Yenidən soruşun və ya xidməti adına görə tapın.
mine-offline-keeping = Siyahının saxlanıb-saxlanmadığı hələ bilinmir. Yenidən soruşun: iki dəfə saxlanmır. Və ya çap edin.
mine-often-title = Çox sayda kod
    yoxlanılıb
mine-often = Siyahılarınız qorunur və bir müddət bağlı qalır. Bu gün bir az sonra və ya sabah yenidən cəhd edin.
mine-often-keeping = Heç nə saxlanmadı. Bir az sonra və ya sabah yenidən cəhd edin. Siyahını kağızda indi ala bilərsiniz.
mine-forgotten = Kodu unutsanız, şəxsiyyət vəsiqənizlə masaya yaxınlaşın: siyahılarınız orada silinir.
mine-full-title = Yeni siyahı üçün
    yer qalmayıb
mine-full = Ən çoxu: { $most }. Əvəz edəcəyi siyahının adını verin, əvvəlcə birini silin və ya çap edin.
mine-back = Siyahıma qayıdın

## Siyahılar

mine-title = Xidmət siyahılarım
mine-number = Siyahı { $number }
mine-none = Saxlanan siyahınız yoxdur
mine-none-how = Xidmətləri səbətə qoyun və siyahını saxlamağı seçin: növbəti dəfə burada olacaq.

## Biri silinir

mine-forget = Bu siyahını silin
mine-forget-title = Bu siyahı silinsin?
mine-forget-line = Bütün terminallardan silinir. Ödədikləriniz ödənilmiş qalır. Kağızdakı siyahı etibarlı qalır.
mine-forgetting = Siyahı silinir
mine-forget-offline = Silinib-silinmədiyi hələ bilinmir: cavab gəlmədi. Yenidən cəhd edin və ya sonra baxın.

## Siyahı saxlanılır

keep-central = FİN kodumla saxlayın
keep-kept-title = Siyahınız saxlanıldı
keep-kept = FİN kodunuz və öz kodunuzla tapılır
keep-kept-line = İstənilən terminalda Xidmətlərim düyməsini seçib ikisini də yazın.
