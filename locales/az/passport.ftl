### Pasportun oxunması və oxunanların yoxlanılması.

## Oxuyucu gözləyir

document-title = Pasportunuzu oxuyucunun
    üzərinə qoyun
document-awaited = Pasportunuz gözlənilir
document-open = Şəkliniz olan səhifəni açın.
document-turn = Çevirin, şəkil aşağı baxsın.
document-lay = Şüşənin üzərinə düz qoyun və saxlayın.

## Oxuyucu oxuyur

document-reading-title = Tərpətməyin:
    pasport oxunur
document-reading-status = Hələ qaldırmayın
document-reading-time = Təxminən 3 saniyə qalıb.
document-reading-found = Pasport tapıldı
document-reading-page = Şəkilli səhifə oxunur
document-reading-check = Yoxlanılır
document-reading-keep = Bitirdikdən sonra yalnız viza üçün lazım olanı saxlayırıq.

## Oxunmadı

document-again-title = Oxuya bilmədik.
    Yenidən cəhd edin
document-again-status = Qaldırın və yenidən qoyun
document-again-corner = Yuxarı sol küncə qədər itələyin.
document-again-flat = Düz basın: səhifə qalxmışdı.
document-again-case = Üzlüyündən çıxarın.
document-again-incomplete = Aşağıdakı sətirlərin bir hissəsi kəsilib.
document-again-corrupted = İşarələrdən biri aydın oxunmadı.
document-again-no-document = Pasport sətirlərini görmədik. Onlar şəklinizin altındadır.
document-again-card = Bu, şəxsiyyət vəsiqəsidir. Pasportunuzdan istifadə edin.
document-again-visa = Bu, vizadır. Pasportun şəkliniz olan səhifəsini açın.
document-again-other = Bu terminal pasportları oxuyur. Digər sənədlər üçün masaya müraciət edin.
document-again-two = İki pasport gördük. Yalnız birini qoyun.
document-again-reader = Oxuyucu ilə əlaqə kəsildi. Bir az gözləyib yenidən cəhd edin.
document-again-desk = Yenə alınmasa, terminalların yanındakı masa sizə kömək edər.
document-again = Bir daha göstərin

## Pasportla tutuşdurun

review-title = Məlumatlarınızı yoxlayın
review-subtitle = Hər sətri pasportunuzla tutuşdurun.
review-surname = Soyad
review-given-names = Ad
review-no-given-names = Pasportda yoxdur
review-number = Pasportun nömrəsi
review-nationality = Vətəndaşlığı
review-sex = Cinsi
review-sex-female = Qadın
review-sex-male = Kişi
review-sex-x = X
review-sex-unspecified = Göstərilməyib
review-birth = Doğum tarixi
review-expiry = Pasport etibarlıdır
review-repair-check-digit = Oxunan: { $read }, düzəldilən: { $proved }. Yoxlama rəqəmi bunu təsdiq edir.
review-repair-alphabet = Oxunan: { $read }, düzəldilən: { $proved }. Orada başqa işarə ola bilməz.
review-repair-code = Oxunan: { $read }, düzəldilən: { $proved }. Yalnız bu, ölkə kodudur.
review-sign-letter = { $sign } hərfi
review-sign-digit = { $sign } rəqəmi
review-sign-zero = sıfır
review-sign-other = aydın olmayan işarə
review-names-cut = Adınız pasportun sətrindən uzundur. Əvvəlinin düz olması kifayətdir.
review-again = Pasportu yenidən oxudun
review-confirm = Hər şey düzdür: davam edin
