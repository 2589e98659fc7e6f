### Betaling av tjenester, fra kurven og videre: betalingsmåte, sedler, kort, det som er til overs, kvitteringen.

## Kurven

basket-title = Kurven din
basket-line-fee = { $account } · gebyr { $amount }
basket-fee = Gebyr { $amount }
basket-bills = { PLURAL($count) ->
    [one] { $count } betaling
   *[other] { $count } betalinger
}
basket-commission = Gebyr
basket-remove = Fjern
basket-remove-one = Fjern { $name }
basket-changed = Leverandøren oppgir nå { $amount }. Fjern linjen og spør på nytt.
basket-paid = Dette er allerede betalt. Fjern linjen.
basket-silent = Leverandøren svarer ikke nå. Fjern linjen, eller prøv igjen senere.
basket-day-limit = I dag kan du bare betale { $amount } til for dette. Fjern linjen, eller betal mindre.
basket-catalogue = Prisen er endret. Fjern linjen og velg den på nytt.
basket-unknown = Leverandøren finner ingen med dette nummeret. Fjern linjen og sammenlign nummeret.
basket-add = Legg til en betaling
basket-full = Kurven er full.
basket-notes = Betal med sedler
basket-card = Betal med kort
basket-cancel = Avbryt uten å betale
means-notes-not-for-this = Ikke alt her kan betales med sedler.
means-card-not-for-this = Ikke alt her kan betales med kort.
means-notes-fails = Vi kan ikke ta imot sedler akkurat nå.
means-notes-full = Seddelboksen er full.
means-card-fails = Kortterminalen virker ikke.
means-card-resolving = En tidligere kortbetaling undersøkes fortsatt.
basket-money = Du betaler { $amount }. Ingenting er betalt ennå.
help-basket = Dette er alt du betaler, gebyrer medregnet. Fjern det du ikke vil ha med. Sedler: terminalen gir ikke vekslepenger. Det som er til overs, går dit du velger, eller du har det til gode.

## Sentralen bekrefter

promise-title = Vi kontrollerer
    kurven din
promise-status = Vi spør leverandørene
promise-time = Det tar noen sekunder.
promise-money = Ingenting er betalt ennå. Beløpet blir { $amount }.
promise-inside = { $amount } er satt inn og registrert.

## Sedler settes inn

notes-title = Sett inn sedler
notes-missing = mangler
notes-total = Å betale
notes-inside = Satt inn
notes-awaited = Sett inn den første seddelen
notes-next = Klar for neste seddel
notes-entering = Seddelen kontrolleres
notes-entering-time = Vent litt. Omtrent 3 sekunder.
notes-stacking = { $amount } tas imot
notes-stacking-time = Vent litt. Omtrent 3 sekunder.
notes-returning = Ta seddelen tilbake
notes-closed = Flere sedler tas ikke imot
notes-closed-line = Betal resten med kort, eller stopp.
notes-stopping = Vi stopper etter denne seddelen
notes-card-after = Kortet kommer etter denne seddelen
notes-chips = Hva skjer med neste seddel
notes-fits = passer
notes-over = { $amount } til overs
notes-returned = i retur
notes-said-fit = Disse passer: { $notes }.
notes-said-over = Seddelen på { $note } gir { $amount } til overs.
notes-said-returned = Disse kommer i retur: { $notes }.
notes-too-large = { $amount } kom i retur: en mindre seddel er nok, og terminalen gir ikke vekslepenger.
notes-not-taken = { $amount } kom i retur: en slik seddel kan ikke brukes til denne betalingen.
notes-unreadable = Seddelen kom i retur: vi kunne ikke lese den. Glatt den ut, snu den, eller prøv en annen.
notes-another-kind = Seddelen kom i retur: denne typen tas ikke imot nå.
notes-double = To sedler kom samtidig og gikk i retur. Sett inn én om gangen.
notes-busy = Seddelen kom i retur: luken var ikke klar. Sett den inn igjen.
notes-money = { $missing } mangler. { $inside } er satt inn og registrert.
notes-no-change = Terminalen gir ikke vekslepenger. Det som er til overs, går dit du velger.
notes-card = Betal resten med kort
notes-stop = Stopp: krav på { $amount }
notes-back = Tilbake til kurven
notes-wait = Når seddelen er ferdig behandlet.
help-notes = Sett inn én seddel om gangen, flatt. Det du setter inn, registreres med en gang. Stopper du, får du et kravnummer, og kundeservice betaler ut beløpet.

## Resten med kort

charge-total = Å betale
charge-inside = Med sedler
charge-settling-title = Banken har godkjent
charge-undoing-title = Kortbetalingen din
    tilbakeføres
charge-finding-title = Vi undersøker
    kortbetalingen din
charge-finding = Vi spør kortterminalen
charge-settling-money = { $amount } er betalt med kort. Nå kommer kvitteringen.
charge-undoing-money = { $amount } går tilbake til kortet ditt.
charge-inside-money = { $amount } i sedler er satt inn og registrert.
charge-not-taken-money = { $amount } ble ikke trukket fra noe kort.
charge-again = Prøv å betale med kort igjen
charge-notes = Betal med sedler
charge-stop = Stopp: krav på { $amount }
charge-back = Tilbake til kurven
charge-cancel = Avbryt kortbetalingen
help-charge = Følg kortterminalen: hold kortet mot den eller sett det inn, og tast PIN-koden der hvis den spør. Oppgi aldri PIN-koden til noen. Sedler som er satt inn, er fortsatt registrert.

## Det som er til overs

over-title = Hva skal vi gjøre med
    det som er til overs?
over-rest = til overs
over-subtitle = Betalingen er fullført. Terminalen gir ikke vekslepenger.
over-phone = Til en mobiltelefon
over-phone-line = Som saldo; du skriver nummeret.
over-keep = Ha det til gode til neste gang
over-keep-line = Nummer { $claim }, også på kvitteringen
over-fin = Bare jeg skal ha det til gode
over-fin-line = Krever nummeret og FIN-koden din.
over-fin-title = Hvem har det til gode?
over-fin-subtitle = Det kan bare brukes med både denne FIN-koden og nummeret på kvitteringen.
over-fin-keep = Ha det til gode på denne FIN-koden
over-line = Betal på forskudd: { $account }
over-line-plain = Betal på forskudd
over-failed = Det lot seg ikke gjøre. Velg på nytt: ingenting er tapt.
over-money = { $amount } er satt inn og registrert, og pengene er dine.
over-operator-title = Hvilken operatør er det?
over-send = Send til denne telefonen
help-over = Terminalen gir ikke vekslepenger. Det som er til overs, kan gå til en telefon eller en av regningene dine, eller du har det til gode på kravnummeret på kvitteringen.

## Til gode fra før

redeem-title = Nummeret på den
    forrige kvitteringen
redeem-subtitle = Tolv bokstaver og sifre, under «Til gode til neste gang».
redeem-confirm = Bruk disse pengene
redeem-choose = Bruk penger du har til gode
redeem-asking = Vi leter etter det
redeem-time = Det tar noen sekunder.
redeem-not-a-number = Et slikt nummer finnes ikke: sammenlign hvert tegn med kvitteringen.
redeem-here = Dette nummeret er allerede med i denne betalingen.
redeem-unknown = Du har ingenting til gode på dette nummeret, eller terminalen har ikke meldt det ennå.
redeem-spent = Det du hadde til gode på dette nummeret, er brukt.
redeem-other-personal = Det gjelder en annen FIN-kode: sammenlign hvert tegn med ID-kortet.
redeem-fin-title = Til gode for én person:
    hvilken FIN-kode?
redeem-too-often = For mange numre uten treff. Kundeservice kan hjelpe deg.
redeem-offline = Det er ikke forbindelse nå, så det kan ikke brukes. Pengene er ikke tapt.
redeem-money = { $amount } er satt inn og registrert.
help-redeem = Penger som var til overs en annen gang, har du til gode på nummeret på den kvitteringen. Alt brukes på én gang. Det som da er til overs, har du igjen til gode.

## Betalt

paid-title = Betalt. Kvitteringen
    skrives ut
paid-take-title = Betalt. Ta
    kvitteringen din
paid-missing-title = Betalt. Kvitteringen
    mangler
paid-doubtful-title = Betalt. Ligger
    kvitteringen i luken?
paid-money = { $amount } er betalt
paid-now = Betalingen er godtatt. Leverandørene får beskjed i bakgrunnen. Du trenger ikke å vente.
paid-queued = Betalingen er godtatt. Det er ikke forbindelse nå: leverandørene får beskjed når den er tilbake.
paid-kept = Du har { $amount } til gode til neste gang på nummer { $claim }.
paid-missing-line = Vi skylder deg kvitteringen. Alle terminaler kan skrive den ut med dette nummeret.
paid-receipt = Kvittering
paid-print = Skriv ut kvitteringen
paid-print-again = Skriv ut én gang til
paid-no-printer = Ingenting kan skrives ut akkurat nå.
paid-finish = Jeg har den, avslutt
help-paid = Betalingen er fullført. Ta kvitteringen og ta vare på den: der står det hva som er betalt, og nummeret som betalingen kan finnes igjen med.

## Penger vi skylder

owed-basket-title = Vi skylder deg dette:
    ta vare på nummeret
owed-basket-line = Det er registrert. Kundeservice eller en skranke betaler det ut med dette nummeret.
owed-basket-money = { $amount } er dine penger
owed-doubt-title = Vi vet ikke ennå
    hva vi har mottatt
owed-doubt-line = Vi undersøker videre. Det vi har mottatt, er ditt med dette nummeret.
unfinished-basket-paid = Alt ble betalt
unfinished-basket-sum = { $amount } ble betalt.
unfinished-basket-printable = Er det din betaling, skriv ut kvitteringen nå. Den kommer ut her.
unfinished-basket-owed = Kvitteringen kan skrives ut på alle terminaler med nummeret.
unfinished-basket-money = Det som er satt inn, er registrert. Kravnummeret gjelder.
unfinished-basket-back = Ingenting ble betalt med kort.
time-out-inside = Når tiden er ute, avsluttes besøket. { $amount } er satt inn: du får et kravnummer for beløpet.
