### Lister over tjenester som sentralen lagrer for en person, på personnummeret (FIN) og med en egen tilgangskode.

## I begynnelsen, og ved siden av en liste på papir

find-mine = Mine tjenester
mine-list = Lister på FIN-koden min

## Hvem listene tilhører, og med hvilken kode

mine-fin-title = Personnummeret ditt (FIN)
mine-code-title = Tilgangskoden din:
    seks sifre
mine-code-how = Den du valgte da du lagret den første listen.
mine-choose-title = Tilgangskode til listene:
    seks sifre
mine-choose-how = Til den første listen velger du en kode du husker. Senere bruker du alltid den samme.
mine-again-title = Den samme koden
    én gang til
mine-again-how = Så en tastefeil ikke stenger deg ute.
mine-open = Åpne listene mine
mine-keep = Lagre listen min
mine-guessed = En slik kode er lett å gjette. Velg en annen.
mine-differs = Kodene var ikke like. Skriv koden på nytt, og så én gang til.
mine-refused = FIN-kode og tilgangskode stemmer ikke. Prøv igjen, eller gå tilbake.
help-mine = Listene dine finnes med FIN-koden din og åpnes med seks sifre som du velger selv. Oppgi dem aldri til noen. En liste har ingen beløp, og ingenting kan betales med den.

## Sentralen blir spurt

mine-asking-title = Vi leter etter
    listene dine
mine-asking = Listene dine åpnes
mine-keeping-title = Listen din
    lagres
mine-keeping = Listen registreres

## Det lot seg ikke gjøre

mine-offline = Listene dine er trygge, men kan ikke åpnes nå. Spør igjen, eller finn en tjeneste etter navnet.
mine-offline-keeping = Vi vet ikke ennå om listen er lagret. Spør igjen: den lagres aldri to ganger. Eller skriv den ut.
mine-often-title = For mange koder
    er prøvd
mine-often = Listene dine er trygge, men er stengt en stund. Prøv igjen senere i dag eller i morgen.
mine-often-keeping = Ingenting ble lagret. Prøv igjen senere i dag eller i morgen. En liste på papir kan du få nå.
mine-forgotten = Glemmer du koden, fjerner skranken listene dine når du viser ID-kortet.
mine-full-title = Det er ikke plass
    til en liste til
mine-full = Det er plass til høyst { $most }. Gi den samme navn som listen den skal erstatte, fjern en liste først, eller skriv den ut.
mine-back = Tilbake til listen min

## Listene

mine-title = Mine tjenestelister
mine-number = Liste { $number }
mine-none = Du har ingen lagrede lister
mine-none-how = Legg tjenester i kurven, og velg å lagre en liste over dem: neste gang står den her.

## En liste fjernes

mine-forget = Fjern denne listen
mine-forget-title = Fjerne denne listen?
mine-forget-line = Den fjernes fra alle terminaler. Det du har betalt, er fortsatt betalt. En liste på papir gjelder fortsatt.
mine-forgetting = Listen fjernes
mine-forget-offline = Vi vet ikke ennå om den er fjernet: vi fikk ikke svar. Prøv igjen, eller se etter senere.

## En liste lagres

keep-central = Lagre på FIN-koden min
keep-kept-title = Listen din er lagret
keep-kept = Den åpnes med FIN-koden og tilgangskoden din
keep-kept-line = Velg «Mine tjenester» på en av terminalene, og skriv begge.
