### Ausdrucke: gedruckt, entnommen, fehlend; Abschied; und wo jemand anderes weiterhilft.

## Drucken und entnehmen

printing-visa-title = Ihr Visum wird gedruckt
printing-receipt-title = Ihre Quittung wird gedruckt
printing-wait = Druck läuft, bitte warten
printing-time = Etwa 6 Sekunden.
printing-granted = Visum bewilligt
printing-until = bis { $day }
printing-paid = Mit Karte bezahlt
printing-visa = Visum wird gedruckt
printing-receipt = Quittung wird gedruckt
printing-safe = Kommt ein Ausdruck nicht heraus, bleibt das Visum gültig, und Sie erhalten eine Vorgangsnummer.

take-title = Bitte alle drei entnehmen
take-some-title = Entnehmen Sie, was da ist
take-visa = Visum
take-receipt = Quittung
take-passport = Pass
take-missing = Nicht gedruckt
take-doubtful = Bitte sehen Sie nach
take-keep = Gültig bis zum { $day }. Bewahren Sie es beim Pass auf.
take-money = Mit Karte bezahlt: { $amount }.
take-finish = Ich habe alles: fertig

no-paper-visa-title = Ihr Visum ist gültig,
    aber nicht gedruckt
no-paper-receipt-title = Sie haben bezahlt, doch
    die Quittung fehlt
no-paper-money = Sicher erfasst: { $amount }
no-paper-visa-valid = Ihr Visum ist ausgestellt und gültig.
no-paper-later = Später drucken
no-paper-later-line = An jedem Terminal, mit der Vorgangsnummer.

farewell-title = Willkommen in Aserbaidschan
farewell-take = Haben Sie alles?
farewell-take-line = Pass, Karte und Ausdrucke.
farewell-finish = Fertig: Bildschirm leeren

## Ein Beleg

slip-printing = Ihr Beleg wird gedruckt
slip-printing-line = Etwa 6 Sekunden.
slip-take = Bitte Beleg entnehmen
slip-missing = Der Beleg wurde nicht gedruckt
slip-missing-line = Die Nummer auf dieser Seite genügt.
slip-doubtful-line = Kam kein Beleg heraus, genügt die Nummer.

## Kein Visum an diesem Terminal, und wie es weitergeht

refused-nationality-title = Kein Visum bei Ankunft
    für diesen Pass
refused-nationality = Dieses Terminal stellt Visa nur für Angehörige bestimmter Staaten aus.
refused-expired-title = Dieser Pass
    ist abgelaufen
refused-expired = Für ein Visum muss der Pass noch gültig sein.
refused-validity-title = Dieser Pass läuft
    zu früh ab
refused-validity = Er muss nach Ihrem Aufenthalt noch sechs Monate gültig sein.
refused-kind-title = Dieses Dokument ist
    hier nicht verwendbar
refused-kind = Das Terminal ist für gewöhnliche Pässe da, der Schalter für alle anderen.
refused-no-visa-title = Sie brauchen kein Visum
refused-no-visa = Staatsangehörige Aserbaidschans reisen ohne Visum ein.
refused-trip-title = Mit diesen Antworten
    ist hier kein Visum möglich
refused-trip = { PLURAL($days) ->
    [one] Mit diesem Pass können Sie höchstens { $days } Tag bleiben.
   *[other] Mit diesem Pass können Sie höchstens { $days } Tage bleiben.
}
refused-agency-title = Das Visum wurde
    nicht bewilligt
refused-agency = So hat die Visastelle entschieden. Am Schalter erfahren Sie mehr.
way-portal = Fragen Sie im E-Visum-Portal
way-portal-line = Dort erfahren Sie, ob für Sie ein E-Visum möglich ist.
way-desk = Gehen Sie zum Schalter neben den Terminals
way-desk-line = Nehmen Sie Ihren Pass mit.
way-embassy = Fragen Sie Ihre Botschaft
way-embassy-line = Sie kann Ihnen einen gültigen Pass ausstellen.
way-gate = Gehen Sie weiter zur Passkontrolle
way-gate-line = Von diesem Terminal brauchen Sie nichts.
way-answers = Beginnen Sie neu mit anderen Antworten
way-answers-line = Wählen Sie einen kürzeren Aufenthalt.
way-answers-until = Wählen Sie einen kürzeren Aufenthalt: längstens bis zum { $day }.
nothing-paid = Sie haben nichts bezahlt.

## Die Sachbearbeitung entscheidet, oder am Schalter geht es weiter

officer-title = Die Sachbearbeitung hilft Ihnen
officer-stateless = Über Visa für Staatenlose und Flüchtlinge entscheidet die Sachbearbeitung.
officer-declaration = Sie konnten nicht jeden Punkt bestätigen. Die Sachbearbeitung sieht es sich an.
officer-birth = In Ihrem Pass steht kein vollständiges Geburtsdatum.
officer-country = Den Ländercode in Ihrem Pass kennen wir nicht.
officer-agency = Die Visastelle möchte, dass die Sachbearbeitung es sich ansieht.
desk-title = Am Schalter
    geht es weiter
desk-offline = Zurzeit besteht keine Verbindung. Ihre Angaben sind gespeichert.
desk-silent = Die Entscheidung dauert zu lange. Ihre Angaben sind gespeichert.
desk-officer = Die Sachbearbeitung möchte mit Ihnen sprechen. Ihre Angaben sind gespeichert.
desk-show = Zeigen Sie dies am Schalter
