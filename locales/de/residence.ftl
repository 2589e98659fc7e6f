### Ein Aufenthaltsvisum oder eine Aufenthaltskarte neben dem Pass.

## Der Passleser wartet

residence-title = Bitte Aufenthaltsvisum oder
    Aufenthaltskarte auflegen
residence-awaited = Warten auf Visum oder Karte
residence-lines = Suchen Sie die Seite mit den Zeilen aus <<<.
    .speech = Suchen Sie die Seite mit den Zeilen aus spitzen Klammern.
residence-lay = Legen Sie sie mit dieser Seite auf das Glas.
residence-states = Ihr Pass allein genügt nicht. Ein Visum erhält, wer in einem dieser Staaten wohnt:
residence-without = Habe ich nicht: was nun?

## Der Passleser liest

residence-reading-title = Bitte nicht bewegen: Ihr
    Dokument wird gelesen
residence-reading-lines = Zeilen werden gelesen
residence-reading-compare = Vergleich mit Ihrem Pass

## Nicht gelesen, oder es zählt nicht

residence-refused-title = Dieses Dokument
    hilft nicht weiter
residence-passport-title = Das ist ein Pass. Es fehlt
    noch ein Dokument
residence-unsure-title = Die Namen stimmen
    nicht überein
residence-kind = Das ist weder ein Aufenthaltsvisum noch eine Aufenthaltskarte.
residence-state = { $state }: Wer in diesem Staat wohnt, erhält hier kein Visum bei Ankunft.
residence-expired = Es ist nicht mehr gültig.
residence-other-person = Es gehört jemand anderem: Geburtsdatum, Geschlecht oder Staatsangehörigkeit ist anders als in Ihrem Pass.
residence-same-passport = Das ist der Pass, den wir schon gelesen haben. Nehmen Sie ihn ab und legen Sie Visum oder Karte auf.
residence-another-passport = Ein weiterer Pass hilft nicht. Legen Sie das Aufenthaltsvisum oder die Aufenthaltskarte auf.
residence-unsure = Die Namen sind anders geschrieben als in Ihrem Pass. Die Sachbearbeitung kann beides vergleichen.
residence-no-lines = Wir haben keine solchen Zeilen gesehen. Auf Karten stehen sie hinten, auf Visa unten.
residence-two = Wir haben zwei Dokumente gesehen. Bitte legen Sie nur eines auf.
residence-again = Dieses oder ein anderes auflegen
residence-officer = Sachbearbeitung vergleichen lassen

## An anderer Stelle

document-again-residence = Ihr Aufenthaltsdokument ist gelesen. Nun bitte der Pass.
officer-residence = Die Namen in Ihrem Pass und in Ihrem Aufenthaltsdokument sind verschieden.
help-residence = Legen Sie Aufenthaltsvisum oder Aufenthaltskarte mit den Zeilen aus <<< auf das Glas: bei Karten hinten, bei Visa unten. Das Dokument muss gültig und Ihr eigenes sein.
    .speech = Legen Sie Aufenthaltsvisum oder Aufenthaltskarte mit den Zeilen aus spitzen Klammern auf das Glas: bei Karten hinten, bei Visa unten. Das Dokument muss gültig und Ihr eigenes sein.
