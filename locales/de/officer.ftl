### Die Sachbearbeitung entscheidet: am Terminal warten, eine Nummer nehmen, wiederkommen, das Ergebnis.

## Warten am Terminal

queue-title = Die Sachbearbeitung
    entscheidet: bitte warten
queue-number = Ihre Nummer
queue-asked = Ihre Antworten liegen uns vor
queue-next = Sie sind als Nächstes an der Reihe
queue-before = { PLURAL($before) ->
    [one] { $before } Person vor Ihnen
   *[other] { $before } Personen vor Ihnen
}
queue-then = Dann zahlen Sie und erhalten das Visum
queue-wait = Sie brauchen nichts zu drücken
queue-goes-on = Diese Seite geht von selbst weiter.
queue-usual = { PLURAL($minutes) ->
    [one] Meist dauert es etwa { $minutes } Minute. Diese Seite geht von selbst weiter.
   *[other] Meist dauert es etwa { $minutes } Minuten. Diese Seite geht von selbst weiter.
}
queue-waited = { PLURAL($minutes) ->
    [one] Sie warten seit { $minutes } Minute.
   *[other] Sie warten seit { $minutes } Minuten.
}
queue-unheard = Zurzeit besteht keine Verbindung
queue-unheard-line = Ihre Nummer bleibt gültig, und wir versuchen es weiter.
queue-take = Nummer nehmen, wiederkommen
help-queue = Sie brauchen nichts zu tun. Möchten Sie hier nicht warten, nehmen Sie eine Nummer und kommen Sie mit Ihrem Pass zu einem dieser Terminals zurück.

## Mit einer Nummer

numbered-title = Kommen Sie mit
    Ihrem Pass wieder
numbered-how = Legen Sie den Pass hier auf ein Terminal
numbered-until = Sie werden nichts noch einmal gefragt. Die Nummer gilt bis zum { $day }.
help-numbered = Kommen Sie zu irgendeinem Terminal dieser Halle zurück und legen Sie denselben Pass auf. Sie brauchen hier nicht zu warten. Es wurde nichts abgebucht.

## Was entschieden wurde

refused-officer-title = Die Sachbearbeitung hat
    das Visum nicht bewilligt
refused-officer-document = Die Sachbearbeitung konnte diesen Pass nicht bestätigen.
refused-officer-details = Was eingegeben wurde, steht nicht so im Pass.
refused-officer-other-visa = Für diese Reise ist eine andere Art von Visum nötig.
refused-officer-entry = Die Bedingungen für die Einreise sind nicht erfüllt.
approved-purpose = Reisezweck
approved-declared = Erklärung
approved-declared-made = Abgegeben
approved-declared-not-made = Nicht abgegeben

## Der Beleg mit der Nummer

receipt-case-title = Ihre Nummer
receipt-case-number = Fallnummer
receipt-case-how = Kommen Sie mit Ihrem Pass wieder und legen Sie ihn hier auf ein Terminal.
receipt-case-until = Gültig bis
receipt-case-once = Eine Bewilligung gilt für ein Visum, bis zu diesem Tag.
receipt-case-code = Dieser Code enthält Ihre Nummer für das Personal.
