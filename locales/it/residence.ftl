### Un visto o una carta di residenza, oltre al passaporto.

## Il lettore attende

residence-title = Visto o carta di residenza,
    per favore
residence-awaited = In attesa del visto o della carta
residence-lines = Cerchi il lato con le righe di <<<.
    .speech = Cerchi il lato con le righe di segni di minore.
residence-lay = Appoggi quel lato sul vetro.
residence-states = Il solo passaporto non basta. Il visto è possibile per i residenti in:
residence-without = Non ne ho: che cosa fare?

## Il lettore legge

residence-reading-title = Non lo muova:
    lettura del documento
residence-reading-lines = Lettura delle righe
residence-reading-compare = Confronto con il passaporto

## Non è stato letto, o non vale

residence-refused-title = Questo documento
    non va bene
residence-passport-title = Questo è un passaporto.
    Serve un altro documento
residence-unsure-title = I nomi
    non coincidono
residence-kind = Non è un visto né una carta di residenza.
residence-state = { $state }: per i residenti in questo Stato qui non c’è visto all’arrivo.
residence-expired = Non è più valido.
residence-other-person = È di un’altra persona: data di nascita, sesso o cittadinanza non sono come nel passaporto.
residence-same-passport = È il passaporto che abbiamo letto. Lo tolga e appoggi il visto o la carta.
residence-another-passport = Un altro passaporto non va bene. Appoggi il visto o la carta di residenza.
residence-unsure = I nomi non sono scritti come nel passaporto. Un funzionario può confrontare i due documenti.
residence-no-lines = Non abbiamo visto le righe. Su una carta stanno sul retro, su un visto in basso.
residence-two = Abbiamo visto due documenti. Ne appoggi uno solo.
residence-again = Riprova, anche con un altro
residence-officer = Chiedi a un funzionario

## Altrove

document-again-residence = Il documento di residenza è letto. Ora appoggi il passaporto.
officer-residence = I nomi nel passaporto e nel documento di residenza sono diversi.
help-residence = Appoggi sul vetro il visto o la carta di residenza, con le righe di <<< rivolte in basso: sono sul retro di una carta, in fondo a un visto. Il documento deve essere valido e suo.
    .speech = Appoggi sul vetro il visto o la carta di residenza, con le righe di segni di minore rivolte in basso. Sono sul retro di una carta, in fondo a un visto. Il documento deve essere valido e suo.
