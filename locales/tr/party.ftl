### Tek işlemde birkaç yolcu: liste, ekleme ve çıkarma, tek ödeme, herkese vize ve makbuz.

## Liste

party-title = Birlikte seyahat edenler
party-subtitle = Tek ödeme yaparsınız. Herkes kendi vizesini ve makbuzunu alır.
party-approved = { $number }: vize { $amount }
party-without = { $number }: burada vize yok
party-refused = Verilmedi. Ne yapılabileceği gösterildi.
party-numbered = Kararı görevli verecek. Numara: { $case }
party-desk = İşleme gişede devam edilecek. Numara: { $claim }
party-remove = Çıkar
party-remove-one = { $number }. yolcuyu çıkar
party-add = Yolcu ekle
party-full = Birlikte en fazla { $most } yolcu olabilir.
party-go-on = Diğerleriyle devam et
help-party = Sizinle seyahat eden herkesi ekleyin, sonra kartla tek seferde ödeyin. Burada vize alamayan biri diğerlerini engellemez. Ödemeden önce ücret alınmaz.

## Bir yolcunun çıkarılması

removing-title = Bu yolcu çıkarılsın mı?
removing-nothing = { $amount } alınmayacak
removing-others = Diğerleri listede kalır.
removing-keep = Hayır, kalsın
removing-yes = Evet, çıkar

## Sıradaki pasaport

document-traveller = Listenizdeki { $number }. yolcu
document-listed-title = Zaten
    listenizde
document-again-listed = Pasaportta sorun yok. Alıp sıradaki yolcunun pasaportunu yerleştirin.

## Belgeler

party-printing-title = Vizeler ve makbuzlar
    yazdırılıyor
party-printing-time = Her biri birkaç saniye sürer.
party-take-title = Her şeyi ve
    pasaportlarınızı alın
party-take-papers = Vizeler ve makbuzlar: { $count }
party-missing-title = Ödendi ve verildi;
    bazı belgeler eksik
party-paper-to-come = sırada
party-paper-printing = yazdırılıyor
party-paper-there = vize ve makbuz
party-paper-missing = belge eksik
party-total = Birlikte ödediğiniz tutar
party-traveller = { $number }. yolcu
party-uncharged = { PLURAL($count) ->
    [one] { $count } vize verilmedi. { $amount } alınmadı.
   *[other] { $count } vize verilmedi. { $amount } alınmadı.
}
party-missing-line = Vizelerin tümü geçerli. Belgeler bu terminallerin herhangi birinde yazdırılabilir.
party-missing-claim = { $number }: talep numarası
