### Wonach die Dienste geordnet sind, wonach gefragt wird und was daran falsch sein kann.

## Was bezahlt wird

kind-electricity = Strom
kind-gas = Erdgas
kind-water = Wasser und Abwasser
kind-heating = Heizung
kind-refuse = Müllabfuhr
kind-rent = Miete und Nebenkosten
kind-landline = Festnetztelefon
kind-mobile = Mobilfunkguthaben
kind-internet = Internetanschluss
kind-television = Fernsehen
kind-traffic-fine = Verkehrsbußgeld
kind-administrative-fine = Verwaltungsbußgeld
kind-document-duty = Gebühr für ein Dokument
kind-court-duty = Gerichtsgebühr
kind-notary-duty = Notargebühr
kind-register-duty = Registergebühr
kind-licence-duty = Lizenz oder Genehmigung
kind-vehicle-duty = Fahrzeuggebühr
kind-inspection = Technische Fahrzeugprüfung
kind-road = Straßensteuer oder Maut
kind-parking = Parken
kind-land-tax = Grundsteuer
kind-property-tax = Vermögensteuer
kind-tax = Andere Steuern
kind-customs = Zoll
kind-social-insurance = Sozialversicherung
kind-medical-insurance = Krankenversicherung
kind-unemployment-insurance = Versicherung für Arbeitslose
kind-education = Bildung
kind-examination = Prüfungen und Tests
kind-loan = Kredit
kind-leasing = Leasingrate
kind-insurance = Versicherungsprämie
kind-alimony = Unterhaltszahlung
kind-enforcement = Vollstreckung eines Urteils
kind-migration = Aufenthalt und Arbeitserlaubnis
kind-health = Gesundheit
kind-transport-card = Nahverkehrskarte
kind-intellectual-property = Patente und Urheberrecht
kind-cadastre = Vermessung und Kataster
kind-navigation = Schifffahrt und Luftfahrt
kind-donation = Spende

## Lebensbereiche

find-area-home = Wohnen
find-area-communication = Telefon
find-area-transport = Auto
find-area-business = Steuern
find-area-state = Staat
find-area-social = Soziales
find-area-education = Bildung
find-area-health = Gesundheit
find-area-finance = Kredite
find-area-leisure = Freizeit

## Lebenslagen

find-event-bills = Rechnungen
find-event-moving = Umzug
find-event-driving = Autofahren
find-event-children = Kinder
find-event-family = Familie
find-event-work = Arbeit
find-event-enterprise = Unternehmen
find-event-travel = Reisen
find-event-papers = Dokumente
find-event-dispute = Streitfall
find-event-studying = Studium
find-event-illness = Krankheit

## Wonach gefragt wird

fill-fin = Personennummer (FIN-Code)
fill-voen = Steuernummer (VÖEN)
fill-subscriber = Kundennummer
fill-mobile = Mobilnummer
fill-landline = Festnetznummer
fill-phone = Telefonnummer
fill-plate = Kfz-Kennzeichen
    .speech = Kraftfahrzeug-Kennzeichen
fill-protocol = Protokollnummer
fill-order = Auftragsnummer
fill-amount = Betrag
fill-choice = Bitte wählen
fill-date = Datum
fill-email = E-Mail-Adresse
fill-qr = Code auf dem Schreiben

## Wie es aussieht

fill-how-fin = Sieben Buchstaben und Ziffern, auf dem Personalausweis.
fill-how-voen = Zehn Ziffern, in den Unterlagen der Firma oder Person.
fill-how-subscriber = Auf der Rechnung: { $least } bis { $most } Ziffern.
fill-how-subscriber-fixed = Auf der Rechnung: { $most } Ziffern.
fill-how-mobile = So, wie Sie sie wählen: 050 123 45 67.
fill-how-landline = Mit der Vorwahl: 012 345 67 89.
fill-how-phone = Mobil oder Festnetz, so, wie Sie wählen: 050 123 45 67.
fill-how-plate = Wie auf dem Schild: 10 AA 158.
fill-how-protocol = Buchstaben und Ziffern wie im Protokoll: AB 1234567.
fill-how-order = Wie in den Unterlagen: { $least } bis { $most } Buchstaben, Ziffern oder Bindestriche.
fill-how-amount = In Manat, mit einem Punkt vor den Qepik.
fill-how-date = Tag, Monat, Jahr: 05.03.1988.
    .speech = Tag, Monat, Jahr: zwei, zwei und vier Ziffern.
fill-how-email = Ein Name, @, eine Domain mit Punkt: name@beispiel.az
    .speech = Ein Name, das At-Zeichen und eine Domain mit Punkt.
fill-how-qr = Halten Sie ihn vor den Scanner oder geben Sie ihn ein.

## Was nicht stimmt und was zu tun ist

fill-wrong-empty = Es ist noch nichts eingegeben.
fill-wrong-short = { PLURAL($missing) ->
    [one] Es fehlt noch { $missing } Zeichen. Vergleichen Sie mit Ihren Unterlagen.
   *[other] Es fehlen noch { $missing } Zeichen. Vergleichen Sie mit Ihren Unterlagen.
}
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } Zeichen zu viel. Löschen Sie es und vergleichen Sie.
   *[other] { $over } Zeichen zu viel. Löschen Sie sie und vergleichen Sie.
}
fill-wrong-sign = An Stelle { $at } kann nicht { $sign } stehen. Vergleichen Sie mit Ihren Unterlagen.
fill-wrong-control = Code nicht verwendbar. Geben Sie die Nummer daneben ein.
fill-wrong-prefix = So beginnt hier keine Nummer. Prüfen Sie die ersten Ziffern.
fill-wrong-check = Eine Ziffer stimmt nicht. Vergleichen Sie alle mit Ihren Unterlagen.
fill-wrong-address = Eine Adresse hat einen Namen, ein @ und eine Domain mit Punkt.
    .speech = Eine Adresse hat einen Namen, ein At-Zeichen und eine Domain mit Punkt.
fill-wrong-day = Diesen Tag hat der Monat nicht. Prüfen Sie den Tag.
fill-wrong-month = Diesen Monat gibt es nicht. Prüfen Sie den Monat.
fill-wrong-year = Dieses Jahr kann nicht stimmen. Prüfen Sie das Jahr.
fill-wrong-choice = Wählen Sie eine der gezeigten Möglichkeiten.
