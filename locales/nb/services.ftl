### Hva tjenester ordnes etter, hva personen blir spurt om, og hva som kan være feil.

## Hva som betales

kind-electricity = Strøm
kind-gas = Gass
kind-water = Vann og avløp
kind-heating = Oppvarming
kind-refuse = Renovasjon
kind-rent = Husleie og drift
kind-landline = Fasttelefon
kind-mobile = Fyll på mobil
kind-internet = Internett
kind-television = Fjernsyn
kind-traffic-fine = Trafikkbot
kind-administrative-fine = Administrativ bot
kind-document-duty = Avgift for dokument
kind-court-duty = Avgift til domstol
kind-notary-duty = Avgift til notar
kind-register-duty = Avgift til register
kind-licence-duty = Lisens eller tillatelse
kind-vehicle-duty = Avgift for kjøretøy
kind-inspection = Teknisk kontroll
kind-road = Veiavgift eller bompenger
kind-parking = Parkering
kind-land-tax = Tomteskatt
kind-property-tax = Eiendomsskatt
kind-tax = Andre skatter
kind-customs = Toll
kind-social-insurance = Trygdeavgift
kind-medical-insurance = Helseforsikring
kind-unemployment-insurance = Ledighetstrygd
kind-education = Utdanning
kind-examination = Eksamen
kind-loan = Lån
kind-leasing = Leasingavtale
kind-insurance = Forsikring
kind-alimony = Bidrag og underhold
kind-enforcement = Innkreving etter dom
kind-migration = Opphold og arbeid i landet
kind-health = Helse
kind-transport-card = Reisekort
kind-intellectual-property = Patent og opphavsrett
kind-cadastre = Oppmåling og matrikkel
kind-navigation = Skipsfart og luftfart
kind-donation = Gave

## Områder i livet

find-area-home = Hjem
find-area-communication = Telefon
find-area-transport = Bil
find-area-business = Skatt
find-area-state = Stat
find-area-social = Sosialt
find-area-education = Utdanning
find-area-health = Helse
find-area-finance = Lån
find-area-leisure = Fritid

## Det som har skjedd i livet

find-event-bills = Regninger
find-event-moving = Flytting
find-event-driving = Bilkjøring
find-event-children = Barn
find-event-family = Familie
find-event-work = Arbeid
find-event-enterprise = Et firma
find-event-travel = Reise
find-event-papers = Et dokument
find-event-dispute = En tvist
find-event-studying = Studier
find-event-illness = Sykdom

## Hva det spørres om

fill-fin = Personnummer (FIN)
fill-voen = Skattenummer (VÖEN)
fill-subscriber = Kundenummer
fill-mobile = Mobilnummer
fill-landline = Nummer til fasttelefon
fill-phone = Telefonnummer
fill-plate = Skiltnummer
fill-protocol = Protokollnummer
fill-order = Ordre- eller saksnummer
fill-amount = Beløp
fill-choice = Velg én
fill-date = Dato
fill-email = E-postadresse
fill-qr = Koden på papiret

## Hvordan det ser ut

fill-how-fin = Sju bokstaver og sifre på ID-kortet.
fill-how-voen = Ti sifre på papirene til firmaet eller personen.
fill-how-subscriber = På regningen: { $least } til { $most } sifre.
fill-how-subscriber-fixed = På regningen: { $most } sifre.
fill-how-mobile = Slik du slår det: 050 123 45 67.
fill-how-landline = Med retningsnummer: 012 345 67 89.
fill-how-phone = Mobil eller fasttelefon, slik du slår det: 050 123 45 67.
fill-how-plate = Som på skiltet: 10 AA 158.
fill-how-protocol = Bokstaver og sifre, som på protokollen: AB 1234567.
fill-how-order = Som på papiret: { $least } til { $most } bokstaver, sifre eller bindestreker.
fill-how-amount = I manat, med punktum før qapik.
fill-how-date = Dag, måned, år: 05.03.1988.
fill-how-email = Et navn, @ og et sted med punktum: navn@example.az
fill-how-qr = Hold den foran skanneren, eller skriv den.

## Hva som er feil, og hva du kan gjøre

fill-wrong-empty = Ingenting er skrevet ennå.
fill-wrong-short = { PLURAL($missing) ->
    [one] { $missing } tegn mangler. Sammenlign med papiret ditt.
   *[other] { $missing } tegn mangler. Sammenlign med papiret ditt.
}
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } tegn for mye. Slett det, eller sammenlign med papiret ditt.
   *[other] { $over } tegn for mye. Slett dem, eller sammenlign med papiret ditt.
}
fill-wrong-sign = På plass { $at } kan det ikke stå { $sign }. Sammenlign med papiret ditt.
fill-wrong-control = Denne koden kan ikke brukes. Skriv nummeret som står ved siden av.
fill-wrong-prefix = Ingen numre her begynner slik. Kontroller de første sifrene.
fill-wrong-check = Ett siffer er feil. Sammenlign alle med papiret ditt.
fill-wrong-address = En adresse har et navn, én @ og et sted med punktum i.
fill-wrong-day = Den måneden har ingen slik dag. Kontroller dagen.
fill-wrong-month = Det finnes ingen slik måned. Kontroller måneden.
fill-wrong-year = Det året kan ikke være riktig. Kontroller året.
fill-wrong-choice = Velg en av dem som vises.
