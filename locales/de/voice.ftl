### Das Terminal spricht: was außer den Seiten gesagt wird, und die Schaltflächen, die es ändern.

## Schaltflächen

voice-listen = Vorlesen
    .speech = Vorlesen lassen
voice-again = Seite noch einmal vorlesen
voice-slower = Langsamer sprechen
voice-faster = Schneller sprechen
voice-softer = Leiser sprechen
voice-louder = Lauter sprechen
voice-blank = Bildschirm abdunkeln
voice-bright = Bildschirm einschalten
voice-scan = Von selbst weiter
voice-by-hand = Mit Taste weiter
voice-slowest = Langsamer geht es nicht.
voice-fastest = Schneller geht es nicht.
voice-softest = Leiser geht es nicht.
voice-loudest = Lauter geht es nicht.

## Wie es beginnt und wie es weitergeht

voice-on = Dieses Terminal spricht. Die Taste nach unten führt von Schaltfläche zu Schaltfläche, die runde Taste drückt. Das Fragezeichen liest die Seite noch einmal. Jede Taste hält die Stimme an.
voice-wall = { $language }. Um auf Deutsch fortzufahren, drücken Sie jetzt die runde Taste. Die Taste nach unten führt zu den anderen Sprachen und zur Hilfe.
voice-go-on = { PLURAL($count) ->
    [one] Eine Schaltfläche. Die Taste nach unten führt hin.
   *[other] { $count } Schaltflächen. Die Taste nach unten führt hindurch.
}
voice-round-key = Runde Taste: { $name }.
voice-keyboard = Tastatur. Auf und ab führen von Reihe zu Reihe, links und rechts die Reihe entlang.
voice-headphones = Stecken Sie Kopfhörer ein, um Persönliches zu hören.

## Nach dem Namen dessen, was ausgewählt ist

voice-button = Schaltfläche.
voice-chosen = Ausgewählt.
voice-not-chosen = Nicht ausgewählt.
voice-not-now = Zurzeit nicht möglich.

## Was eingegeben wird

voice-asterisk = Sternchen
voice-erased = Gelöscht.
voice-cleared = Alles gelöscht.
voice-nothing-typed = Noch nichts eingegeben.
voice-sign-point = Punkt
voice-sign-at = At-Zeichen
voice-sign-hyphen = Bindestrich
voice-sign-underscore = Unterstrich
voice-sign-plus = Pluszeichen
voice-sign-percent = Prozentzeichen

## Anstelle von Persönlichem

voice-sent = Die Quittung ist unterwegs.
voice-refused = Dieses Terminal kann das Visum nicht erteilen. Der Grund steht auf dem Bildschirm und ist im Kopfhörer zu hören.
