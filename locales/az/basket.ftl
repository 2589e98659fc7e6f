### Xidmətlərin ödənişi, səbətdən sonra: əskinas, kart, artıq qalan, qəbz.

## Səbət

basket-title = Səbətiniz
basket-line-fee = { $account } · haqq { $amount }
basket-fee = Haqq { $amount }
basket-bills = { PLURAL($count) ->
    [one] { $count } hesab
   *[other] { $count } hesab
}
basket-commission = Haqq
basket-remove = Çıxarın
basket-remove-one = { $name } çıxarılsın
basket-changed = Təşkilat indi { $amount } deyir. Çıxarın və yenidən soruşun.
basket-paid = Artıq ödənilib. Çıxarın.
basket-silent = Təşkilat indi cavab vermir. Çıxarın və ya sonra yenidən cəhd edin.
basket-day-limit = Bu gün bunun üçün yalnız { $amount } ödəmək olar. Çıxarın və ya az ödəyin.
basket-catalogue = Qiyməti dəyişib. Çıxarın və yenidən seçin.
basket-unknown = Təşkilat bu nömrə ilə heç kimi tanımır. Çıxarın və nömrəni tutuşdurun.
basket-add = Başqa şey də ödəyin
basket-full = Səbət doludur.
basket-notes = Əskinasla ödəyin
basket-card = Kartla ödəyin
basket-cancel = İmtina edin: heç nə ödəməyin
means-notes-not-for-this = Buradakıların hamısı əskinasla ödənilmir.
means-card-not-for-this = Buradakıların hamısı kartla ödənilmir.
means-notes-fails = Hazırda əskinas qəbul edilmir.
means-notes-full = Əskinas qutusu doludur.
means-card-fails = Kart terminalı işləmir.
means-card-resolving = Əvvəlki kart hələ yoxlanılır.
basket-money = { $amount } ödəyirsiniz. Hələ heç nə ödənilmir.
help-basket = Haqlarla birlikdə ödəyəcəyiniz budur. İstəmədiyinizi çıxarın. Əskinasda qalıq qaytarılmır: artıq qalan siz deyən yerə gedir və ya saxlanılır.

## Mərkəz təsdiq edir

promise-title = Səbətiniz
    yoxlanılır
promise-status = Təşkilatlardan soruşulur
promise-time = Bir neçə saniyə.
promise-money = Hələ heç nə ödənilmir. Ödəyəcəyiniz: { $amount }.
promise-inside = { $amount } içəridədir və qeyd olunub.

## Əskinaslar

notes-title = Əskinasları salın
notes-missing = çatmır
notes-total = Ödəniləcək
notes-inside = Salınıb
notes-awaited = İlk əskinası salın
notes-next = Növbəti əskinas gözlənilir
notes-entering = Əskinas yoxlanılır
notes-entering-time = Gözləyin. Təxminən 3 saniyə.
notes-stacking = { $amount } qəbul edilir
notes-stacking-time = Gözləyin. Təxminən 3 saniyə.
notes-returning = Əskinası geri götürün
notes-closed = Daha əskinas qəbul edilmir
notes-closed-line = Qalanı kartla ödəyin və ya dayandırın.
notes-stopping = Bu əskinasdan sonra dayanırıq
notes-card-after = Bu əskinasdan sonra kart gəlir
notes-chips = Növbəti əskinas nə edir
notes-fits = uyğundur
notes-over = { $amount } artıq
notes-returned = qaytarılır
notes-said-fit = Uyğundur: { $notes }.
notes-said-over = { $note } salsanız, { $amount } artıq qalır.
notes-said-returned = Geri qaytarılır: { $notes }.
notes-too-large = { $amount } qaytarıldı: daha kiçik əskinas bəs edir, qalıq isə verilmir.
notes-not-taken = { $amount } qaytarıldı: bu ödənişdə belə əskinas qəbul edilmir.
notes-unreadable = Əskinas qaytarıldı: oxuya bilmədik. Düzəldin, çevirin və ya başqasını salın.
notes-another-kind = Əskinas qaytarıldı: bu növ hazırda qəbul edilmir.
notes-double = İki əskinas birdən gəldi və qaytarıldı. Bir-bir salın.
notes-busy = Əskinas qaytarıldı: yuva hazır deyildi. Yenidən salın.
notes-money = { $missing } çatmır. { $inside } içəridədir və qeyd olunub.
notes-no-change = Qalıq qaytarılmır. Artıq qalan siz deyən yerə gedir.
notes-card = Qalanı kartla ödəyin
notes-stop = Dayandırın, iddia: { $amount }
notes-back = Səbətə qayıdın
notes-wait = Əskinas qəbul ediləndən sonra.
help-notes = Əskinasları bir-bir, hamar salın. İçəridəki dərhal qeyd olunur. Dayandırsanız, iddia nömrəsi alırsınız, qaynar xətt onu ödəyir.

## Qalanı kartla

charge-total = Ödəniləcək
charge-inside = Əskinasla
charge-settling-title = Bank razılıq verdi
charge-undoing-title = Kart ödənişi
    geri qaytarılır
charge-finding-title = Kartınız barədə
    öyrənirik
charge-finding = Kart terminalından soruşulur
charge-settling-money = { $amount } kartla ödənildi. Sonra qəbziniz çap olunur.
charge-undoing-money = { $amount } kartınıza qayıdır.
charge-inside-money = Əskinasla { $amount } içəridədir və qeyd olunub.
charge-not-taken-money = { $amount } kartdan tutulmadı.
charge-again = Kartla yenidən cəhd edin
charge-notes = Əskinasla ödəyin
charge-stop = Dayandırın, iddia: { $amount }
charge-back = Səbətə qayıdın
charge-cancel = Kartla ödənişdən imtina edin
help-charge = Kart terminalına baxın: kartı toxundurun və ya salın, soruşsa, PIN kodu orada yığın. PIN kodu heç kimə deməyin. İçəridəki əskinaslar qeyddə qalır.

## Artıq qalan

over-title = Artıq qalan
    hara göndərilsin?
over-rest = artıqdır
over-subtitle = Ödənişiniz tamdır. Burada qalıq qaytarılmır.
over-phone = Mobil telefona
over-phone-line = Balans kimi; nömrəni siz deyirsiniz.
over-keep = Növbəti dəfəyə saxlayın
over-keep-line = Nömrə { $claim }, qəbzdə də var
over-fin = Yalnız mənim üçün saxlayın
over-fin-line = Nömrə və FİN kodunuz lazım olacaq.
over-fin-title = Kimin üçün saxlanır?
over-fin-subtitle = Yalnız bu FİN kod və qəbzdəki nömrə birlikdə istifadə edə bilər.
over-fin-keep = Bu FİN üçün saxlayın
over-line = Qabaqcadan ödəyin: { $account }
over-line-plain = Qabaqcadan ödəyin
over-failed = Bu alınmadı. Yenidən seçin: heç nə itmir.
over-money = { $amount } içəridədir, qeyd olunub və sizindir.
over-operator-title = Hansı operatorun nömrəsidir?
over-send = Bu telefona göndərin
help-over = Qalıq qaytarılmır. Artıq qalan telefona və ya hesablarınızdan birinə gedə bilər, ya da qəbzdəki iddia nömrəsi ilə sizin üçün saxlanılır.

## Ödənilib

paid-title = Ödənildi. Qəbziniz
    çap olunur
paid-take-title = Ödənildi.
    Qəbzinizi götürün
paid-missing-title = Ödənildi.
    Qəbz çatmır
paid-doubtful-title = Ödənildi. Qəbz
    yuvadadırmı?
paid-money = { $amount } ödənilib
paid-now = Qəbul edildi. Təşkilatlara arxa planda xəbər verilir; gözləməyə ehtiyac yoxdur.
paid-queued = Qəbul edildi. Hazırda əlaqə yoxdur: əlaqə olan kimi təşkilatlara xəbər verilir.
paid-kept = { $amount } növbəti dəfə üçün { $claim } nömrəsi ilə saxlanılır.
paid-missing-line = O, bu nömrə ilə sizə çatacaq, istənilən terminal onu çap edir.
paid-receipt = Qəbz
paid-print = Qəbzi çap edin
paid-print-again = Yenidən çap edin
paid-no-printer = Hazırda çap etmək olmur.
paid-finish = Məndədir: bitirin
help-paid = Ödənişiniz tamdır. Qəbzi götürüb saxlayın: orada nə ödənildiyi və onu tapmaq üçün nömrə yazılıb.

## Sizə çatası pul

owed-basket-title = Bu pul sizindir;
    nömrəni saxlayın
owed-basket-line = Qeyd olunub. Qaynar xətt və ya masa bu nömrə ilə onu ödəyir.
owed-basket-money = { $amount } sizindir
owed-doubt-title = Nə qəbul edildiyini
    hələ bilmirik
owed-doubt-line = Öyrənməyə davam edirik. Nə qəbul edilibsə, bu nömrə ilə sizindir.
unfinished-basket-paid = Hamısı ödənilib
unfinished-basket-sum = { $amount } ödənilib.
unfinished-basket-printable = Sizinkidirsə, qəbzi indi çap edin. Buradan çıxır.
unfinished-basket-owed = Qəbzi istənilən terminalda nömrə ilə çap etmək olar.
unfinished-basket-money = İçəridəki qeyd olunub. İddia nömrəsi əsasdır.
unfinished-basket-back = Kartla heç nə ödənilmədi.
time-out-inside = Sıfırda səfər bitir. { $amount } içəridədir: onun üçün iddia nömrəsi alırsınız.
redeem-title = Əvvəlki qəbzdəki
    nömrə
redeem-subtitle = On iki hərf və rəqəm, “Saxlanılan qalıq” altında.
redeem-confirm = Bu puldan istifadə edin
redeem-choose = Saxlanan puldan istifadə edin
redeem-asking = Onu axtarırıq
redeem-time = Bir neçə saniyə.
redeem-not-a-number = Belə nömrə yoxdur: hər işarəni qəbzlə tutuşdurun.
redeem-here = Bu nömrə artıq burada ödəyir.
redeem-unknown = Bu nömrə ilə heç nə saxlanmayıb, ya da terminalı hələ bildirməyib.
redeem-spent = Bu nömrə ilə saxlanan pul istifadə olunub.
redeem-other-personal = O, başqa FİN kod üçün saxlanıb: hər işarəni vəsiqə ilə tutuşdurun.
redeem-fin-title = Bir nəfər üçün saxlanıb:
    FİN kodu?
redeem-too-often = Tapılmayan nömrələr çoxdur: qaynar xətt kömək edir.
redeem-offline = İndi əlaqə yoxdur, istifadə etmək olmur. Pul itmir.
redeem-money = { $amount } içəridədir və qeyd olunub.
help-redeem = Əvvəlki gəlişdə artıq qalan pul o qəbzin nömrəsi ilə saxlanır. Hamısı birdən istifadə olunur; yenə artıq qalan yenidən saxlanır.
