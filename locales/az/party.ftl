### Bir seansda bir neçə səyahətçi: siyahı, əlavə etmə və çıxarma, bir ödəniş, hər kəsə viza və qəbz.

## Siyahı

party-title = Birlikdə gedənlər
party-subtitle = Bir dəfə ödəyirsiniz. Hər kəs viza və qəbz alır.
party-approved = { $number }: viza { $amount }
party-without = { $number }: burada viza yoxdur
party-refused = İmtina edilib. Çıxış yolu göstərilib.
party-numbered = Əməkdaş qərar verir. Nömrə: { $case }
party-desk = Əməkdaş masası davam edir. Nömrə: { $claim }
party-remove = Çıxarın
party-remove-one = { $number } nömrəli səyahətçini çıxar
party-add = Daha bir səyahətçi
party-full = Bir dəfəyə ən çoxu { $most } səyahətçi.
party-go-on = Qalanlarla davam
help-party = Sizinlə gedən hər kəsi əlavə edin, sonra kartla bir dəfə ödəyin. Burada viza almayan qalanlara mane olmur. Ödəməzdən əvvəl heç nə tutulmur.

## Biri çıxarılır

removing-title = Bu səyahətçi
    çıxarılsın?
removing-nothing = { $amount } tutulmayacaq
removing-others = Qalanlar siyahıda qalır.
removing-keep = Xeyr, qalsın
removing-yes = Bəli, çıxarın

## Növbəti pasport

document-traveller = Siyahınızın { $number } nömrəli səyahətçisi
document-listed-title = Artıq
    siyahıdadır
document-again-listed = Pasport qaydasındadır. Onu götürün, növbəti səyahətçinin pasportunu qoyun.

## Kağızlar

party-printing-title = Vizalar və qəbzlər
    çap olunur
party-printing-time = Hər biri bir neçə saniyə.
party-take-title = Hamısını və
    pasportları götürün
party-take-papers = Viza və qəbzlər: { $count }
party-missing-title = Ödənilib, verilib;
    kağız çatmır
party-paper-to-come = növbədədir
party-paper-printing = çap olunur
party-paper-there = viza və qəbz
party-paper-missing = kağız çatmır
party-total = Birlikdə ödədikləriniz
party-traveller = Səyahətçi { $number }
party-uncharged = { PLURAL($count) ->
    [one] { $count } viza verilmədi. { $amount } tutulmadı.
   *[other] { $count } viza verilmədi. { $amount } tutulmadı.
}
party-missing-line = Hər viza etibarlıdır. Kağızlar bu terminalların istənilənində çap olunur.
party-missing-claim = { $number }: iddia nömrəsi
