### Betaling av tjenester, fram til kurven: hva som betales, hvem det gjelder, hva som er ubetalt, hvor mye.

## På veggen og i begynnelsen

attract-sale = Betal regning, bot, avgift
attract-sale-line = Med sedler eller kort. Kvittering for alt.
attract-sale-not-now = Betaling er ikke mulig nå
attract-sale-elsewhere = En annen terminal kan kanskje hjelpe deg nå. Eller kom tilbake senere.
attract-both-line = Også her: regninger, bøter og avgifter.
choosing-sale = Betal regning, bot eller avgift
choosing-sale-line = Med sedler eller kort.
help-choosing-sale = Velg visum, utskrift av et e-visum du har fått, eller betaling av en regning, bot eller avgift. Ingenting betales før du sier ja.
help-attract-sale = Trykk på språket ditt for å begynne. Her betaler du regninger, bøter og avgifter med sedler eller kort. Terminalen gir ikke vekslepenger: det som er til overs, har du til gode.

## Trinnene

sale-next-whose = Neste: hvem det gjelder
sale-next-owed = Neste: hva som er ubetalt
sale-next-basket = Neste: kurven din
sale-next-pay = Neste: betaling
sale-next-receipt = Neste: kvitteringen

## Hvilken tjeneste?

find-title = Hva vil du betale?
find-hint = Skriv et navn
find-count = { PLURAL($count) ->
    [one] { $count } treff
   *[other] { $count } treff
}
find-none = Ingen treff
find-scan = Eller skann koden på en regning
find-none-line = Prøv et kortere ord eller navnet på leverandøren. Trykk på Tøm for å se alle områdene.
find-strange = Denne koden hører ikke til en regning som betales her. Skriv navnet.
find-household = Etter telefon
find-household-line = Alt ubetalt i en husstand, samlet
find-basket = Tilbake til kurven: { $count }
find-more = Flere
find-first = Fra starten
find-usual = Mest betalt her
find-offices = Etter etat eller firma
find-office-services = { PLURAL($count) ->
    [one] { $count } tjeneste
   *[other] { $count } tjenester
}
find-letters-latin = Latinske bokstaver
find-letters-own = Norske bokstaver
find-letters-more = Flere bokstaver
help-find = Skriv en del av navnet: strøm, vann, en bank. Eller velg et område, eller hold koden på regningen foran skanneren. Ingenting er betalt ennå.

## Hvem gjelder det?

fill-ways-title = Hvordan vil du oppgi
    hvem det gjelder?
fill-scan = Eller skann koden
fill-to-go = { PLURAL($missing) ->
    [one] { $missing } tegn igjen
   *[other] { $missing } tegn igjen
}
fill-whole = Alt er skrevet
fill-compare = Sammenlign
fill-place = { $field } av { $of }
fill-confirm = Det stemmer, fortsett
fill-first = Skriv alt først.
help-fill = Skriv det slik det står på regningen eller papiret. Mellomrom trenger du ikke. Det brukes bare til å finne ut hva som er ubetalt. Ingenting er betalt ennå.

## Leverandøren blir spurt

look-title = Vi spør hva
    som er ubetalt
look-status = Vi spør leverandøren
look-status-household = Vi spør alle leverandørene
look-time = Det tar høyst 20 sekunder.
look-money = Ingenting er betalt ennå.

## Det var ikke noe å betale

nothing-owed-title = Ingenting å betale
nothing-owed-line = Leverandøren oppgir at det ikke er noe å betale.
nothing-unknown-title = Ingen er registrert
    på dette nummeret
nothing-unknown-line = Sammenlign med regningen og skriv det på nytt. Eller velg en annen tjeneste.
nothing-silent-title = Leverandøren
    svarer ikke
nothing-silent-line = Vi spurte, men fikk ikke svar. Spør igjen, eller kom tilbake senere.
nothing-silent-when = { PLURAL($minutes) ->
    [one] Du kan prøve igjen om { $minutes } minutt.
   *[other] Du kan prøve igjen om { $minutes } minutter.
}
nothing-often-title = For mange
    ukjente numre
nothing-often-line = For mange ukjente numre er prøvd her. Kom tilbake om en time, eller ring kundeservice.
nothing-offline-title = Det er ikke
    forbindelse nå
nothing-offline-line = Vi kan ikke spørre hva som er ubetalt. Spør igjen, eller kom tilbake senere.
nothing-without-line = Du kan betale uten å spørre: du oppgir beløpet, og leverandøren får beskjed senere.
nothing-without = Betal uten å spørre
nothing-again = Spør igjen
nothing-other = Velg en annen tjeneste
nothing-retype = Skriv det på nytt
nothing-account = Spurt om
help-nothing = Ingenting er betalt. Kontroller nummeret, spør igjen, eller velg en annen tjeneste. Kundeservice kan undersøke saken med nummeret på denne terminalen.

## Hva av det skal betales?

owing-title = Velg hva du vil betale
owing-due = { $label } · betal innen { $day }
owing-overdue = { $label } · forfalt { $day }
owing-discount = { $amount } i rabatt til { $day }
owing-held = Ligger allerede i kurven
owing-advance = Ingenting ubetalt; du kan betale forskudd
owing-part = Du betaler { $amount } av dette
owing-not-now = Ikke med i denne betalingen
owing-change-one = Betal et annet beløp: { $name }
owing-silent = Vi fikk ikke svar for: { $names }. Spør igjen senere.
owing-sum = Valgt
owing-put = Legg i kurven
owing-first = Velg minst én først.
help-owing = Det som er krysset av, legges i kurven. Trykk på en linje for å ta den ut, eller endre beløpet. Du ser hele summen før du betaler noe.

## Hvor mye?

amount-title = Hvor mye vil du betale?
amount-tariff-title = Velg hva du betaler for
amount-limits = Fra { $least } til { $most }
amount-owed = Ubetalt: { $amount }
amount-wrong-nothing = Skriv hvor mye du vil betale.
amount-wrong-number = Dette er ikke et beløp. Skriv sifre, og punktum før qapik.
amount-wrong-decimals = Det kan stå høyst to sifre etter punktumet.
amount-wrong-little = Det er for lite: minst { $least }.
amount-wrong-much = Det er for mye: høyst { $most }.
amount-confirm = Riktig beløp, fortsett
amount-first = Skriv beløpet først.
help-amount = Skriv beløpet, eller trykk på ett av dem. Hvis terminalen tar gebyr, vises det i kurven før du betaler.

## Tjenester som noen har på papir

find-group-damaged = Koden er revet eller endret. Vis den igjen.
find-group-foreign = Listen hører til andre terminaler, eller er for gammel.
find-group-version = Listen er fra en annen versjon av terminalen.
group-title = Mine tjenester
group-all = Spør om alle
group-offline = Det er ikke forbindelse nå.
group-none-asked = Velg én: beløpet oppgir du selv.
group-gone = Betales ikke her lenger, eller søkes opp på en annen måte: { $names }
group-owed-nothing = Ingenting er ubetalt for noen av dem.
group-silent = Vi fikk ikke svar for noen av dem, og for de andre er ingenting ubetalt. Spør igjen senere.
group-empty = Ingen av disse tjenestene betales her lenger. Velg andre.
group-others = Velg en annen tjeneste
help-group = Trykk på en tjeneste for å se hva som er ubetalt, eller spør om alle. Ingenting er betalt ennå.
gather-status = { $done } av { $of }
keep-offer = Lagre en liste over dem
keep-offer-line = På papir eller på FIN-koden din
keep-title = Gi listen et navn
keep-how = Bare hvis du vil: hjem, foreldre, garasje.
keep-hint = Det går også uten navn
keep-print = Skriv ut listen
keep-printing-title = Listen din skrives ut
keep-take-title = Ta listen din
keep-list = Mine tjenester
keep-safe = Ta vare på den som en regning. Vis koden til en terminal: den finner det du skylder.
keep-missing-title = Listen ble
    ikke skrevet ut
keep-missing-line = Ingenting annet er tapt. Skriv den ut igjen, eller fortsett uten.
keep-again = Skriv ut igjen
keep-done = Fortsett
help-keep = Listen har tjenestene og numrene dine, men ingen beløp, og ingenting kan betales med den. På papir leses koden bare av terminaler. På FIN-koden din åpnes listen med tilgangskoden.
