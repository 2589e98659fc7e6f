### Zahlung für Dienste ab dem Zahlungskorb: Geldscheine, Karte, Restguthaben, Quittung.

## Der Zahlungskorb

basket-title = Ihr Zahlungskorb
basket-line-fee = { $account } · Serviceentgelt { $amount }
basket-fee = Serviceentgelt { $amount }
basket-bills = { PLURAL($count) ->
    [one] { $count } Posten
   *[other] { $count } Posten
}
basket-commission = Serviceentgelt
basket-remove = Entfernen
basket-remove-one = Entfernen: { $name }
basket-changed = Neuer Betrag: { $amount }. Bitte entfernen und neu abfragen.
basket-paid = Das ist schon bezahlt. Bitte entfernen.
basket-silent = Zurzeit keine Antwort. Bitte entfernen oder später versuchen.
basket-day-limit = Heute noch möglich: { $amount }. Bitte entfernen oder weniger zahlen.
basket-catalogue = Der Preis ist neu. Bitte entfernen und neu wählen.
basket-unknown = Nummer unbekannt. Bitte entfernen und vergleichen.
basket-add = Noch etwas bezahlen
basket-full = Der Zahlungskorb ist voll.
basket-notes = Mit Geldscheinen zahlen
basket-card = Mit Karte zahlen
basket-cancel = Abbrechen, ohne zu zahlen
means-notes-not-for-this = Hier ist nicht alles bar zahlbar.
means-card-not-for-this = Hier ist nicht alles mit Karte zahlbar.
means-notes-fails = Geldscheine gehen zurzeit nicht.
means-notes-full = Die Kassette ist voll.
means-card-fails = Karten gehen zurzeit nicht.
means-card-resolving = Die letzte Zahlung wird geprüft.
basket-money = Sie zahlen { $amount }. Noch ist nichts bezahlt.
help-basket = Das ist alles, was Sie zahlen, mit Serviceentgelt. Entfernen Sie, was Sie nicht möchten. Für Geldscheine gibt es kein Wechselgeld: Sie bestimmen, wohin das Restguthaben geht.

## Die Zentrale prüft

promise-title = Wir prüfen
    Ihren Zahlungskorb
promise-status = Anfrage bei den Zahlungsempfängern
promise-time = Einige Sekunden.
promise-money = Noch ist nichts bezahlt. Zu zahlen: { $amount }.
promise-inside = Eingezahlt und erfasst: { $amount }.

## Geldscheine

notes-title = Bitte Geldscheine einführen
notes-missing = noch zu zahlen
notes-total = Zu zahlen
notes-inside = Eingezahlt
notes-awaited = Ersten Geldschein einführen
notes-next = Bereit für den nächsten Geldschein
notes-entering = Der Geldschein wird geprüft
notes-entering-time = Bitte warten. Etwa 3 Sekunden.
notes-stacking = Wird angenommen: { $amount }
notes-stacking-time = Bitte warten. Etwa 3 Sekunden.
notes-returning = Bitte Geldschein zurücknehmen
notes-closed = Keine weiteren Geldscheine möglich
notes-closed-line = Rest mit Karte zahlen oder abbrechen.
notes-stopping = Abbruch nach diesem Geldschein
notes-card-after = Nach diesem Geldschein folgt die Karte
notes-chips = Was Ihr nächster Geldschein bewirkt
notes-fits = passt
notes-over = { $amount } zu viel
notes-returned = kommt zurück
notes-said-fit = Es passen: { $notes }.
notes-said-over = Bei { $note } bleibt ein Restguthaben: { $amount }.
notes-said-returned = Zurück kommen: { $notes }.
notes-too-large = Zurückgegeben: { $amount }. Ein kleinerer Geldschein genügt, und es gibt kein Wechselgeld.
notes-not-taken = Zurückgegeben: { $amount }. Dieser Geldschein wird für diese Zahlung nicht angenommen.
notes-unreadable = Der Geldschein kam zurück: Wir konnten ihn nicht lesen. Glätten oder drehen Sie ihn, oder nehmen Sie einen anderen.
notes-another-kind = Der Geldschein kam zurück: Diese Art wird zurzeit nicht angenommen.
notes-double = Zwei Geldscheine auf einmal wurden zurückgegeben. Führen Sie sie einzeln ein.
notes-busy = Der Geldschein kam zurück: Der Einzug war nicht bereit. Führen Sie ihn noch einmal ein.
notes-money = Noch zu zahlen: { $missing }. Eingezahlt und erfasst: { $inside }.
notes-no-change = Es gibt kein Wechselgeld. Sie bestimmen, wohin das Restguthaben geht.
notes-card = Rest mit Karte zahlen
notes-stop = Abbrechen: Anspruch auf { $amount }
notes-back = Zurück zum Zahlungskorb
notes-wait = Erst nach diesem Schein.
help-notes = Führen Sie die Geldscheine einzeln und glatt ein. Alles Eingezahlte wird sofort erfasst. Brechen Sie ab, erhalten Sie eine Vorgangsnummer, mit der das Servicetelefon auszahlt.

## Der Rest mit Karte

charge-total = Zu zahlen
charge-inside = In Geldscheinen
charge-settling-title = Die Bank hat zugestimmt
charge-undoing-title = Ihre Kartenzahlung
    wird storniert
charge-finding-title = Wir klären, was mit
    Ihrer Karte ist
charge-finding = Anfrage beim Kartenleser
charge-settling-money = Mit Karte bezahlt: { $amount }. Als Nächstes kommt Ihre Quittung.
charge-undoing-money = Zurück auf Ihre Karte: { $amount }.
charge-inside-money = Eingezahlt und erfasst: { $amount } in Geldscheinen.
charge-not-taken-money = Von keiner Karte abgebucht: { $amount }.
charge-again = Kartenzahlung erneut versuchen
charge-notes = Mit Geldscheinen zahlen
charge-stop = Abbrechen: Anspruch auf { $amount }
charge-back = Zurück zum Zahlungskorb
charge-cancel = Kartenzahlung abbrechen
help-charge = Folgen Sie dem Kartenleser: Karte vorhalten oder einstecken und dort die PIN eingeben, falls verlangt. Nennen Sie Ihre PIN niemandem. Eingezahlte Geldscheine bleiben erfasst.

## Restguthaben

over-title = Wohin soll
    das Restguthaben?
over-rest = übrig
over-subtitle = Ihre Zahlung ist vollständig. Hier gibt es kein Wechselgeld.
over-phone = Auf ein Mobiltelefon
over-phone-line = Als Mobilfunkguthaben; Sie nennen die Nummer.
over-keep = Für das nächste Mal aufbewahren
over-keep-line = Nummer { $claim }, auch auf der Quittung
over-fin = Nur für mich aufbewahren
over-fin-line = Nötig: die Nummer und Ihr FIN-Code.
over-fin-title = Für wen wird es aufbewahrt?
over-fin-subtitle = Einlösbar nur mit diesem FIN-Code und der Nummer auf der Quittung zusammen.
over-fin-keep = Für diesen FIN-Code aufbewahren
over-line = Vorauszahlen: { $account }
over-line-plain = Vorauszahlen
over-failed = Das war nicht möglich. Wählen Sie noch einmal: Es ist nichts verloren.
over-money = Eingezahlt, erfasst und Ihr Eigentum: { $amount }.
over-operator-title = Welcher Mobilfunkanbieter?
over-send = Auf diese Nummer laden
help-over = Es gibt kein Wechselgeld. Das Restguthaben kann auf ein Mobiltelefon oder zu einer Ihrer Rechnungen gehen, oder es wird unter der Vorgangsnummer auf der Quittung aufbewahrt.

## Früheres Restguthaben

redeem-title = Die Nummer auf
    Ihrer alten Quittung
redeem-subtitle = Zwölf Buchstaben und Ziffern unter „Für das nächste Mal aufbewahrt“.
redeem-confirm = Guthaben nutzen
redeem-choose = Früheres Restguthaben nutzen
redeem-asking = Wir suchen es
redeem-time = Einige Sekunden.
redeem-not-a-number = Diese Nummer gibt es nicht: Vergleichen Sie jedes Zeichen mit der Quittung.
redeem-here = Mit dieser Nummer wird hier schon gezahlt.
redeem-unknown = Unter dieser Nummer ist nichts aufbewahrt, oder ihr Terminal hat es noch nicht gemeldet.
redeem-spent = Was unter dieser Nummer aufbewahrt war, ist schon genutzt.
redeem-other-personal = Anderer FIN-Code: Vergleichen Sie jedes Zeichen.
redeem-fin-title =
    Aufbewahrt:
    für welchen FIN-Code?
redeem-too-often = Zu viele Nummern ohne Treffer: Das Servicetelefon hilft Ihnen.
redeem-offline = Zurzeit besteht keine Verbindung, es kann nicht genutzt werden. Es ist nicht verloren.
redeem-money = Eingezahlt und erfasst: { $amount }.
help-redeem = Restguthaben von einem früheren Mal ist unter der Nummer jener Quittung aufbewahrt. Es wird ganz genutzt; was dann übrig ist, wird wieder aufbewahrt.

## Bezahlt

paid-title = Bezahlt. Ihre Quittung
    wird gedruckt
paid-take-title = Bezahlt. Bitte
    Quittung entnehmen
paid-missing-title = Bezahlt. Die Quittung
    fehlt
paid-doubtful-title = Bezahlt. Liegt die Quittung
    im Ausgabefach?
paid-money = Bezahlt: { $amount }
paid-now = Die Zahlung ist angenommen. Die Zahlungsempfänger werden im Hintergrund benachrichtigt; Sie brauchen nicht zu warten.
paid-queued = Die Zahlung ist angenommen. Zurzeit besteht keine Verbindung: Die Zahlungsempfänger erfahren davon, sobald es geht.
paid-kept = Für das nächste Mal aufbewahrt: { $amount }, unter der Nummer { $claim }.
paid-missing-line = Wir schulden Ihnen die Quittung: Mit dieser Nummer druckt sie jedes Terminal.
paid-receipt = Quittung
paid-print = Quittung drucken
paid-print-again = Noch einmal drucken
paid-no-printer = Zurzeit kann nichts gedruckt werden.
paid-finish = Ich habe sie: fertig
help-paid = Ihre Zahlung ist vollständig. Entnehmen Sie die Quittung und bewahren Sie sie auf: Darauf steht, was bezahlt wurde und unter welcher Nummer es zu finden ist.

## Geld, das Ihnen zusteht

owed-basket-title = Das schulden wir Ihnen:
    Nummer bitte aufbewahren
owed-basket-line = Es ist erfasst. Mit dieser Nummer zahlt das Servicetelefon oder ein Schalter es aus.
owed-basket-money = Es gehört Ihnen: { $amount }
owed-doubt-title = Wir wissen noch nicht,
    was angenommen wurde
owed-doubt-line = Wir klären es weiter. Was angenommen wurde, gehört Ihnen, unter dieser Nummer.
unfinished-basket-paid = Alles wurde bezahlt
unfinished-basket-sum = Bezahlt: { $amount }.
unfinished-basket-printable = Gehört sie Ihnen, drucken Sie jetzt die Quittung. Sie kommt hier heraus.
unfinished-basket-owed = Die Quittung ist mit der Nummer an jedem Terminal erhältlich.
unfinished-basket-money = Was eingezahlt wurde, ist erfasst. Es gilt die Vorgangsnummer.
unfinished-basket-back = Mit Karte wurde nichts bezahlt.
time-out-inside = Bei null endet der Vorgang. Eingezahlt: { $amount }. Dafür erhalten Sie eine Vorgangsnummer.
