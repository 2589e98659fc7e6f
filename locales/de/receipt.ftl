### Gedrucktes: Visum, Zahlungsquittung, Beleg für den Schalter, Anspruchsbeleg.

## Auf jedem Ausdruck

receipt-state = Republik Aserbaidschan
receipt-duplicate = DUPLIKAT
receipt-duplicate-line = Möglicherweise wurde dies schon einmal gedruckt.
receipt-claim-number = Vorgangsnummer
receipt-help-line = Servicetelefon
receipt-terminal = Terminalnummer
receipt-site = Standort
receipt-operator = Betreiber
receipt-voen = Steuernummer (VÖEN)
receipt-time = Datum und Uhrzeit

## Das Visum

receipt-visa-title = Visum bei Ankunft
receipt-evisa-title = E-Visum
receipt-visa-number = Visumnummer
receipt-surname = Nachname
receipt-given-names = Vornamen
receipt-passport = Passnummer
receipt-nationality = Nationalität
receipt-birth = Geburtsdatum
receipt-purpose = Reisezweck
receipt-valid-from = Gültig ab
receipt-valid-until = Gültig bis
receipt-stay = Aufenthaltsdauer
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
receipt-entries = Anzahl der Einreisen
receipt-issued = Ausgestellt am
receipt-seal-line = Code scannen, um die Echtheit des Visums zu prüfen.
receipt-keep = Bitte bis zur Ausreise zusammen mit dem Pass aufbewahren.

## Geld

receipt-payment-title = Zahlungsquittung
receipt-number = Quittungsnummer
receipt-duty = Staatliche Gebühr
receipt-service = Serviceentgelt
receipt-total = Insgesamt bezahlt
receipt-card = Karte
receipt-card-terminal = Kartenleser
receipt-card-receipt = Nummer der Kartenquittung
receipt-authorisation = Genehmigungscode
receipt-reference = Referenznummer
receipt-electronic = Code scannen für die elektronische Quittung.
receipt-together-title = Gemeinsame Zahlung
receipt-together-for = Bezahlt für
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } Person
   *[other] { $travellers } Personen
}
receipt-together-line = Nur eine Übersicht: Es gilt die Quittung jeder einzelnen Person.
receipt-whole = Gesamte Kartenzahlung
receipt-whole-line = Mehrere Personen haben zusammen bezahlt. Im Kontoauszug steht die gesamte Zahlung.

## Quittung einer Zahlung für Dienste

receipt-own-number = Quittungs- und Vorgangsnummer
receipt-transaction = Transaktionsnummer
receipt-passed-on = An den Zahlungsempfänger weitergeleitet
receipt-queued = Weiterleitung, sobald Verbindung besteht
receipt-account = Kennung
receipt-line-reference = Referenz des Zahlungsempfängers
receipt-due = Zahlbar bis
receipt-undiscounted = Ohne Ermäßigung
receipt-legal-basis = Rechtsgrundlage
receipt-amount = Betrag
receipt-commission = Serviceentgelt
receipt-amounts = Summe der Beträge
receipt-commissions = Summe der Serviceentgelte
receipt-notes = Geldscheine erhalten
receipt-redeemed = Früheres Restguthaben
receipt-by-card = Mit Karte
receipt-by-code = Mit QR-Code
receipt-code-operator = Zahlungsdienst
receipt-code-merchant = Händler
receipt-code-terminal = Terminal-ID
receipt-code-paid = Bezahlt am
receipt-kept = Für das nächste Mal aufbewahrt
receipt-kept-line = Es wurde mehr eingezahlt als nötig. Bitte aufbewahren: Mit dieser Nummer zahlen Sie nächstes Mal.
receipt-status = Code scannen, um den Stand der Zahlung zu sehen.

## Quittung per SMS und E-Mail

message-sms = Bezahlt: { $amount }. Quittung { $number }: { $link }
message-subject = Zahlungsquittung { $number }: { $amount }
message-status = Stand der Zahlung

## Beleg für den Schalter

receipt-desk-title = Für den Schalter
receipt-desk-show = Zeigen Sie diesen Beleg und Ihren Pass am Schalter.
receipt-desk-offline = Das Terminal hat zurzeit keine Verbindung.
receipt-desk-officer = Über Ihr Visum entscheidet die Sachbearbeitung.
receipt-desk-silent = Die Visastelle hat nicht rechtzeitig geantwortet.
receipt-desk-evisa = Zu dem Gezeigten wurde kein E-Visum gefunden.
receipt-desk-nothing = Es wurde nichts abgebucht.
receipt-desk-code = Dieser Code enthält Ihre Angaben; nur der Schalter kann ihn lesen.

## Anspruchsbeleg

receipt-claim-title = Anspruchsbeleg
receipt-claim-amount = Betrag des Anspruchs
receipt-claim-until = Geltend zu machen bis
receipt-claim-what = Ob mit Geldscheinen oder mit Karte: Dieser Betrag ist erfasst und nicht verloren.
receipt-claim-how = Nennen Sie die Vorgangsnummer dem Servicetelefon oder, wo es einen gibt, am Schalter.

## Aufbewahrte Dienste

receipt-group-title = Meine Dienste
receipt-group-name = Bezeichnung
receipt-group-how = Zeigen Sie diesen Code nächstes Mal einem Terminal.
receipt-group-lost = Bewahren Sie dies wie eine Rechnung auf: Wer es hat, kann sehen, was bei Ihnen offen ist.
receipt-group-code = Nur Terminals können diesen Code lesen. Bezahlt wird damit nichts.
