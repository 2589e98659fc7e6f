### Vor dem Vorgang: Begrüßungswand, Liste der Sprachen, persönliche Daten.

attract-title = Tippen Sie auf Ihre Sprache
attract-open = Jetzt geöffnet
attract-hours = Tag und Nacht
attract-visa = Visum bei Ankunft
attract-visa-line = Etwa zwei Minuten. Zahlung mit Karte.
attract-visa-not-now = Visum bei Ankunft: zurzeit nicht
attract-elsewhere = Ein anderes Terminal oder der Schalter daneben kann Ihnen jetzt helfen.

languages-title = Wählen Sie Ihre Sprache
languages-desk = Weitere Sprachen werden am Schalter gesprochen.

privacy-title = Was mit Ihren Daten
    geschieht
privacy-read = Wir lesen Ihren Pass und fragen nach Ihrer Reise.
privacy-decide = Mit diesen Daten entscheidet die Visastelle.
privacy-keep = Sie werden verschlüsselt gespeichert. Nur die Visastelle kann sie lesen.
privacy-free = Sie können den Vorgang jederzeit beenden
privacy-free-line = Vor der Zahlung wird nichts abgebucht.
privacy-accept = Ich stimme zu: weiter
