### Die Reise, die Erklärung, die Entscheidung, das Angebot.

trip-title = Ihre Reise
trip-days-question = Wie viele Tage bleiben Sie?
trip-days = { PLURAL($days) ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
trip-until = Ihr Visum wäre vom { $first } bis zum { $last } gültig.
trip-purpose-question = Was ist der Zweck Ihrer Reise?
trip-purpose-tourism = Urlaub
trip-purpose-business = Geschäftlich
trip-purpose-visit = Familie oder Freunde
trip-purpose-transit = Durchreise
trip-confirm = Weiter zur Erklärung
trip-choose-both = Bitte zuerst Tage und Zweck wählen.
trip-choose-days = Bitte zuerst die Tage wählen.
trip-choose-purpose = Bitte zuerst den Zweck wählen.

declaration-title = Bestätigen Sie diese Punkte
declaration-subtitle = Lesen Sie jeden Punkt, bevor Sie fortfahren.
declaration-details = Meine Angaben und meine Antworten sind richtig.
declaration-entry = Mir wurde nie die Einreise nach Aserbaidschan verweigert, und ich wurde nie ausgewiesen.
declaration-work = Ich werde hier nicht arbeiten und reise aus, bevor das Visum abläuft.
declaration-false = Ein Visum, das auf einer falschen Erklärung beruht, ist ungültig.
declaration-make = Alles trifft zu: Visum beantragen
declaration-decline = Nicht alles: zur Sachbearbeitung

deciding-title = Wir holen
    die Entscheidung ein
deciding-passport = Pass geprüft
deciding-declaration = Erklärung eingegangen
deciding-decision = Warten auf die Entscheidung
deciding-wait = Bitte warten
deciding-time = Das dauert meist etwa 10 Sekunden.
deciding-longer = { PLURAL($seconds) ->
    [one] Es dauert länger als sonst: bisher { $seconds } Sekunde. Kommt keine Antwort, geht es am Schalter weiter.
   *[other] Es dauert länger als sonst: bisher { $seconds } Sekunden. Kommt keine Antwort, geht es am Schalter weiter.
}
deciding-money = Sie haben bisher nichts bezahlt.

approved-title = Sie können das Visum erhalten
approved-subtitle = Es wird ausgestellt, sobald Sie bezahlt haben.
approved-duty = Staatliche Gebühr
approved-service = Serviceentgelt
approved-from = Gültig ab
approved-until = Gültig bis
approved-stay = Aufenthalt
approved-entries = Einreisen
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } Einreise
   *[other] { $entries } Einreisen
}
approved-money = Es wird nichts abgebucht, bevor Sie am Kartenleser { $amount } zahlen.
approved-pay = { $amount } mit Karte zahlen
approved-cancel = Abbrechen, ohne zu zahlen
