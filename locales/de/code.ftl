### Zahlung mit einem Code, den die App der Bank liest.

## Der Zahlungskorb und was noch fehlt

basket-code = Mit QR-Code zahlen
basket-code-line = Mit der App Ihrer Bank
means-code-not-for-this = Nicht alles hier ist mit QR-Code zahlbar.
notes-code = Rest mit QR-Code zahlen

## Der Code

code-title = Scannen Sie den Code mit
    der App Ihrer Bank
code-step-open = Öffnen Sie die App Ihrer Bank
code-step-scan = Scannen Sie damit diesen Code
code-step-confirm = Betrag vergleichen und dort bestätigen
code-good = { PLURAL($minutes) ->
    [one] Der Code gilt weniger als { $minutes } Minute. Diese Seite geht von selbst weiter.
   *[other] Der Code gilt { $minutes } Minuten. Diese Seite geht von selbst weiter.
}
code-money = Sie zahlen { $amount } erst, wenn Sie in der App bestätigen, und nur einmal.
code-unheard = Wir erreichen die Bank gerade nicht. Haben Sie bestätigt, warten Sie: Es ist nichts verloren.
code-stop = Nicht mit QR-Code zahlen
code-opening-title = Ihr Code wird
    vorbereitet
code-opening = Anfrage bei der Bank
code-opening-time = Einige Sekunden.
code-opening-money = Noch ist nichts bezahlt. Zu zahlen: { $amount }.
code-ending-title = Wir fragen nach,
    ob bezahlt wurde
code-ending-money = Zahlen Sie { $amount } nicht noch einmal: Was bezahlt ist, zählt oder geht auf Ihr Konto zurück.
help-code = Öffnen Sie die App Ihrer Bank, wählen Sie Zahlung mit QR-Code und halten Sie das Telefon vor den Code. Vergleichen Sie den Betrag und bestätigen Sie. Nennen Sie niemandem ein Passwort.

## Nicht bezahlt

code-not-paid-title = Mit QR-Code wurde
    nichts bezahlt
code-cancelled = Der Code wurde zurückgezogen. Niemand kann damit mehr zahlen.
code-expired = Die Zeit für den Code ist abgelaufen. Niemand kann damit mehr zahlen.
code-other-amount = Es kam ein anderer Betrag als verlangt. Er geht auf Ihr Konto zurück.
code-refused = Die Bank hat abgelehnt.
code-unavailable = Zurzeit sind keine QR-Codes erhältlich.
code-not-paid-money = Nicht mit QR-Code bezahlt: { $amount }.
code-again = Neuen Code zeigen
code-card = Mit Karte zahlen
code-notes = Mit Geldscheinen zahlen
