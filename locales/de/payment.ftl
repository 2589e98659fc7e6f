### Am Kartenleser, und wie eine Zahlung enden kann.

## Am Kartenleser

pay-title = Mit Karte zahlen
pay-starting = Der Kartenleser startet
pay-starting-time = Etwa 5 Sekunden.
pay-card = Warten auf Ihre Karte
pay-pin = Bitte PIN eingeben
pay-pin-again = Die Bank verlangt die PIN erneut
pay-bank = Anfrage bei Ihrer Bank
pay-bank-time = Etwa 10 Sekunden.
pay-remove = Bitte Karte entnehmen
pay-cancelling = Die Zahlung wird abgebrochen
pay-cancelling-time = Etwa 5 Sekunden.
pay-step-card = Karte vorhalten oder einstecken
pay-step-pin = Dort die PIN eingeben, falls verlangt
pay-step-remove = Karte entnehmen, wenn der Kartenleser es sagt
pay-only-if = Sie zahlen nur, wenn die Bank zustimmt.
pay-leave-card = Lassen Sie die Karte, wo sie ist, bis der Kartenleser Sie auffordert.
pay-pin-blocked = Die PIN stimmte nicht. Nach drei Versuchen kann die Bank die Karte sperren.
pay-cancelling-money = Hat die Bank schon zugestimmt, wird die Zahlung storniert.
pay-cancel = Abbrechen, ohne zu zahlen
pay-cancel-not-now = Die Bank antwortet gerade.

## Die Bank hat zugestimmt

pay-issuing-title = Bezahlt. Ihr Visum
    wird ausgestellt
pay-issuing = Ihr Visum wird ausgestellt
pay-issuing-time = Etwa 3 Sekunden.
pay-settling-title = Ihr Visum ist ausgestellt
pay-settling = Die Zahlung wird abgeschlossen
pay-settling-time = Etwa 3 Sekunden.
pay-undoing-title = Kein Visum: Ihre Zahlung
    wird storniert
pay-undoing = Die Zahlung wird storniert
pay-undoing-time = Etwa 10 Sekunden.
pay-step-paid = Mit Karte bezahlt
pay-step-issue = Visum ausgestellt
pay-step-close = Zahlung abgeschlossen
pay-step-undo = Zahlung storniert
pay-issuing-money = Kann das Visum nicht ausgestellt werden, geht das Geld zurück auf Ihre Karte: { $amount }.
pay-settling-money = Bezahlt: { $amount }. Als Nächstes werden Visum und Quittung gedruckt.
pay-undoing-money = Es wurde kein Visum ausgestellt. Zurück auf Ihre Karte: { $amount }.

## Nichts abgebucht

not-charged-title = Es wurde nichts abgebucht
not-charged-declined = Die Bank hat diese Karte nicht angenommen.
not-charged-cancelled = Die Zahlung wurde abgebrochen.
not-charged-timed-out = In der vorgesehenen Zeit wurde keine Karte benutzt.
not-charged-unavailable = Wir konnten den Kartenleser nicht nutzen.
not-charged-money = Bleibt bei Ihnen: { $amount }
not-charged-held = Die Entscheidung bleibt einige Minuten bestehen; Sie können es noch einmal versuchen.
not-charged-again = Kartenzahlung erneut versuchen
not-charged-cancel = Abbrechen, ohne zu zahlen

cannot-pay-title = Zurzeit ist keine
    Zahlung möglich
cannot-pay-money = Sie haben nichts bezahlt
cannot-pay-held = Die Entscheidung bleibt einige Minuten bestehen; Sie können warten.
cannot-pay-again = Zahlung erneut versuchen
cannot-pay-cancel = Abbrechen, ohne zu zahlen

## Der Ausgang ist unklar

resolving-title = Wir klären, was mit
    Ihrer Zahlung ist
resolving-wait = Bitte warten und nicht erneut zahlen
resolving-time = Höchstens etwa zwei Minuten.
resolving-money = Erfasst: { $amount }. Wie die Antwort auch lautet, es geht nichts verloren.

money-owed-title = Wir wissen noch nicht,
    ob abgebucht wurde
money-owed-money = Erfasst: { $amount }
money-owed-line = Wir fragen weiter nach. Am Ende haben Sie das Visum oder Ihr Geld zurück.

given-back-title = Ihre Zahlung
    wurde storniert
given-back-subtitle = Es wurde kein Visum ausgestellt.
given-back-money = Zurück auf Ihre Karte: { $amount }
given-back-line = Bis Ihre Bank es anzeigt, können einige Tage vergehen.

## Eine Vorgangsnummer

claim-keep = Vorgangsnummer bitte aufbewahren
claim-name = Nummer für Rückfragen
claim-photograph = Fotografieren oder notieren Sie sie.
claim-letters = Vorgangsnummer: { $letters }. Noch einmal: { $letters }.
claim-finish = Ich habe die Nummer: fertig
claim-read = Ich habe es gelesen: fertig

## Nach einem Stromausfall

unfinished-title = Ein früherer Vorgang
    wurde unterbrochen
unfinished-resolving = Wir klären, was geschehen ist
unfinished-resolving-line = Etwa eine Minute. Es ist nichts verloren.
unfinished-nothing = Es wurde nichts abgebucht
unfinished-nothing-line = Sie können auf der ersten Seite neu beginnen.
unfinished-issued = Das Visum ist ausgestellt und gültig
unfinished-paid = Mit Karte bezahlt: { $amount }.
unfinished-printable = Gehört es Ihnen, drucken Sie es jetzt. Es kommt an diesem Terminal heraus.
unfinished-paper-owed = Mit der Vorgangsnummer ist es an jedem Terminal erhältlich.
unfinished-given-back = Zurück auf die Karte: { $amount }
unfinished-given-back-line = Es wurde kein Visum ausgestellt.
unfinished-money-owed = Erfasst: { $amount }
unfinished-money-owed-line = Wir wissen noch nicht, ob abgebucht wurde, und fragen weiter nach. Es gilt die Vorgangsnummer.
unfinished-print = Es gehört mir: jetzt drucken
