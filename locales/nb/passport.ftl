### Lese passet og sammenligne det som ble lest.

## Leseren venter

document-title = Legg passet ditt
    på leseren
document-awaited = Venter på passet ditt
document-open = Åpne det på siden med bildet ditt.
document-turn = Snu det, med bildesiden ned.
document-lay = Legg det flatt på glasset, og hold det der.

## Leseren leser

document-reading-title = Hold det i ro:
    vi leser passet ditt
document-reading-status = Ikke løft det ennå
document-reading-time = Omtrent 3 sekunder til.
document-reading-found = Passet er funnet
document-reading-page = Leser bildesiden
document-reading-check = Kontrollerer det
document-reading-keep = Når du er ferdig, beholder vi bare det visumet krever.

## Det ble ikke lest

document-again-title = Vi kunne ikke lese det.
    Prøv igjen
document-again-status = Løft det, og legg det ned igjen
document-again-corner = Skyv det inn i øvre venstre hjørne.
document-again-flat = Trykk det flatt: siden løftet seg.
document-again-case = Ta det ut av omslaget.
document-again-incomplete = En del av de nederste linjene kom ikke med.
document-again-corrupted = Ett av tegnene var utydelig.
document-again-no-document = Vi så ingen linjer å lese. De står under bildet ditt.
document-again-card = Dette er et ID-kort. Bruk passet ditt.
document-again-visa = Dette er et visum. Åpne passet på siden med bildet ditt.
document-again-other = Denne terminalen leser pass. Skranken tar andre dokumenter.
document-again-two = Vi så to pass. Legg bare på ett.
document-again-reader = Leseren mistet forbindelsen. Vent litt, og prøv igjen.
document-again-desk = Går det ikke nå heller, hjelper skranken ved terminalene deg.
document-again = Vis meg hvordan, én gang til

## Sammenlign med passet

review-title = Kontroller opplysningene
review-subtitle = Sammenlign hver linje med passet ditt.
review-surname = Etternavn
review-given-names = Fornavn
review-no-given-names = Ingen i passet
review-number = Passnummer
review-nationality = Statsborgerskap
review-sex = Kjønn
review-sex-female = Kvinne
review-sex-male = Mann
review-sex-x = X
review-sex-unspecified = Ikke oppgitt
review-birth = Fødselsdato
review-expiry = Passet er gyldig til
review-repair-check-digit = Vi leste { $read } og endret til { $proved }. Kontrollsifferet bekrefter det.
review-repair-alphabet = Vi leste { $read } og endret til { $proved }. Noe annet kan ikke stå der.
review-repair-code = Vi leste { $read } og endret til { $proved }. Bare det er en landkode.
review-sign-letter = bokstaven { $sign }
review-sign-digit = sifferet { $sign }
review-sign-zero = null
review-sign-other = et utydelig tegn
review-names-cut = Navnet ditt er lengre enn linjen i passet. Begynnelsen er nok.
review-again = Les passet på nytt
review-confirm = Alt stemmer, fortsett
