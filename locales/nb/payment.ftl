### Ved kortterminalen, og alle måter en betaling kan ende på.

## Ved kortterminalen

pay-title = Betal med kort
pay-starting = Kortterminalen starter
pay-starting-time = Omtrent 5 sekunder.
pay-card = Venter på kortet ditt
pay-pin = Tast PIN-koden din
pay-pin-again = Banken ber om PIN-koden igjen
pay-bank = Vi spør banken din
pay-bank-time = Omtrent 10 sekunder.
pay-remove = Ta kortet ditt
pay-cancelling = Betalingen avbrytes
pay-cancelling-time = Omtrent 5 sekunder.
pay-step-card = Hold kortet inntil, eller sett det inn
pay-step-pin = Tast PIN-koden der hvis den spør
pay-step-remove = Ta kortet når kortterminalen sier fra
pay-only-if = Du betaler bare hvis banken godkjenner.
pay-leave-card = La kortet være der til kortterminalen sier fra.
pay-pin-blocked = PIN-koden var feil. Etter tre forsøk kan banken sperre kortet.
pay-cancelling-money = Har banken allerede godkjent, tilbakeføres betalingen.
pay-cancel = Avbryt uten å betale
pay-cancel-not-now = Banken svarer.

## Banken har godkjent

pay-issuing-title = Betalt. Visumet ditt
    utstedes
pay-issuing = Visumet ditt utstedes
pay-issuing-time = Omtrent 3 sekunder.
pay-settling-title = Visumet ditt er utstedt
pay-settling = Betalingen fullføres
pay-settling-time = Omtrent 3 sekunder.
pay-undoing-title = Ikke visum: betalingen
    tilbakeføres
pay-undoing = Betalingen tilbakeføres
pay-undoing-time = Omtrent 10 sekunder.
pay-step-paid = Betalt med kort
pay-step-issue = Visumet er utstedt
pay-step-close = Betalingen er fullført
pay-step-undo = Betalingen er tilbakeført
pay-issuing-money = Kan visumet ikke utstedes, går { $amount } tilbake til kortet ditt.
pay-settling-money = { $amount } er betalt. Nå skrives visumet og kvitteringen ut.
pay-undoing-money = Visumet ble ikke utstedt. { $amount } går tilbake til kortet ditt.

## Ingenting er trukket

not-charged-title = Ingenting er trukket
not-charged-declined = Banken godtok ikke dette kortet.
not-charged-cancelled = Betalingen ble avbrutt.
not-charged-timed-out = Ikke noe kort ble brukt i tide.
not-charged-unavailable = Vi kunne ikke bruke kortterminalen.
not-charged-money = Du beholder { $amount }
not-charged-held = Avgjørelsen gjelder i noen minutter, så du kan prøve igjen.
not-charged-again = Prøv å betale med kort igjen
not-charged-cancel = Avbryt uten å betale

cannot-pay-title = Vi kan ikke ta imot
    betaling nå
cannot-pay-money = Du har ikke betalt noe
cannot-pay-held = Avgjørelsen gjelder i noen minutter, så du kan vente.
cannot-pay-again = Prøv å betale igjen
cannot-pay-cancel = Avbryt uten å betale

## Utfallet er ikke kjent, og hvordan det ble kjent

resolving-title = Vi undersøker
    betalingen din
resolving-wait = Vent, og ikke betal på nytt
resolving-time = Det tar høyst omtrent to minutter.
resolving-money = { $amount } er registrert. Uansett svar er pengene ikke tapt.

money-owed-title = Vi vet ikke ennå om
    beløpet er trukket
money-owed-money = { $amount } er registrert
money-owed-line = Vi fortsetter å spørre. Til slutt har du visumet, eller pengene tilbake.

given-back-title = Betalingen din
    er tilbakeført
given-back-subtitle = Visumet ble ikke utstedt.
given-back-money = { $amount } går tilbake til kortet ditt
given-back-line = Det kan ta noen dager før banken viser det.

## Et kravnummer

claim-keep = Ta vare på dette kravnummeret
claim-name = Oppgi dette nummeret når du spør
claim-photograph = Ta bilde av det, eller skriv det ned.
claim-letters = Kravnummer: { $letters }. Igjen: { $letters }.
claim-finish = Jeg har nummeret, avslutt
claim-read = Jeg har lest det, avslutt

## Etter strømbrudd

unfinished-title = Et tidligere besøk
    ble avbrutt
unfinished-resolving = Vi undersøker hva som skjedde
unfinished-resolving-line = Omtrent ett minutt. Ingenting er tapt.
unfinished-nothing = Ingenting er trukket
unfinished-nothing-line = Du kan begynne på nytt fra første side.
unfinished-issued = Visumet er utstedt og gyldig
unfinished-paid = { $amount } ble betalt med kort.
unfinished-printable = Er det ditt, skriv det ut nå. Det kommer ut på denne terminalen.
unfinished-paper-owed = Det kan skrives ut på alle terminaler med kravnummeret.
unfinished-given-back = { $amount } gikk tilbake til kortet
unfinished-given-back-line = Visumet ble ikke utstedt.
unfinished-money-owed = { $amount } er registrert
unfinished-money-owed-line = Vi vet ikke ennå om beløpet er trukket. Vi fortsetter å spørre, og kravnummeret gjelder.
unfinished-print = Det er mitt, skriv ut nå
