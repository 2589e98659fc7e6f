### Il terminale parla: che cosa dice oltre alle pagine, e i pulsanti che lo cambiano.

## Pulsanti

voice-listen = Ascolta
    .speech = Lettura ad alta voce
voice-again = Rileggi la pagina
voice-slower = Parla più piano
voice-faster = Parla più in fretta
voice-softer = Abbassa il volume
voice-louder = Alza il volume
voice-blank = Spegni lo schermo
voice-bright = Accendi lo schermo
voice-scan = Avanza da solo
voice-by-hand = Avanza con il tasto
voice-slowest = Più lento non si può.
voice-fastest = Più veloce non si può.
voice-softest = Il volume è già al minimo.
voice-loudest = Il volume è già al massimo.

## Come comincia e come si prosegue

voice-on = Questo terminale parla. Il tasto giù passa da un pulsante all’altro, il tasto rotondo preme. Il punto interrogativo rilegge la pagina. Qualsiasi tasto ferma la voce.
voice-wall = { $language }. Per continuare in italiano, prema ora il tasto rotondo. Il tasto giù porta alle altre lingue e all’aiuto.
voice-go-on = { PLURAL($count) ->
    [one] { $count } pulsante. Il tasto giù scorre i pulsanti.
    [many] { $count } di pulsanti. Il tasto giù scorre i pulsanti.
   *[other] { $count } pulsanti. Il tasto giù scorre i pulsanti.
}
voice-round-key = Tasto rotondo: { $name }.
voice-keyboard = Tastiera. Su e giù passano da una riga all’altra, sinistra e destra scorrono la riga.
voice-headphones = Colleghi le cuffie per sentire ciò che è personale.

## Dopo il nome di ciò che è selezionato

voice-button = Pulsante.
voice-chosen = Selezionato.
voice-not-chosen = Non selezionato.
voice-not-now = Ora non è possibile.

## Ciò che si digita

voice-asterisk = asterisco
voice-erased = Cancellato.
voice-cleared = Tutto cancellato.
voice-nothing-typed = Non è ancora stato digitato nulla.
voice-sign-point = punto
voice-sign-at = chiocciola
voice-sign-hyphen = trattino
voice-sign-underscore = trattino basso
voice-sign-plus = segno più
voice-sign-percent = segno di percentuale

## Al posto di ciò che è personale

voice-sent = La ricevuta è in arrivo.
voice-refused = Questo terminale non può rilasciare il visto. Il motivo è sullo schermo e nelle cuffie.
