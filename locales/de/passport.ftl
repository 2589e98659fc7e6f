### Den Pass lesen und das Gelesene vergleichen.

## Der Passleser wartet

document-title = Legen Sie Ihren Pass
    auf den Passleser
document-awaited = Warten auf Ihren Pass
document-open = Schlagen Sie die Seite mit Ihrem Foto auf.
document-turn = Drehen Sie ihn um, die Fotoseite nach unten.
document-lay = Legen Sie ihn flach auf das Glas und halten Sie ihn fest.

## Der Passleser liest

document-reading-title = Bitte nicht bewegen:
    Ihr Pass wird gelesen
document-reading-status = Noch nicht abheben
document-reading-time = Noch etwa 3 Sekunden.
document-reading-found = Pass erkannt
document-reading-page = Fotoseite wird gelesen
document-reading-check = Prüfung des Passes
document-reading-keep = Am Ende behalten wir nur, was für das Visum nötig ist.

## Er wurde nicht gelesen

document-again-title = Wir konnten ihn nicht lesen.
    Bitte noch einmal
document-again-status = Abheben und neu auflegen
document-again-corner = Schieben Sie ihn in die Ecke oben links.
document-again-flat = Drücken Sie ihn flach an: Die Seite lag nicht auf.
document-again-case = Nehmen Sie ihn aus der Hülle.
document-again-incomplete = Von den unteren Zeilen fehlte ein Teil.
document-again-corrupted = Ein Zeichen war nicht deutlich.
document-again-no-document = Wir haben keine Passzeilen gesehen. Sie stehen unter Ihrem Foto.
document-again-card = Das ist ein Personalausweis. Bitte verwenden Sie Ihren Pass.
document-again-visa = Das ist ein Visum. Bitte schlagen Sie die Passseite mit Ihrem Foto auf.
document-again-other = Dieses Terminal liest Pässe. Mit anderen Dokumenten gehen Sie bitte zum Schalter.
document-again-two = Wir haben zwei Pässe gesehen. Bitte legen Sie nur einen auf.
document-again-reader = Der Passleser hatte keine Verbindung. Warten Sie kurz und versuchen Sie es noch einmal.
document-again-desk = Gelingt es wieder nicht, hilft Ihnen der Schalter neben den Terminals.
document-again = Anleitung noch einmal zeigen

## Mit dem Pass vergleichen

review-title = Prüfen Sie Ihre Angaben
review-subtitle = Vergleichen Sie jede Zeile mit Ihrem Pass.
review-surname = Nachname
review-given-names = Vornamen
review-no-given-names = Keine im Pass
review-number = Passnummer
review-nationality = Nationalität
review-sex = Geschlecht
review-sex-female = Weiblich
review-sex-male = Männlich
review-sex-x = X
review-sex-unspecified = Keine Angabe
review-birth = Geburtsdatum
review-expiry = Pass gültig bis
review-repair-check-digit = Gelesen: { $read }. Berichtigt: { $proved }. Die Prüfziffer bestätigt es.
review-repair-alphabet = Gelesen: { $read }. Berichtigt: { $proved }. Etwas anderes kann dort nicht stehen.
review-repair-code = Gelesen: { $read }. Berichtigt: { $proved }. Nur so ist es ein Ländercode.
review-sign-letter = Buchstabe { $sign }
review-sign-digit = Ziffer { $sign }
review-sign-zero = Ziffer Null
review-sign-other = unklares Zeichen
review-names-cut = Ihr Name ist länger als die Zeile in Ihrem Pass. Der Anfang genügt.
review-again = Pass noch einmal lesen
review-confirm = Alles richtig: weiter
