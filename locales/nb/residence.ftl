### Et oppholdsvisum eller oppholdskort ved siden av passet.

## Leseren venter

residence-title = Legg på oppholdsvisumet
    eller oppholdskortet
residence-awaited = Venter på visumet eller kortet
residence-lines = Finn siden med <<<-linjene.
    .speech = Finn siden med de maskinlesbare linjene.
residence-lay = Legg den siden ned mot glasset.
residence-states = Passet alene er ikke nok. De som bor i disse landene, får visum:
residence-without = Jeg har ikke det: hva nå?

## Leseren leser

residence-reading-title = Hold det i ro:
    vi leser dokumentet
residence-reading-lines = Leser linjene
residence-reading-compare = Sammenligner med passet

## Det ble ikke lest, eller gjelder ikke

residence-refused-title = Dette dokumentet
    hjelper ikke
residence-passport-title = Dette er et pass. Vi
    trenger et dokument til
residence-unsure-title = Navnene stemmer
    ikke overens
residence-kind = Dette er ikke et oppholdsvisum eller oppholdskort.
residence-state = { $state }: de som bor i dette landet, får ikke visum ved ankomst her.
residence-expired = Det er ikke gyldig lenger.
residence-other-person = Det gjelder en annen: fødselsdato, kjønn eller statsborgerskap er ikke som i passet ditt.
residence-same-passport = Dette er passet vi har lest. Ta det bort, og legg på visumet eller kortet.
residence-another-passport = Et annet pass hjelper ikke. Legg på oppholdsvisumet eller oppholdskortet.
residence-unsure = Navnene er ikke skrevet som i passet ditt. En saksbehandler kan sammenligne dem.
residence-no-lines = Vi så ingen slike linjer. På et kort står de på baksiden, på et visum nederst.
residence-two = Vi så to dokumenter. Legg bare på ett.
residence-again = Prøv igjen, eller et annet
residence-officer = La en saksbehandler sammenligne

## Andre steder

document-again-residence = Oppholdsdokumentet er lest. Legg på passet nå.
officer-residence = Navnene i passet og i oppholdsdokumentet er ulike.
help-residence = Legg oppholdsvisumet eller oppholdskortet på glasset, med <<<-linjene ned: på et kort står de på baksiden, på et visum nederst. Det må være gyldig og ditt.
    .speech = Legg oppholdsvisumet eller oppholdskortet på glasset, med de maskinlesbare linjene ned: på et kort står de på baksiden, på et visum nederst. Det må være gyldig og ditt.
