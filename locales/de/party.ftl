### Mehrere Reisende in einem Vorgang: die Liste, eine Zahlung, je ein Visum und eine Quittung.

## Die Liste

party-title = Wer reist zusammen?
party-subtitle = Sie zahlen einmal. Alle erhalten je ein Visum und eine Quittung.
party-approved = Person { $number }: Visum { $amount }
party-without = Person { $number }: hier kein Visum
party-refused = Abgelehnt. Wie es weitergeht, wurde gezeigt.
party-numbered = Die Sachbearbeitung entscheidet. Nummer: { $case }
party-desk = Am Schalter geht es weiter. Nummer: { $claim }
party-remove = Entfernen
party-remove-one = Person { $number } entfernen
party-add = Weitere Person hinzufügen
party-full = Höchstens { $most } Personen auf einmal.
party-go-on = Mit den anderen weiter
help-party = Fügen Sie alle hinzu, die mit Ihnen reisen, und zahlen Sie einmal mit Karte. Wer hier kein Visum erhält, hält die anderen nicht auf. Vor der Zahlung wird nichts abgebucht.

## Jemand wird entfernt

removing-title = Diese Person entfernen?
removing-nothing = Nicht abgebucht wird: { $amount }
removing-others = Die anderen bleiben auf der Liste.
removing-keep = Nein, behalten
removing-yes = Ja, entfernen

## Der nächste Pass

document-traveller = Person { $number } Ihrer Liste
document-listed-title = Schon auf
    Ihrer Liste
document-again-listed = Der Pass ist in Ordnung. Nehmen Sie ihn weg und legen Sie den Pass der nächsten Person auf.

## Ausdrucke

party-printing-title = Visa und Quittungen
    werden gedruckt
party-printing-time = Je Blatt einige Sekunden.
party-take-title = Bitte alles entnehmen,
    auch Ihre Pässe
party-take-papers = Visa und Quittungen: je { $count }
party-missing-title = Bezahlt und ausgestellt,
    doch ein Ausdruck fehlt
party-paper-to-come = folgt
party-paper-printing = wird gedruckt
party-paper-there = Visum und Quittung
party-paper-missing = Ausdruck fehlt
party-total = Gemeinsame Zahlung
party-traveller = Person { $number }
party-uncharged = { PLURAL($count) ->
    [one] { $count } Visum wurde nicht ausgestellt. Nicht abgebucht: { $amount }.
   *[other] { $count } Visa wurden nicht ausgestellt. Nicht abgebucht: { $amount }.
}
party-missing-line = Jedes Visum ist gültig. Alle Ausdrucke sind an jedem dieser Terminals erhältlich.
party-missing-claim = Person { $number }: Vorgangsnummer
