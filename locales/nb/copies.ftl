### Kvitteringer på annet enn papir, og tidligere kvitteringer.

## Kvitteringen til telefon eller e-post

send-choose = Send til mobil eller e-post
send-title = Hvor skal
    kvitteringen sendes?
send-subtitle = Den kommer så snart betalingen er meldt til sentralen.
send-sms = På SMS
send-sms-line = Til en mobiltelefon i Aserbajdsjan.
send-email = På e-post
send-email-line = Med alle linjene på kvitteringen.
send-confirm = Send kvitteringen hit
send-privacy = Brukes bare til denne kvitteringen og slettes deretter.
send-on-its-way = Kvitteringen sendes til { $to }.
help-send = Betalingen er fullført. Kvitteringen kan også komme på SMS eller e-post. Den sendes én gang, til nummeret eller adressen du skriver her.

## En tidligere kvittering

copy-choose = Tidligere kvittering
copy-title = Nummeret på
    kvitteringen
copy-subtitle = Tolv bokstaver og sifre, eller hold koden på kvitteringen foran skanneren.
copy-confirm = Finn kvitteringen
copy-asking = Vi leter etter den
copy-time = Det tar noen sekunder.
copy-not-a-number = Et slikt nummer finnes ikke: sammenlign hvert tegn med kvitteringen eller notatet ditt.
copy-unknown = Det er ingen kvittering på dette nummeret, eller terminalen har ikke meldt den ennå.
copy-too-often = For mange numre uten treff. Kundeservice kan hjelpe deg.
copy-offline = Det er ikke forbindelse nå, så vi kan ikke lete. Kvitteringen er ikke tapt.
help-copy = Med nummeret på en kvittering ser du hvor betalingen er, og kan skrive ut kvitteringen igjen på alle terminaler. Den merkes DUPLIKAT.
copy-found-title = Den tidligere
    kvitteringen din
copy-paid = { $amount } ble betalt
copy-paid-line = { $time }, på terminal { $terminal }.
copy-on-its-way = Underveis
copy-posted = Fremme
copy-goes-back = Går tilbake til deg
copy-being-checked = Undersøkes
copy-back-line = Det som ikke kunne betales, går tilbake til deg: oppgi dette nummeret til kundeservice.
copy-print = Skriv ut én gang til
copy-printed = Duplikatet ligger i luken.
copy-not-printed = Den ble ikke skrevet ut. Kvitteringen er lagret og kan skrives ut senere.
copy-finish = Ferdig
