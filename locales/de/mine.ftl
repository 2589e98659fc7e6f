### Listen von Diensten, die die Zentrale für jemanden speichert: unter der Personennummer (FIN-Code) und einem eigenen Zugangscode.

## Am Anfang und neben einer Liste auf Papier

find-mine = Meine Dienste
mine-list = Listen unter meinem FIN-Code

## Wessen Listen und mit welchem Code

mine-fin-title = Ihre Personennummer (FIN-Code)
mine-code-title = Ihr Zugangscode:
    sechs Ziffern
mine-code-how = Sie haben ihn gewählt, als Sie Ihre erste Liste gespeichert haben.
mine-choose-title = Zugangscode für Ihre Listen:
    sechs Ziffern
mine-choose-how = Für die erste Liste wählen Sie einen, den Sie sich merken. Später immer denselben.
mine-again-title = Derselbe Code
    noch einmal
mine-again-how = Damit ein Tippfehler Sie nicht aussperrt.
mine-open = Meine Listen öffnen
mine-keep = Meine Liste speichern
mine-guessed = Dieser Code ist leicht zu erraten. Wählen Sie einen anderen.
mine-differs = Die Codes waren verschieden. Bitte neu eingeben, dann noch einmal.
mine-refused = FIN-Code und Zugangscode passen nicht. Neu eingeben oder zurück.
help-mine = Ihre Listen sind unter Ihrem FIN-Code zu finden und mit sechs Ziffern zu öffnen, die Sie selbst wählen. Nennen Sie sie niemandem. Beträge stehen in keiner Liste, und bezahlen kann man damit nichts.

## Anfrage bei der Zentrale

mine-asking-title = Wir suchen
    Ihre Listen
mine-asking = Ihre Listen werden geöffnet
mine-keeping-title = Ihre Liste
    wird gespeichert
mine-keeping = Ihre Liste wird erfasst

## Es war nicht möglich

mine-offline = Ihre Listen sind sicher, aber jetzt nicht zu öffnen. Fragen Sie erneut ab oder suchen Sie den Dienst nach Namen.
mine-offline-keeping = Noch ist nicht bekannt, ob Ihre Liste gespeichert ist. Fragen Sie erneut ab: Doppelt wird sie nie gespeichert. Oder drucken Sie sie.
mine-often-title = Zu viele Codes
    wurden versucht
mine-often = Ihre Listen sind sicher und bleiben vorerst geschlossen. Versuchen Sie es heute später oder morgen wieder.
mine-often-keeping = Es wurde nichts gespeichert. Versuchen Sie es heute später oder morgen wieder. Auf Papier gibt es die Liste jetzt.
mine-forgotten = Falls Sie den Code vergessen: Am Schalter werden Ihre Listen entfernt, wenn Sie Ihren Personalausweis zeigen.
mine-full-title = Kein Platz für
    eine weitere Liste
mine-full = Höchstens { $most } sind möglich. Geben Sie ihr den Namen der Liste, die sie ersetzen soll, entfernen Sie zuerst eine oder drucken Sie sie.
mine-back = Zurück zu meiner Liste

## Die Listen

mine-title = Listen meiner Dienste
mine-number = Liste { $number }
mine-none = Sie haben keine gespeicherte Liste
mine-none-how = Legen Sie Dienste in den Zahlungskorb und lassen Sie sie als Liste speichern: Nächstes Mal steht sie hier.

## Eine Liste wird entfernt

mine-forget = Diese Liste entfernen
mine-forget-title = Diese Liste entfernen?
mine-forget-line = Sie wird für alle Terminals entfernt. Bezahltes bleibt bezahlt. Eine Liste auf Papier gilt weiter.
mine-forgetting = Die Liste wird entfernt
mine-forget-offline = Noch ist nicht bekannt, ob sie entfernt ist: Es kam keine Antwort. Versuchen Sie es erneut oder sehen Sie später nach.

## Eine Liste wird gespeichert

keep-central = Unter FIN-Code speichern
keep-kept-title = Ihre Liste ist gespeichert
keep-kept = Zu öffnen mit Ihrem FIN-Code und Zugangscode
keep-kept-line = Wählen Sie an einem beliebigen Terminal „Meine Dienste“ und geben Sie beides ein.
