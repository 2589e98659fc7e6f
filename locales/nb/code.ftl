### Betaling med en kode som leses med appen til banken (EMV QR, AZQR).

## Kurven, og det som mangler

basket-code = Betal med QR-kode
basket-code-line = Med bankappen din
means-code-not-for-this = Ikke alt her kan betales med QR-kode.
notes-code = Betal resten med QR-kode

## Koden

code-title = Skann koden med
    bankappen din
code-step-open = Åpne bankappen din
code-step-scan = Skann denne koden i appen
code-step-confirm = Sammenlign beløpet og bekreft der
code-good = { PLURAL($minutes) ->
    [one] Koden gjelder i under { $minutes } minutt. Siden går videre av seg selv.
   *[other] Koden gjelder i { $minutes } minutter. Siden går videre av seg selv.
}
code-money = Du betaler { $amount } når du bekrefter i appen, og bare én gang.
code-unheard = Vi får ikke kontakt med banken nå. Har du bekreftet, så vent: betalingen er ikke tapt.
code-stop = Ikke betal med QR-kode
code-opening-title = Koden din
    gjøres klar
code-opening = Vi spør banken
code-opening-time = Det tar noen sekunder.
code-opening-money = Ingenting er betalt ennå. Du skal betale { $amount }.
code-ending-title = Vi spør om
    det er betalt
code-ending-money = Ikke betal { $amount } igjen: det som er betalt, gjelder eller går tilbake til kontoen din.
help-code = Åpne bankappen, velg betaling med QR-kode, og hold telefonen foran koden. Sammenlign beløpet og bekreft. Oppgi aldri et passord til noen.

## Ikke betalt

code-not-paid-title = Ingenting ble betalt
    med QR-kode
code-cancelled = Koden er trukket tilbake. Ingen kan betale med den lenger.
code-expired = Tiden for koden er ute. Ingen kan betale med den lenger.
code-other-amount = Det kom et annet beløp enn vi ba om. Det går tilbake til kontoen din.
code-refused = Banken godkjente ikke.
code-unavailable = Vi får ingen QR-kode akkurat nå.
code-not-paid-money = { $amount } ble ikke betalt med QR-kode.
code-again = Vis en ny kode
code-card = Betal med kort
code-notes = Betal med sedler
