### Et e-visum som er innvilget på portalen, hentes.

## Visum nå, eller e-visum?

choosing-title = Hva trenger du?
choosing-visa = Visum ved ankomst
choosing-visa-line = Omtrent to minutter. Betal med kort.
choosing-evisa = Skriv ut e-visumet mitt
choosing-evisa-line = Innvilget på portalen. Ingenting å betale.
choosing-desk = Skranken ved terminalene hjelper deg med alt annet.
attract-evisa-only = E-visum som portalen har innvilget, kan skrives ut.
help-choosing = Har du ikke visum ennå, velger du visum ved ankomst. Har portalen innvilget et e-visum, skriver du det ut her med referansen og passet.

## Referansen

reference-title = Vis koden til
    e-visumet ditt
reference-show = Hold QR-koden foran skanneren.
reference-where = Den står i brevet fra portalen, på papir eller på telefonen.
reference-type = Skriv referansen
reference-typing-title = Skriv referansen din
reference-typing-how = Den begynner med { $prefix } og har { $count } bokstaver og sifre.
reference-to-go = { PLURAL($count) ->
    [one] { $count } tegn igjen
   *[other] { $count } tegn igjen
}
reference-or-show = Eller vis koden til skanneren.
reference-find = Finn e-visumet mitt
reference-first = Skriv alt først.
reference-boarding-pass = Dette er et boardingkort. Vi trenger koden til e-visumet ditt.
reference-goods = Dette er koden på en vare. Vi trenger koden til e-visumet ditt.
reference-payment = Dette er en betalingskode. Ingenting er betalt. Vi trenger koden til e-visumet ditt.
reference-site = Denne koden fører til en annen nettside. Vi trenger koden til e-visumet ditt.
reference-our-paper = Dette er koden på en utskrift fra en terminal. Vi trenger koden i brevet fra portalen.
reference-portal-without = Denne koden fører til portalen, men har ingen referanse. Skriv referansen selv.
reference-unknown = Denne koden har ingen referanse til et e-visum.
reference-unread = Vi kunne ikke lese koden. Hold den i ro, en håndsbredd unna.
reference-mistyped = Ingen referanse ser slik ut. Sammenlign hvert tegn.
help-reference = I brevet fra portalen står referansen og en QR-kode som sier det samme. Vis koden, eller skriv referansen. Deretter leses passet ditt.

## Passet og søket

holder-title = Passet som hører
    til e-visumet
searching-title = Vi leter etter
    e-visumet ditt
searching-reference = Referansen er mottatt
searching-portal = Vi spør portalen
searching-wait = Vent et øyeblikk
searching-time = Det tar noen sekunder.
help-searching = Du trenger ikke å gjøre noe. Kommer det ikke svar, får du en lapp, og skranken fortsetter med det du har oppgitt.

## Ingenting å skrive ut

no-evisa-not-found-title = Vi fant ikke e-visumet
no-evisa-not-found = Portalen kjenner ikke denne referansen. Sammenlign med brevet.
no-evisa-other-title = Dette e-visumet
    gjelder et annet pass
no-evisa-other = I en familie forveksles pass lett. Eller passet er fornyet siden.
no-evisa-waits-title = Det er ikke
    avgjort ennå
no-evisa-standard = Et vanlig e-visum tar opptil tre dager.
no-evisa-urgent = Et e-visum som haster, tar opptil tre timer.
no-evisa-by = Senest { $day } kl. { $hour }. Kom tilbake da.
no-evisa-refused-title = E-visumet ble
    ikke innvilget
no-evisa-refused = Portalen har avgjort det slik. Skranken kan fortelle deg mer.
no-evisa-expired-title = Dette e-visumet
    er utløpt
no-evisa-expired = Den siste dagen er over.
no-evisa-used-title = Dette e-visumet
    er brukt
no-evisa-used = Noen har allerede reist inn med det.
no-evisa-reference = Oppgi en annen referanse
no-evisa-passport = Legg på et annet pass
help-no-evisa = Ingenting skrives ut, og ingenting er trukket. Skranken ved terminalene ser det portalen vet, og hjelper deg videre.

## Utskriften

evisa-printing-title = E-visumet ditt skrives ut
evisa-found = E-visumet er funnet
evisa-paper = Skrives ut
evisa-take-title = Ta e-visumet
    og passet ditt
evisa-take = E-visum
evisa-duplicate = Her står det DUPLIKAT: e-visumet er skrevet ut før. Det er like gyldig.
evisa-owed-title = E-visumet kunne
    ikke skrives ut
evisa-owed = Terminalen er tom for papir eller har en feil.
evisa-doubtful-title = Kom e-visumet
    ditt ut?
evisa-doubtful = Hvis ikke, skriv det ut igjen. Den utskriften merkes DUPLIKAT.
evisa-stands = E-visumet ditt gjelder
evisa-elsewhere = Alle andre terminaler skriver det ut med referansen og passet.
evisa-print = Skriv ut igjen

## Andre steder

desk-evisa = Vi fant ikke noe e-visum for det du viste. Skranken leter etter det.
frame-next-passport = Neste: pass
frame-next-evisa = Neste: e-visumet
