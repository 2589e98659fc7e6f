### Zahlung für Dienste bis zum Zahlungskorb: was, für wen, was offen ist, wie viel.

## Auf der Wand und am Anfang

attract-sale = Rechnung, Bußgeld, Gebühr zahlen
attract-sale-line = Mit Geldscheinen oder Karte. Immer mit Quittung.
attract-sale-not-now = Zahlungen: zurzeit nicht
attract-sale-elsewhere = Vielleicht hilft Ihnen jetzt ein anderes Terminal. Oder kommen Sie später wieder.
attract-both-line = Auch hier: Rechnungen, Bußgelder und Gebühren.
choosing-sale = Rechnung, Bußgeld, Gebühr zahlen
choosing-sale-line = Mit Geldscheinen oder mit Karte.
help-choosing-sale = Wählen Sie ein Visum, den Ausdruck eines bewilligten E-Visums oder die Zahlung einer Rechnung, eines Bußgelds oder einer Gebühr. Bezahlt wird erst, wenn Sie es sagen.
help-attract-sale = Tippen Sie zuerst auf Ihre Sprache. Hier zahlen Sie Rechnungen, Bußgelder und Gebühren mit Geldscheinen oder Karte. Es gibt kein Wechselgeld: Restguthaben wird für Sie aufbewahrt.

## Fortschritt

sale-next-whose = Danach: für wen
sale-next-owed = Danach: was offen ist
sale-next-basket = Danach: Ihr Zahlungskorb
sale-next-pay = Danach: zahlen
sale-next-receipt = Danach: Ihre Quittung

## Welcher Dienst?

find-title = Was möchten Sie bezahlen?
find-hint = Namen eingeben
find-count = { PLURAL($count) ->
    [one] { $count } gefunden
   *[other] { $count } gefunden
}
find-none = Nichts gefunden
find-scan = Oder Code der Rechnung scannen
find-none-line = Versuchen Sie ein kürzeres Wort oder den Zahlungsempfänger. „Alles löschen“ zeigt alle Bereiche.
find-strange = Zu diesem Code gibt es hier keine Rechnung. Geben Sie den Namen ein.
find-household = Nach Telefonnummer
find-household-line = Alles, was ein Haushalt offen hat, auf einmal
find-basket = Zurück zum Zahlungskorb: { $count }
find-more = Weitere
find-first = Von vorn
find-usual = Hier am meisten bezahlt
find-offices = Nach Behörde oder Firma
find-office-services = { PLURAL($count) ->
    [one] { $count } Dienst
   *[other] { $count } Dienste
}
find-letters-latin = Lateinische Buchstaben
find-letters-own = Buchstaben dieser Sprache
find-letters-more = Weitere Buchstaben
help-find = Geben Sie einen Teil des Namens ein: Strom, Wasser, eine Bank. Oder wählen Sie einen Bereich, oder halten Sie den Code der Rechnung vor den Scanner. Noch ist nichts bezahlt.

## Für wen?

fill-ways-title = Wie möchten Sie angeben,
    für wen Sie zahlen?
fill-scan = Oder Code scannen
fill-to-go = { PLURAL($missing) ->
    [one] Noch { $missing } Zeichen
   *[other] Noch { $missing } Zeichen
}
fill-whole = Vollständig
fill-compare = Bitte vergleichen
fill-place = { $field } von { $of }
fill-confirm = Richtig: weiter
fill-first = Bitte zuerst vollständig eingeben.
help-fill = Geben Sie es so ein, wie es auf der Rechnung oder in den Unterlagen steht. Leerzeichen sind nicht nötig. Wir suchen damit nur, was offen ist. Noch ist nichts bezahlt.

## Anfrage beim Zahlungsempfänger

look-title = Wir fragen ab,
    was offen ist
look-status = Anfrage beim Zahlungsempfänger
look-status-household = Anfrage bei allen Zahlungsempfängern
look-time = Höchstens 20 Sekunden.
look-money = Noch ist nichts bezahlt.

## Nichts zu zahlen gefunden

nothing-owed-title = Es ist nichts offen
nothing-owed-line = Der Zahlungsempfänger meldet, dass nichts zu zahlen ist.
nothing-unknown-title = Unter dieser Nummer
    ist niemand bekannt
nothing-unknown-line = Vergleichen Sie sie mit Ihrer Rechnung und geben Sie sie neu ein. Oder wählen Sie einen anderen Dienst.
nothing-silent-title = Der Zahlungsempfänger
    antwortet nicht
nothing-silent-line = Auf unsere Anfrage kam keine Antwort. Fragen Sie erneut ab oder kommen Sie später wieder.
nothing-silent-when = { PLURAL($minutes) ->
    [one] Ein neuer Versuch lohnt sich in { $minutes } Minute.
   *[other] Ein neuer Versuch lohnt sich in { $minutes } Minuten.
}
nothing-often-title = Zu viele unbekannte
    Nummern
nothing-often-line = Hier wurden zu viele unbekannte Nummern versucht. Kommen Sie in einer Stunde wieder oder rufen Sie das Servicetelefon an.
nothing-offline-title = Zurzeit besteht
    keine Verbindung
nothing-offline-line = Wir können nicht abfragen, was offen ist. Fragen Sie erneut ab oder kommen Sie später wieder.
nothing-without-line = Sie können ohne Abfrage zahlen: Den Betrag bestimmen Sie; der Zahlungsempfänger erfährt später davon.
nothing-without = Ohne Abfrage zahlen
nothing-again = Erneut abfragen
nothing-other = Anderen Dienst wählen
nothing-retype = Neu eingeben
nothing-account = Abgefragt für
help-nothing = Es wurde nichts bezahlt. Prüfen Sie die Nummer, fragen Sie erneut ab oder wählen Sie einen anderen Dienst. Mit der Nummer dieses Terminals kann das Servicetelefon nachsehen.

## Was davon soll bezahlt werden?

owing-title = Wählen Sie, was Sie zahlen
owing-due = { $label } · zahlbar bis { $day }
owing-overdue = { $label } · fällig seit { $day }
owing-discount = { $amount } weniger bis { $day }
owing-held = Schon im Zahlungskorb
owing-advance = Nichts offen; Vorauszahlung möglich
owing-part = Davon zahlen Sie { $amount }
owing-not-now = Nicht in dieser Zahlung
owing-change-one = Anderen Betrag zahlen: { $name }
owing-silent = Keine Antwort für: { $names }. Fragen Sie später erneut ab.
owing-sum = Ausgewählt
owing-put = In den Zahlungskorb legen
owing-first = Bitte zuerst etwas auswählen.
help-owing = Was angekreuzt ist, kommt in den Zahlungskorb. Tippen Sie auf eine Zeile, um sie wegzulassen, oder ändern Sie ihren Betrag. Vor der Zahlung sehen Sie die ganze Summe.

## Wie viel?

amount-title = Wie viel möchten Sie zahlen?
amount-tariff-title = Wofür möchten Sie zahlen?
amount-limits = Von { $least } bis { $most }
amount-owed = Offen: { $amount }
amount-wrong-nothing = Geben Sie ein, wie viel Sie zahlen möchten.
amount-wrong-number = Das ist kein Betrag. Geben Sie Ziffern ein und einen Punkt vor den Qepik.
amount-wrong-decimals = Nach dem Punkt stehen höchstens zwei Ziffern.
amount-wrong-little = Das ist zu wenig: mindestens { $least }.
amount-wrong-much = Das ist zu viel: höchstens { $most }.
amount-confirm = Betrag richtig: weiter
amount-first = Bitte zuerst den Betrag eingeben.
help-amount = Geben Sie den Betrag ein oder tippen Sie auf einen. Ein Serviceentgelt des Terminals, falls es eines gibt, steht vor der Zahlung im Zahlungskorb.

## Dienste auf einer aufbewahrten Liste

find-group-damaged = Dieser Code ist beschädigt oder verändert. Zeigen Sie ihn noch einmal.
find-group-foreign = Diese Liste gehört zu anderen Terminals oder ist zu alt.
find-group-version = Diese Liste gehört zu einer anderen Version des Terminals.
group-title = Meine Dienste
group-all = Alle abfragen
group-offline = Zurzeit besteht keine Verbindung.
group-none-asked = Wählen Sie einen: Hier bestimmen Sie den Betrag.
group-gone = Hier nicht mehr bezahlbar oder anders abzufragen: { $names }
group-owed-nothing = Bei keinem davon ist etwas offen.
group-silent = Für einige kam keine Antwort, bei den anderen ist nichts offen. Fragen Sie später erneut ab.
group-empty = Keiner dieser Dienste wird hier noch bezahlt. Wählen Sie andere.
group-others = Anderen Dienst wählen
help-group = Tippen Sie auf einen Dienst, um zu sehen, was offen ist, oder fragen Sie alle ab. Noch ist nichts bezahlt.
gather-status = { $done } von { $of }
keep-offer = Als Liste speichern
keep-offer-line = Auf Papier oder unter Ihrem FIN-Code
keep-title = Geben Sie der Liste einen Namen
keep-how = Nur wenn Sie möchten: Wohnung, Eltern, Garage.
keep-hint = Auch ohne Namen möglich
keep-print = Liste drucken
keep-printing-title = Ihre Liste wird gedruckt
keep-take-title = Bitte Ihre Liste entnehmen
keep-list = Meine Dienste
keep-safe = Bewahren Sie sie wie eine Rechnung auf. Zeigen Sie den Code einem Terminal: Es findet, was bei Ihnen offen ist.
keep-missing-title = Ihre Liste
    wurde nicht gedruckt
keep-missing-line = Sonst ist nichts verloren. Drucken Sie sie noch einmal oder machen Sie ohne sie weiter.
keep-again = Noch einmal drucken
keep-done = Weiter
help-keep = Die Liste enthält Dienste und Nummern, keine Beträge; bezahlen kann man damit nichts. Den Code auf Papier lesen nur Terminals, unter Ihrem FIN-Code öffnet sie nur Ihr Zugangscode.
