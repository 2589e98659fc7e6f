### Quittungen auf anderem Weg als auf Papier, und frühere Quittungen.

## Quittung auf das Telefon oder per E-Mail

send-choose = Auf mein Telefon oder per E-Mail
send-title = Wohin soll
    die Quittung?
send-subtitle = Sie kommt, sobald die Zentrale von Ihrer Zahlung weiß.
send-sms = Per SMS
send-sms-line = An ein Mobiltelefon in Aserbaidschan.
send-email = Per E-Mail
send-email-line = Mit jeder Zeile der Quittung.
send-confirm = Quittung dorthin senden
send-privacy = Nur für diese Quittung verwendet, danach gelöscht.
send-on-its-way = Die Quittung geht an { $to }.
help-send = Ihre Zahlung ist vollständig. Die Quittung kann auch per SMS oder E-Mail kommen; sie wird einmal an das Ziel gesendet, das Sie hier eingeben.

## Eine frühere Quittung

copy-choose = Eine frühere Quittung
copy-title = Die Nummer auf
    der Quittung
copy-subtitle = Zwölf Buchstaben und Ziffern, oder halten Sie den Code der Quittung vor den Scanner.
copy-confirm = Diese Quittung suchen
copy-asking = Wir suchen sie
copy-time = Einige Sekunden.
copy-not-a-number = Diese Nummer gibt es nicht: Vergleichen Sie jedes Zeichen mit der Quittung oder Ihrer Notiz.
copy-unknown = Unter dieser Nummer gibt es keine Quittung, oder ihr Terminal hat sie noch nicht gemeldet.
copy-too-often = Zu viele Nummern ohne Treffer: Das Servicetelefon hilft Ihnen.
copy-offline = Zurzeit besteht keine Verbindung, wir können nicht suchen. Die Quittung ist nicht verloren.
help-copy = Mit der Nummer einer Quittung sehen Sie, wo Ihre Zahlung ist, und drucken die Quittung an jedem Terminal noch einmal. Sie ist als Duplikat gekennzeichnet.
copy-found-title = Ihre frühere
    Quittung
copy-paid = Bezahlt: { $amount }
copy-paid-line = Am { $time } Uhr, an Terminal { $terminal }.
copy-on-its-way = Unterwegs
copy-posted = Eingegangen
copy-goes-back = Geht an Sie zurück
copy-being-checked = Wird geprüft
copy-back-line = Was nicht bezahlt werden konnte, geht an Sie zurück: Nennen Sie dem Servicetelefon diese Nummer.
copy-print = Noch einmal drucken
copy-printed = Das Duplikat liegt im Ausgabefach.
copy-not-printed = Sie wurde nicht gedruckt. Die Quittung bleibt gespeichert und kann später gedruckt werden.
copy-finish = Fertig
