### Əməkdaş qərar verir: terminalda gözləmə, nömrə götürmə, qayıtma və qərar.

## Terminalda gözləmə

queue-title = Əməkdaş qərar verir:
    gözləyin
queue-number = Nömrəniz
queue-asked = Cavablarınız əməkdaşdadır
queue-next = Növbə sizindir
queue-before = { PLURAL($before) ->
    [one] Sizdən əvvəl { $before } nəfər var
   *[other] Sizdən əvvəl { $before } nəfər var
}
queue-then = Sonra ödəyib vizanı alırsınız
queue-wait = Heç nəyə basmaq lazım deyil
queue-goes-on = Bu səhifə özü davam edir.
queue-usual = { PLURAL($minutes) ->
    [one] Adətən təxminən { $minutes } dəqiqə çəkir. Bu səhifə özü davam edir.
   *[other] Adətən təxminən { $minutes } dəqiqə çəkir. Bu səhifə özü davam edir.
}
queue-waited = { PLURAL($minutes) ->
    [one] Artıq { $minutes } dəqiqədir gözləyirsiniz.
   *[other] Artıq { $minutes } dəqiqədir gözləyirsiniz.
}
queue-unheard = Hazırda əlaqəmiz yoxdur
queue-unheard-line = Nömrəniz qorunur, biz cəhd etməyə davam edirik.
queue-take = Nömrə götürün, sonra qayıdın
help-queue = Heç nə etmək lazım deyil. Burada gözləmək istəmirsinizsə, nömrə götürün və pasportunuzla bu terminallardan istənilən birinə qayıdın.

## Nömrə ilə

numbered-title = Pasportunuzla
    qayıdın
numbered-how = Pasportu buradakı terminala qoyun
numbered-until = Heç nə yenidən soruşulmur. Nömrə { $day } tarixinədək etibarlıdır.
help-numbered = Bu zaldakı istənilən terminala qayıdın və həmin pasportu qoyun. Burada gözləmək lazım deyil. Sizdən ödəniş tutulmayıb.

## Əməkdaşın qərarı

refused-officer-title = Əməkdaş viza
    vermədi
refused-officer-document = Əməkdaş bu pasportu təsdiq edə bilmədi.
refused-officer-details = Yazılanlar pasportdakı ilə uyğun gəlmir.
refused-officer-other-visa = Bu səfər üçün başqa növ viza lazımdır.
refused-officer-entry = Ölkəyə giriş şərtlərinə əməl olunmayıb.
approved-purpose = Məqsəd
approved-declared = Bəyanat
approved-declared-made = Verilib
approved-declared-not-made = Verilməyib

## Nömrəli talon

receipt-case-title = Nömrəniz
receipt-case-number = Müraciətin nömrəsi
receipt-case-how = Pasportunuzla qayıdın və onu buradakı istənilən terminala qoyun.
receipt-case-until = Son gün
receipt-case-once = Əməkdaşın icazəsi bu günədək bir viza üçün etibarlıdır.
receipt-case-code = Bu kodda əməkdaşlar üçün nömrəniz var.
