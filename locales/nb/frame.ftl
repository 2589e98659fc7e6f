### Rundt hver side: topp, trinn, bunn, hvor enhetene er, hjelp, tidsgrense, ute av drift.

## Topp og trinn

frame-terminal = Terminal { $kiosk } · { $time }
frame-end = Avslutt
    .speech = Avslutt besøket
frame-step = Trinn { $step } av { $of }
frame-next-review = Neste: kontroll av opplysninger
frame-next-visit = Neste: reisen din
frame-next-decision = Neste: avgjørelsen
frame-next-payment = Neste: betal med kort
frame-next-papers = Neste: ta visumet
frame-last = Siste trinn
frame-done = Ferdig
frame-all-done = Alle trinn

## Bunn, under et symbol

frame-back = Tilbake
    .speech = Gå ett trinn tilbake
frame-help = Hjelp
frame-size = Størrelse
    .speech = Endre størrelsen på teksten
frame-language = Språk
frame-reach = Senk
    .speech = Flytt alt du trykker på, lenger ned

## En lang side i flere deler

page-more = Mer
page-first = Tilbake til side 1
page-of = Side { $number } av { $of }

## Hvor luken er

place-bottom-left = Under skjermen, til venstre.
place-bottom-middle = Under skjermen, i midten.
place-bottom-right = Under skjermen, til høyre.
place-left = Ved siden av skjermen, til venstre.
place-right = Ved siden av skjermen, til høyre.

## Det som ikke virker nå

not-now-reader = Passleseren virker ikke.
not-now-card = Kortterminalen virker ikke.
not-now-printer = Skriveren virker ikke.
not-now-paper = Skriveren har ikke papir.
not-now-offline = Det er ikke forbindelse nå.
not-now-resolving = En tidligere betaling undersøkes fortsatt.
not-now-records = Terminalen kan ikke lagre det som skjer.

## Hjelp

help-title = Hjelp
help-line = Kundeservice { $line }
help-say = Oppgi: terminal { $kiosk }.
help-desk = Eller spør i skranken ved terminalene.
help-dark = Vis mørke farger
help-contrast = Vis høy kontrast
help-light = Vis lyse farger
help-lower = Flytt knappene ned
help-usual = Flytt knappene opp igjen
help-close = Lukk hjelpen og fortsett
help-attract = Trykk på språket ditt for å begynne. Du trenger pass og bankkort. Et visum tar omtrent to minutter.
help-privacy = Ingenting leses før du samtykker. Du kan avslutte når som helst før du betaler, og da trekkes ingenting.
help-document = Legg siden med bildet flatt på glasset, med bildet ned, og hold passet der i tre sekunder. Ta det ut av omslaget først.
help-review = Sammenlign hver linje med passet. Er en linje feil, leser du passet på nytt. Er den fortsatt feil, går du til skranken.
help-trip = Velg hvor mange dager du blir, og hvorfor du kommer. Ankomstdagen er i dag og regnes som den første dagen.
help-declaration = Les hver linje. Stemmer alle, fortsetter du. Er det en som ikke stemmer, hjelper en saksbehandler deg. Det koster ingenting.
help-deciding = Du trenger ikke å gjøre noe. Kommer det ikke svar, får du en lapp, og skranken fortsetter med det du har oppgitt.
help-approved = Du kan få visumet. Betaler du med kort nå, utstedes det og skrives ut med en gang. Avbryter du, trekkes ingenting.
help-paying = Følg kortterminalen: hold kortet mot den eller sett det inn, og tast PIN-koden der hvis den spør. Oppgi aldri PIN-koden til noen.
help-not-charged = Du kan prøve igjen med dette kortet, et annet kort eller en telefon. Avbryter du, trekkes ingenting.
help-owed = Kravnummeret gjelder alt som har skjedd. Ta vare på det: kundeservice og alle skranker finner betalingen din med det.
help-papers = Ta visumet, kvitteringen og passet ditt. Kommer en utskrift ikke ut, får du et kravnummer for den.
help-desk-goes-on = Gå til skranken ved terminalene med passet og nummeret på denne siden. Ingenting er trukket.

## Er du der fortsatt?

time-out-title = Er du der fortsatt?
time-out-left = { PLURAL($seconds) ->
    [one] sekund igjen
   *[other] sekunder igjen
}
    .speech = { PLURAL($seconds) ->
    [one] { $seconds } sekund igjen
   *[other] { $seconds } sekunder igjen
}
time-out-what = Når tiden er ute, avsluttes besøket, og skjermen tømmes. Du har ikke betalt noe.
time-out-more = Ja, gi meg mer tid
time-out-help = Be om hjelp
time-out-end = Avslutt og tøm skjermen

## Ute av drift

closed-title = Denne terminalen
    er ute av drift
closed-starting-title = Terminalen starter
closed-starting = Den er klar om omtrent ett minutt.
closed-records = Den kan ikke lagre det som skjer, og tar derfor ikke imot betaling.
closed-clock = Klokken går feil, så terminalen kan ikke brukes.
closed-frozen = Den er stoppet på avstand, og en ansatt kontrollerer den.
closed-serviced = Den får service og er snart klar igjen.
closed-hours-title = Stengt på denne tiden
closed-hours = Den åpner klokken { $time }.
closed-elsewhere = Bruk en annen terminal
closed-desk = Skranken ved terminalene kan også hjelpe.
