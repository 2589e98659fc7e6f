### Utskrifter: skrevet ut, tatt, uteblitt; farvel; og der noen andre tar over.

## Skrive ut og ta

printing-visa-title = Visumet ditt skrives ut
printing-receipt-title = Kvitteringen skrives ut
printing-wait = Skriver ut, vent litt
printing-time = Omtrent 6 sekunder.
printing-granted = Visumet er innvilget
printing-until = til { $day }
printing-paid = Betalt med kort
printing-visa = Skriver ut visumet
printing-receipt = Skriver ut kvitteringen
printing-safe = Kommer en utskrift ikke ut, gjelder visumet likevel, og du får et kravnummer.

take-title = Ta alle tre
take-some-title = Ta det som er klart
take-visa = Visum
take-receipt = Kvittering
take-passport = Pass
take-missing = Kom ikke ut
take-doubtful = Se etter om utskriften kom ut
take-keep = Gyldig til og med { $day }. Oppbevar det sammen med passet.
take-money = { $amount } er betalt med kort.
take-finish = Jeg har alt, avslutt

no-paper-visa-title = Visumet er gyldig,
    men ble ikke skrevet ut
no-paper-receipt-title = Du har betalt, men
    kvitteringen mangler
no-paper-money = { $amount } er trygt registrert
no-paper-visa-valid = Visumet ditt er utstedt og gyldig.
no-paper-later = Skriv ut senere
no-paper-later-line = På alle terminaler, med kravnummeret.

farewell-title = Velkommen til Aserbajdsjan
farewell-take = Har du alt?
farewell-take-line = Pass, kort og utskrifter.
farewell-finish = Avslutt og tøm skjermen

## En lapp til skranken, til saksbehandler eller for et krav

slip-printing = Lappen din skrives ut
slip-printing-line = Omtrent 6 sekunder.
slip-take = Ta lappen
slip-missing = Lappen kunne ikke skrives ut
slip-missing-line = Nummeret på denne siden er nok.
slip-doubtful-line = Kom det ingen lapp, er nummeret nok.

## Ikke visum på denne terminalen, og veien videre

refused-nationality-title = Ikke visum ved ankomst
    for dette passet
refused-nationality = Denne terminalen gir bare visum til borgere av enkelte land.
refused-expired-title = Dette passet
    er utløpt
refused-expired = Visum krever et pass som fortsatt er gyldig.
refused-validity-title = Dette passet utløper
    for tidlig
refused-validity = Det må være gyldig i seks måneder etter oppholdet.
refused-kind-title = Terminalen kan ikke
    bruke dette dokumentet
refused-kind = Den tar vanlige pass. Skranken tar alle andre.
refused-no-visa-title = Du trenger ikke visum
refused-no-visa = Borgere av Aserbajdsjan reiser inn uten visum.
refused-trip-title = Svarene passer ikke
    til et visum herfra
refused-trip = { PLURAL($days) ->
    [one] Med dette passet kan du bli i høyst { $days } dag.
   *[other] Med dette passet kan du bli i høyst { $days } dager.
}
refused-agency-title = Visumet ble
    ikke innvilget
refused-agency = Visummyndigheten har avgjort det slik. Skranken kan fortelle deg mer.
way-portal = Spør på e-visumportalen
way-portal-line = Den viser om du kan få e-visum.
way-desk = Gå til skranken ved terminalene
way-desk-line = Ta med deg passet.
way-embassy = Kontakt ambassaden din
way-embassy-line = Den kan gi deg et gyldig pass.
way-gate = Gå videre til passkontrollen
way-gate-line = Du trenger ingenting fra denne terminalen.
way-answers = Begynn på nytt med andre svar
way-answers-line = Velg et kortere opphold.
way-answers-until = Velg et kortere opphold: senest til { $day }.
nothing-paid = Du har ikke betalt noe.

## En saksbehandler avgjør, eller skranken tar over

officer-title = En saksbehandler
    hjelper deg
officer-stateless = En saksbehandler avgjør visum for statsløse og flyktninger.
officer-declaration = Du kunne ikke bekrefte alle punktene. En saksbehandler ser på det.
officer-birth = Passet ditt oppgir ikke hele fødselsdatoen.
officer-country = Vi kjenner ikke landkoden i passet ditt.
officer-agency = Visummyndigheten vil at en saksbehandler skal se på det.
desk-title = Skranken tar over
    herfra
desk-offline = Vi har ikke forbindelse nå. Det du har oppgitt, er lagret.
desk-silent = Avgjørelsen tar for lang tid. Det du har oppgitt, er lagret.
desk-officer = En saksbehandler vil snakke med deg. Det du har oppgitt, er lagret.
desk-show = Vis dette i skranken
