### Eingeben, was nicht oder falsch gelesen wurde.

## Auf den Seiten davor

review-change = Ändern
review-change-speech = Ändern: { $name }
review-other = Eine andere Zeile stimmt nicht
review-typed = Von Ihnen eingegeben. Die Sachbearbeitung kann es mit Ihrem Pass vergleichen.
review-typed-subtitle = Vergleichen Sie jede Zeile. Auch die Sachbearbeitung prüft sie.
document-type = Angaben selbst eingeben

## Welche Zeile stimmt nicht

wrong-line-title = Welche Zeile stimmt nicht?
wrong-line-subtitle = Wählen Sie die Zeile und geben Sie sie wie im Pass ein.
wrong-line-officer = Diese Zeilen vergleicht nach der Eingabe zuerst die Sachbearbeitung mit Ihrem Pass.

## Eingeben

typing-surname = Bitte Nachnamen eingeben
typing-given-names = Bitte Vornamen eingeben
typing-number = Bitte Passnummer eingeben
typing-nationality = Welche Staatsangehörigkeit?
typing-issuer = Wer hat Ihren Pass
    ausgestellt?
typing-issuer-name = Ausgestellt von
typing-birth = Ihr Geburtsdatum
typing-sex = Welches Geschlecht steht im Pass?
typing-expiry = Bis wann ist der Pass gültig?
typing-as-printed = Wie in den untersten Zeilen der Fotoseite.
typing-names-fillers = Aus den untersten Zeilen; für jedes < ein Leerzeichen.
    .speech = Aus den untersten Zeilen; für jede spitze Klammer ein Leerzeichen.
typing-state-how = Geben Sie die ersten Buchstaben ein und wählen Sie dann.
typing-date-how = Tag, Monat, Jahr: 8 Ziffern.
typing-birth-how = Tag, Monat, Jahr. Was nicht angegeben ist: Nullen.
typing-to-go = { PLURAL($count) ->
    [one] Noch { $count } Ziffer
   *[other] Noch { $count } Ziffern
}
typing-read = Gelesen: { $text }
typing-whole = Vollständig
typing-most = Höchstens { $count }
typing-wrong-missing = Hier steht noch nichts.
typing-wrong-unfinished = Das Datum braucht alle 8 Ziffern: Tag, Monat, Jahr.
typing-wrong-day = Diesen Tag gibt es im Kalender nicht. Vergleichen Sie Tag und Monat.
typing-wrong-birth = An diesem Tag kann niemand geboren sein. Vergleichen Sie das Jahr.
typing-wrong-expiry = So lange ist kein Pass gültig. Vergleichen Sie das Jahr.
typing-wrong-state = Diesen Code hat kein Pass. Wählen Sie das Land aus der Liste.
typing-no-state = So beginnt kein Land. Löschen Sie einen Buchstaben.
typing-space = Leertaste
typing-erase = Löschen
    .speech = Letztes Zeichen löschen
typing-clear = Leeren
typing-confirm = Richtig: weiter
typing-none = Ich habe keine Vornamen
typing-first = Bitte zuerst eingeben.
typing-first-digits = Bitte zuerst alle 8 Ziffern eingeben.
typing-first-state = Bitte zuerst aus der Liste wählen.

## An anderer Stelle

help-typing = Geben Sie alles so ein, wie es in Ihrem Pass steht. „Löschen“ nimmt das letzte Zeichen weg. Für Ihr Visum gilt, was im Pass steht: Die Sachbearbeitung vergleicht es.
officer-typed = Was Sie eingegeben haben, muss zuerst mit Ihrem Pass verglichen werden.
