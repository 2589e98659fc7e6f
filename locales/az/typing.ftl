### Oxunmayan və ya səhv oxunan məlumatın yazılması.

## Əvvəlki ekranlarda

review-change = Dəyişin
review-change-speech = Dəyişin: { $name }
review-other = Başqa sətir səhvdir
review-typed = Bunu siz yazdınız. Əməkdaş pasportunuzla tutuşdura bilər.
review-typed-subtitle = Hər sətri tutuşdurun. Əməkdaş da baxacaq.
document-type = Məlumatları özünüz yazın

## Hansı sətir səhvdir

wrong-line-title = Hansı sətir səhvdir?
wrong-line-subtitle = Seçin və pasportunuzda olduğu kimi yazın.
wrong-line-officer = Bu sətirlər yenidən yazılsa, əvvəlcə əməkdaş onları pasportunuzla tutuşdurur.

## Yazılması

typing-surname = Soyadınızı yazın
typing-given-names = Adınızı yazın
typing-number = Pasportun nömrəsini yazın
typing-nationality = Hansı ölkənin vətəndaşısınız?
typing-issuer = Pasportu
    kim verib?
typing-issuer-name = Pasportu verən
typing-birth = Doğum tarixinizi yazın
typing-sex = Cins necə göstərilib?
typing-expiry = Pasport nə vaxta qədər
    etibarlıdır?
typing-as-printed = Şəkilli səhifənin ən aşağı sətirlərində olduğu kimi.
typing-names-fillers = Ən aşağı sətirləri köçürün; hər < üçün boşluq qoyun.
typing-state-how = İlk hərfləri yazın, sonra seçin.
typing-date-how = Gün, ay, il: 8 rəqəm.
typing-birth-how = Gün, ay, il. Göstərilməyən hissəyə sıfır yazın.
typing-to-go = { PLURAL($count) ->
    [one] { $count } rəqəm qalıb
   *[other] { $count } rəqəm qalıb
}
typing-read = Oxunan: { $text }
typing-whole = Hamısı yazılıb
typing-most = Ən çoxu { $count }
typing-wrong-missing = Burada hələ heç nə yoxdur.
typing-wrong-unfinished = Tarix üçün 8 rəqəm lazımdır: gün, ay, il.
typing-wrong-day = Təqvimdə belə gün yoxdur. Günü və ayı tutuşdurun.
typing-wrong-birth = Bu gün doğulmaq mümkün deyil. İli tutuşdurun.
typing-wrong-expiry = Heç bir pasport o vaxta qədər etibarlı olmur. İli tutuşdurun.
typing-wrong-state = Belə ölkə kodu yoxdur. Ölkəni siyahıdan seçin.
typing-no-state = Belə başlayan ölkə yoxdur. Bir hərf silib yenidən yazın.
typing-space = Boşluq
typing-erase = Silin
typing-clear = Təmizlə
typing-confirm = Düzdür: davam edin
typing-none = Mənim adım yoxdur
typing-first = Əvvəlcə yazın.
typing-first-digits = Əvvəlcə 8 rəqəm yazın.
typing-first-state = Əvvəlcə siyahıdan seçin.

## Başqa yerdə

help-typing = Hər məlumatı pasportunuzda olduğu kimi yazın. Silin düyməsi son işarəni geri götürür. Viza pasportda yazılana görə verilir: əməkdaş onu tutuşdurur.
officer-typed = Yazdıqlarınız əvvəlcə pasportunuzla tutuşdurulmalıdır.
