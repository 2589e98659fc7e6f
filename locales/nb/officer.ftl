### En saksbehandler avgjør: vente ved terminalen, ta et nummer, komme tilbake, og hva som ble avgjort.

## Ventetid ved terminalen

queue-title = En saksbehandler
    avgjør: vent litt
queue-number = Nummeret ditt
queue-asked = Svarene er hos saksbehandleren
queue-next = Du er neste
queue-before = { PLURAL($before) ->
    [one] { $before } person foran deg
   *[other] { $before } personer foran deg
}
queue-then = Så betaler du og får visumet
queue-wait = Du trenger ikke å trykke på noe
queue-goes-on = Siden går videre av seg selv.
queue-usual = { PLURAL($minutes) ->
    [one] Vanligvis omtrent { $minutes } minutt. Siden går videre av seg selv.
   *[other] Vanligvis omtrent { $minutes } minutter. Siden går videre av seg selv.
}
queue-waited = { PLURAL($minutes) ->
    [one] Du har ventet i { $minutes } minutt.
   *[other] Du har ventet i { $minutes } minutter.
}
queue-unheard = Vi har ikke forbindelse akkurat nå
queue-unheard-line = Nummeret ditt er lagret, og vi fortsetter å prøve.
queue-take = Ta et nummer, kom tilbake
help-queue = Du trenger ikke å gjøre noe. Vil du ikke vente her, tar du et nummer og kommer tilbake med passet til en av disse terminalene.

## Med nummer

numbered-title = Kom tilbake
    med passet ditt
numbered-how = Legg passet på en terminal her
numbered-until = Du blir ikke spurt på nytt. Nummeret gjelder til og med { $day }.
help-numbered = Kom tilbake til en av terminalene i denne hallen, og legg det samme passet på. Du trenger ikke å vente her. Ingenting er trukket.

## Hva saksbehandleren avgjorde

refused-officer-title = Saksbehandleren
    innvilget ikke visumet
refused-officer-document = Saksbehandleren kunne ikke bekrefte dette passet.
refused-officer-details = Det som ble skrevet, stemmer ikke med passet.
refused-officer-other-visa = Denne reisen krever en annen type visum.
refused-officer-entry = Vilkårene for innreise er ikke oppfylt.
approved-purpose = Formål
approved-declared = Erklæring
approved-declared-made = Avgitt
approved-declared-not-made = Ikke avgitt

## Lappen med nummeret

receipt-case-title = Nummeret ditt
receipt-case-number = Saksnummer
receipt-case-how = Kom tilbake med passet ditt, og legg det på en av terminalene her.
receipt-case-until = Gjelder til og med
receipt-case-once = Det saksbehandleren innvilger, gjelder for ett visum, til denne dagen.
receipt-case-code = Koden inneholder nummeret ditt, for de ansatte.
