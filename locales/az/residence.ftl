### Pasportun yanında yaşayış vizası və ya kartı.

## Oxuyucu gözləyir

residence-title = Yaşayış vizanızı və ya
    kartınızı qoyun
residence-awaited = Viza və ya kart gözlənilir
residence-lines = <<< sətirləri olan tərəfi tapın.
residence-lay = Həmin tərəfi şüşənin üzərinə qoyun.
residence-states = Pasport tək kifayət etmir. Bu ölkələrdə yaşayanlara viza verilir:
residence-without = Məndə yoxdur: başqa yol?

## Oxuyucu oxuyur

residence-reading-title = Tərpətməyin:
    sənəd oxunur
residence-reading-lines = Sətirlər oxunur
residence-reading-compare = Pasportla tutuşdurulur

## Oxunmadı və ya uyğun deyil

residence-refused-title = Bu sənəd
    uyğun deyil
residence-passport-title = Bu, pasportdur.
    Başqa sənəd lazımdır
residence-unsure-title = Adlar üst-üstə
    düşmür
residence-kind = Bu, yaşayış vizası və ya yaşayış kartı deyil.
residence-state = { $state }: bu ölkədə yaşayanlara burada viza verilmir.
residence-expired = Onun müddəti bitib.
residence-other-person = Bu, başqa şəxsin sənədidir: doğum tarixi, cinsi və ya vətəndaşlığı pasportdakı kimi deyil.
residence-same-passport = Bu, oxuduğumuz pasportdur. Onu götürün, vizanı və ya kartı qoyun.
residence-another-passport = Başqa pasport kömək etmir. Yaşayış vizasını və ya kartını qoyun.
residence-unsure = Adlar pasportdakı kimi yazılmayıb. Əməkdaş onları tutuşdura bilər.
residence-no-lines = Belə sətirləri görmədik. Kartda arxa tərəfdə, vizada aşağıda olur.
residence-two = İki sənəd gördük. Yalnız birini qoyun.
residence-again = Yenidən və ya başqasını qoyun
residence-officer = Əməkdaş tutuşdursun

## Başqa yerlərdə

document-again-residence = Yaşayış sənədiniz oxundu. İndi pasportunuzu qoyun.
officer-residence = Pasportda və yaşayış sənədində adlar fərqlidir.
help-residence = Yaşayış vizasını və ya kartını <<< sətirləri aşağı olmaqla şüşəyə qoyun: kartda arxada, vizada aşağıda olur. O, etibarlı və sizin olmalıdır.
