### Um jede Seite: Kopf, Fortschritt, Fußleiste, Ort der Geräte, Hilfe, Zeitablauf, außer Betrieb.

## Kopf und Fortschritt

frame-terminal = Terminal { $kiosk } · { $time }
    .speech = Terminal { $kiosk }, { $time } Uhr
frame-end = Beenden
    .speech = Diesen Vorgang beenden
frame-step = Schritt { $step }/{ $of }
    .speech = Schritt { $step } von { $of }
frame-next-review = Danach: Angaben prüfen
frame-next-visit = Danach: Ihre Reise
frame-next-decision = Danach: die Entscheidung
frame-next-payment = Danach: Kartenzahlung
frame-next-papers = Danach: Visum entnehmen
frame-last = Letzter Schritt
frame-done = Fertig
frame-all-done = Alle Schritte erledigt

## Fußleiste

frame-back = Zurück
    .speech = Einen Schritt zurück
frame-help = Hilfe
frame-size = Schrift
    .speech = Schriftgröße ändern
frame-language = Sprache
frame-reach = Tiefer
    .speech = Alles, was Sie berühren, tiefer setzen

## Lange Seiten

page-more = Nächste Seite
page-first = Zurück zu Seite 1
page-of = Seite { $number } von { $of }

## Wo ein Gerät ist

place-bottom-left = Unter dem Bildschirm, links.
place-bottom-middle = Unter dem Bildschirm, in der Mitte.
place-bottom-right = Unter dem Bildschirm, rechts.
place-left = Neben dem Bildschirm, links.
place-right = Neben dem Bildschirm, rechts.

## Was zurzeit nicht geht

not-now-reader = Der Passleser funktioniert zurzeit nicht.
not-now-card = Der Kartenleser funktioniert zurzeit nicht.
not-now-printer = Der Drucker funktioniert zurzeit nicht.
not-now-paper = Der Drucker hat kein Papier.
not-now-offline = Zurzeit keine Verbindung.
not-now-resolving = Eine frühere Zahlung wird noch geprüft.
not-now-records = Das Terminal kann Vorgänge nicht aufzeichnen.

## Hilfe

help-title = Hilfe
help-line = Servicetelefon { $line }
help-say = Nennen Sie: Terminal { $kiosk }.
help-desk = Oder fragen Sie am Schalter neben den Terminals.
help-dark = Dunkle Farben zeigen
help-contrast = Hohen Kontrast zeigen
help-light = Helle Farben zeigen
help-lower = Schaltflächen tiefer setzen
help-usual = Schaltflächen wieder nach oben
help-close = Hilfe schließen und weiter
help-attract = Tippen Sie zuerst auf Ihre Sprache. Sie brauchen Ihren Pass und eine Bankkarte. Ein Visum dauert etwa zwei Minuten.
help-privacy = Vor Ihrer Zustimmung wird nichts gelesen. Bis zur Zahlung können Sie den Vorgang jederzeit beenden, und es wird nichts abgebucht.
help-document = Nehmen Sie den Pass aus der Hülle. Legen Sie ihn aufgeschlagen, mit dem Foto nach unten, flach auf das Glas und halten Sie ihn drei Sekunden fest.
help-review = Vergleichen Sie jede Zeile mit Ihrem Pass. Stimmt eine nicht, lassen Sie ihn noch einmal lesen. Bleibt der Fehler, gehen Sie zum Schalter.
help-trip = Wählen Sie, wie viele Tage Sie bleiben und warum Sie kommen. Ankunftstag ist heute; er zählt als erster Tag.
help-declaration = Lesen Sie jeden Punkt. Trifft alles zu, fahren Sie fort. Trifft etwas nicht zu, hilft Ihnen die Sachbearbeitung. Dafür wird nichts abgebucht.
help-deciding = Sie brauchen nichts zu tun. Kommt keine Antwort, erhalten Sie einen Beleg, und am Schalter geht es mit Ihren Angaben weiter.
help-approved = Sie können das Visum erhalten. Zahlen Sie jetzt mit Karte, wird es sofort ausgestellt und gedruckt. Brechen Sie ab, wird nichts abgebucht.
help-paying = Folgen Sie dem Kartenleser: Karte vorhalten oder einstecken und dort die PIN eingeben, falls verlangt. Nennen Sie Ihre PIN niemandem.
help-not-charged = Sie können es mit dieser Karte, einer anderen Karte oder einem Telefon noch einmal versuchen. Brechen Sie ab, wird nichts abgebucht.
help-owed = Unter Ihrer Vorgangsnummer ist alles festgehalten. Bewahren Sie sie auf: Servicetelefon und Schalter finden damit Ihre Zahlung.
help-papers = Entnehmen Sie das Visum, die Quittung und Ihren Pass. Kommt ein Ausdruck nicht heraus, erhalten Sie dafür eine Vorgangsnummer.
help-desk-goes-on = Gehen Sie mit Ihrem Pass und der Nummer auf dieser Seite zum Schalter neben den Terminals. Es wurde nichts abgebucht.

## Sind Sie noch da?

time-out-title = Sind Sie noch da?
time-out-left = { PLURAL($seconds) ->
    [one] Sekunde übrig
   *[other] Sekunden übrig
}
    .speech = { PLURAL($seconds) ->
    [one] Noch { $seconds } Sekunde
   *[other] Noch { $seconds } Sekunden
}
time-out-what = Bei null endet der Vorgang, und der Bildschirm wird geleert. Sie haben nichts bezahlt.
time-out-more = Ja, ich brauche mehr Zeit
time-out-help = Hilfe rufen
time-out-end = Beenden und Bildschirm leeren

## Außer Betrieb

closed-title = Dieses Terminal
    ist außer Betrieb
closed-starting-title = Das Terminal startet
closed-starting = In etwa einer Minute ist es bereit.
closed-records = Es kann Vorgänge nicht aufzeichnen und nimmt deshalb keine Zahlungen an.
closed-clock = Seine Uhr geht falsch, deshalb bedient es niemanden.
closed-frozen = Es wurde aus der Ferne angehalten und wird gerade überprüft.
closed-serviced = Es wird gerade gewartet und ist bald wieder bereit.
closed-hours-title = Zurzeit geschlossen
closed-hours = Es öffnet um { $time } Uhr.
closed-elsewhere = Bitte nutzen Sie ein anderes Terminal
closed-desk = Auch der Schalter neben den Terminals hilft Ihnen.
