### Utskrifter: visumet, betalingskvitteringen, lappen til skranken, kravlappen.
### Papiret er 72 mm bredt. Etikettene er små og står over verdien, den reisendes språk og aserbajdsjansk sammen.

## På hver utskrift

receipt-state = Republikken Aserbajdsjan
receipt-duplicate = DUPLIKAT
receipt-duplicate-line = Dette kan være skrevet ut før.
receipt-claim-number = Kravnummer
receipt-help-line = Kundeservice
receipt-terminal = Terminalkode
receipt-site = Sted
receipt-operator = Operatør
receipt-voen = Skattenummer (VÖEN)
receipt-time = Dato og tid

## Visumet

receipt-visa-title = Visum ved ankomst
receipt-evisa-title = E-visum
receipt-visa-number = Visumnummer
receipt-surname = Etternavn
receipt-given-names = Fornavn
receipt-passport = Passnummer
receipt-nationality = Statsborgerskap
receipt-birth = Fødselsdato
receipt-purpose = Formål med reisen
receipt-valid-from = Gyldig fra
receipt-valid-until = Gyldig til og med
receipt-stay = Oppholdets lengde
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } dag
   *[other] { $days } dager
}
receipt-entries = Antall innreiser
receipt-issued = Utstedt
receipt-seal-line = Skann koden for å kontrollere at visumet er ekte.
receipt-keep = Oppbevar dette sammen med passet til du reiser ut.

## Betaling

receipt-payment-title = Betalingskvittering
receipt-number = Kvitteringsnummer
receipt-duty = Statsavgift
receipt-service = Gebyr
receipt-total = Betalt i alt
receipt-card = Kort
receipt-card-terminal = Kortterminal
receipt-card-receipt = Kortkvittering nr.
receipt-authorisation = Godkjenningskode
receipt-reference = Referansenummer
receipt-electronic = Skann koden for elektronisk kvittering.
receipt-together-title = Betalt sammen
receipt-together-for = Betalt for
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } reisende
   *[other] { $travellers } reisende
}
receipt-together-line = Bare en oversikt: kvitteringen til hver reisende gjelder.
receipt-whole = Hele kortbetalingen
receipt-whole-line = Flere reisende betalte sammen. Kontoutskriften viser hele betalingen.

## Kvittering for betaling av tjenester

receipt-own-number = Kvitterings- og kravnummer
receipt-transaction = Transaksjonsnummer
receipt-passed-on = Godtatt og sendt til leverandøren
receipt-queued = Godtatt, sendes så snart det er forbindelse
receipt-account = Gjelder
receipt-line-reference = Leverandørens referanse
receipt-due = Betales innen
receipt-undiscounted = Uten rabatt
receipt-legal-basis = Lovhjemmel
receipt-amount = Beløp
receipt-commission = Gebyr
receipt-amounts = Alle beløp
receipt-commissions = Alle gebyrer
receipt-notes = Mottatt i sedler
receipt-redeemed = Til gode fra før
receipt-by-card = Med kort
receipt-by-code = Med QR-kode
receipt-code-operator = Betalingsoperatør
receipt-code-merchant = Betalingsmottaker
receipt-code-terminal = Terminalkode
receipt-code-paid = Tid for betaling
receipt-kept = Til gode til neste gang
receipt-kept-line = Det ble satt inn mer enn nødvendig. Ta vare på denne: nummeret betaler neste gang.
receipt-status = Skann koden for å se hvor betalingen er.

## Kvittering på SMS og e-post

message-sms = Betalt { $amount }. Kvittering { $number }: { $link }
message-subject = Betalingskvittering { $number }: { $amount }
message-status = Hvor betalingen er

## Lappen til skranken

receipt-desk-title = Til skranken
receipt-desk-show = Vis denne lappen og passet ditt i skranken.
receipt-desk-offline = Terminalen har ikke forbindelse akkurat nå.
receipt-desk-officer = En saksbehandler avgjør visumet ditt.
receipt-desk-silent = Visummyndigheten svarte ikke i tide.
receipt-desk-evisa = Det ble ikke funnet noe e-visum for det som ble vist.
receipt-desk-nothing = Ingenting er trukket.
receipt-desk-code = Det du har oppgitt, står i denne koden. Bare skranken kan lese den.

## Kravlappen

receipt-claim-title = Kravlapp
receipt-claim-amount = Kravets beløp
receipt-claim-until = Meld kravet innen
receipt-claim-what = I sedler eller med kort: beløpet er registrert og ikke tapt.
receipt-claim-how = Oppgi kravnummeret til kundeservice, eller i skranken der det er en.

## Tjenester som tas vare på

receipt-group-title = Mine tjenester
receipt-group-name = Navn
receipt-group-how = Vis denne koden til en terminal neste gang.
receipt-group-lost = Ta vare på den som en regning: den som har den, kan se hva du skylder.
receipt-group-code = Bare terminaler kan lese denne koden. Ingenting betales med den.
