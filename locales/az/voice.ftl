### Terminal danışır: səhifələrin sözlərindən başqa deyilənlər və bunu dəyişən düymələr.

## Düymələr

voice-listen = Dinləyin
    .speech = Səsli oxunuş
voice-again = Səhifə bir də oxunsun
voice-slower = Daha yavaş
voice-faster = Daha sürətli
voice-softer = Daha alçaq səslə
voice-louder = Daha uca səslə
voice-blank = Ekran qaralsın
voice-bright = Ekran işıqlansın
voice-scan = Öz-özünə addımlasın
voice-by-hand = Düymə ilə addımlasın
voice-slowest = Bundan yavaş olmur.
voice-fastest = Bundan sürətli olmur.
voice-softest = Bundan alçaq olmur.
voice-loudest = Bundan uca olmur.

## Necə başlayır və necə davam edir

voice-on = Bu terminal danışır. Aşağı düyməsi seçimdən seçimə keçir, dairəvi düymə seçir. Sual işarəsi səhifəni təkrar oxuyur. İstənilən düymə səsi dayandırır.
voice-wall = { $language }. Azərbaycanca davam etmək üçün indi dairəvi düyməni basın. Aşağı düyməsi digər dillərə və köməyə aparır.
voice-go-on = { PLURAL($count) ->
    [one] Bir düymə var. Ona aşağı düyməsi ilə çatmaq olar.
   *[other] { $count } düymə var. Onları aşağı düyməsi ilə gəzmək olar.
}
voice-round-key = Dairəvi düymə: { $name }.
voice-keyboard = Klaviatura. Yuxarı və aşağı düymələri sıradan sıraya, sol və sağ düymələri sıra boyu aparır.
voice-headphones = Şəxsi məlumatları eşitmək üçün qulaqlıq taxın.

## Seçilənin adından sonra

voice-button = Düymə.
voice-chosen = Seçilib.
voice-not-chosen = Seçilməyib.
voice-not-now = Hazırda mümkün deyil.

## Yazılanlar

voice-asterisk = ulduz
voice-erased = Silindi.
voice-cleared = Hamısı silindi.
voice-nothing-typed = Hələ heç nə yazılmayıb.
voice-sign-point = nöqtə
voice-sign-at = et işarəsi
voice-sign-hyphen = defis
voice-sign-underscore = alt xətt
voice-sign-plus = artı işarəsi
voice-sign-percent = faiz işarəsi

## Şəxsi məlumatın yerinə

voice-sent = Qəbz yoldadır.
voice-refused = Bu terminal vizanı verə bilmir. Səbəb ekrandadır və qulaqlıqda eşidilir.
