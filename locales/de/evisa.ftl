### Ein im Portal bewilligtes E-Visum wird abgeholt.

## Visum jetzt oder E-Visum?

choosing-title = Was brauchen Sie?
choosing-visa = Ein Visum bei Ankunft
choosing-visa-line = Etwa zwei Minuten. Zahlung mit Karte.
choosing-evisa = Mein E-Visum drucken
choosing-evisa-line = Im Portal bewilligt. Nichts zu zahlen.
choosing-desk = Bei allem anderen hilft Ihnen der Schalter neben den Terminals.
attract-evisa-only = Im Portal bewilligte E-Visa können gedruckt werden.
help-choosing = Haben Sie noch kein Visum, wählen Sie das Visum bei Ankunft. Ein im Portal bewilligtes E-Visum drucken Sie hier mit der Referenznummer und Ihrem Pass.

## Die Referenznummer

reference-title = Zeigen Sie den Code
    Ihres E-Visums
reference-show = Halten Sie den QR-Code vor den Scanner.
reference-where = Er steht im Schreiben des Portals, auf Papier oder im Telefon.
reference-type = Referenznummer eingeben
reference-typing-title = Ihre Referenznummer
reference-typing-how = Sie beginnt mit { $prefix } und hat { $count } Buchstaben und Ziffern.
reference-to-go = { PLURAL($count) ->
    [one] Noch { $count } Zeichen
   *[other] Noch { $count } Zeichen
}
reference-or-show = Oder zeigen Sie dem Scanner den Code.
reference-find = Mein E-Visum suchen
reference-first = Bitte zuerst vollständig eingeben.
reference-boarding-pass = Das ist eine Bordkarte. Wir brauchen den Code Ihres E-Visums.
reference-goods = Das ist der Code einer Ware. Wir brauchen den Code Ihres E-Visums.
reference-payment = Das ist ein Code zum Bezahlen. Es wurde nichts bezahlt. Wir brauchen den Code Ihres E-Visums.
reference-site = Dieser Code führt zu einer anderen Internetseite. Wir brauchen den Code Ihres E-Visums.
reference-our-paper = Das ist der Code eines Ausdrucks von einem Terminal. Wir brauchen den Code aus dem Schreiben des Portals.
reference-portal-without = Dieser Code führt zum Portal, enthält aber keine Referenznummer. Bitte geben Sie sie ein.
reference-unknown = Dieser Code enthält keine Referenznummer eines E-Visums.
reference-unread = Wir konnten den Code nicht lesen. Halten Sie ihn ruhig, eine Handbreit entfernt.
reference-mistyped = So sieht keine Referenznummer aus. Bitte vergleichen Sie jedes Zeichen.
help-reference = Im Schreiben des Portals steht die Referenznummer, auch als QR-Code. Zeigen Sie den Code oder geben Sie die Nummer ein. Danach wird Ihr Pass gelesen.

## Der Pass und die Suche

holder-title = Der Pass
    zu Ihrem E-Visum
searching-title = Wir suchen
    Ihr E-Visum
searching-reference = Referenznummer erfasst
searching-portal = Anfrage beim Portal
searching-wait = Bitte warten Sie einen Moment
searching-time = Das dauert einige Sekunden.
help-searching = Sie brauchen nichts zu tun. Kommt keine Antwort, erhalten Sie einen Beleg, und am Schalter geht es mit Ihren Angaben weiter.

## Nichts zu drucken

no-evisa-not-found-title = Kein E-Visum gefunden
no-evisa-not-found = Das Portal kennt diese Referenznummer nicht. Vergleichen Sie sie mit dem Schreiben.
no-evisa-other-title = Dieses E-Visum gehört
    zu einem anderen Pass
no-evisa-other = In Familien sind Pässe leicht vertauscht. Oder der Pass wurde inzwischen erneuert.
no-evisa-waits-title = Noch ist nicht
    entschieden
no-evisa-standard = Ein Standard-E-Visum dauert bis zu drei Tage.
no-evisa-urgent = Ein Eil-E-Visum dauert bis zu drei Stunden.
no-evisa-by = Spätestens am { $day } um { $hour } Uhr. Kommen Sie dann wieder.
no-evisa-refused-title = Das E-Visum wurde
    nicht bewilligt
no-evisa-refused = So hat das Portal entschieden. Am Schalter erfahren Sie mehr.
no-evisa-expired-title = Dieses E-Visum
    ist abgelaufen
no-evisa-expired = Sein letzter Tag ist vorbei.
no-evisa-used-title = Dieses E-Visum
    wurde schon benutzt
no-evisa-used = Damit ist bereits jemand eingereist.
no-evisa-reference = Andere Referenznummer angeben
no-evisa-passport = Anderen Pass auflegen
help-no-evisa = Es wird nichts gedruckt, und es wurde nichts abgebucht. Der Schalter neben den Terminals sieht, was das Portal weiß, und hilft Ihnen weiter.

## Der Ausdruck

evisa-printing-title = Ihr E-Visum wird gedruckt
evisa-found = E-Visum gefunden
evisa-paper = Es wird gedruckt
evisa-take-title = Bitte E-Visum
    und Pass entnehmen
evisa-take = E-Visum
evisa-duplicate = Auf dem Ausdruck steht DUPLIKAT, denn er ist nicht der erste. Er gilt genauso.
evisa-owed-title = Ihr E-Visum konnte nicht
    gedruckt werden
evisa-owed = Das Terminal hat kein Papier mehr oder ist gestört.
evisa-doubtful-title = Ist Ihr E-Visum
    herausgekommen?
evisa-doubtful = Wenn nicht, lassen Sie es noch einmal drucken. Auf dem Ausdruck steht dann DUPLIKAT.
evisa-stands = Ihr E-Visum bleibt gültig
evisa-elsewhere = Mit Referenznummer und Pass druckt es jedes andere Terminal.
evisa-print = Noch einmal drucken

## An anderer Stelle

desk-evisa = Zu dem Gezeigten haben wir kein E-Visum gefunden. Der Schalter sucht danach.
frame-next-passport = Danach: Pass
frame-next-evisa = Danach: Ihr E-Visum
