### Gli elenchi di servizi che il sistema centrale conserva per una persona, con il numero personale (FIN) e un suo codice di accesso.

## All’inizio, e accanto a un elenco su un foglio

find-mine = I miei servizi
mine-list = Elenchi con il mio FIN
    .speech = Elenchi con il mio numero personale

## Di chi sono gli elenchi, e con quale codice

mine-fin-title = Il suo numero personale (FIN)
    .speech = Il suo numero personale
mine-code-title = Il suo codice di accesso:
    sei cifre
mine-code-how = Quello che ha scelto quando ha conservato il primo elenco.
mine-choose-title = Codice di accesso agli elenchi:
    sei cifre
mine-choose-how = Per il primo elenco scelga un codice che ricorderà. In seguito, sempre lo stesso.
mine-again-title = Lo stesso codice
    ancora una volta
mine-again-how = Così un errore di digitazione non la lascia senza accesso.
mine-open = Apri i miei elenchi
mine-keep = Conserva il mio elenco
mine-guessed = Un codice così si indovina facilmente. Ne scelga un altro.
mine-differs = I due codici sono diversi. Digiti di nuovo il codice, due volte.
mine-refused = FIN e codice non corrispondono. Ridigiti il codice o torni indietro.
    .speech = Il numero personale e il codice non corrispondono. Digiti di nuovo il codice o torni indietro.
help-mine = I suoi elenchi si trovano con il FIN e si aprono con sei cifre scelte da lei. Non le comunichi a nessuno. Un elenco non contiene importi e non permette alcun pagamento.
    .speech = I suoi elenchi si trovano con il numero personale e si aprono con sei cifre scelte da lei. Non le comunichi a nessuno. Un elenco non contiene importi e non permette alcun pagamento.

## Si chiede al sistema centrale

mine-asking-title = Cerchiamo
    i suoi elenchi
mine-asking = Apertura dei suoi elenchi
mine-keeping-title = Il suo elenco
    viene conservato
mine-keeping = Registrazione dell’elenco

## Non è stato possibile

mine-offline = I suoi elenchi sono al sicuro, ma ora non si possono aprire. Riprovi, o cerchi un servizio per nome.
mine-offline-keeping = Non si sa ancora se l’elenco è conservato. Riprovi: non viene mai conservato due volte. Oppure lo stampi.
mine-often-title = Troppi codici
    provati
mine-often = I suoi elenchi sono al sicuro e restano chiusi per qualche tempo. Riprovi più tardi, oggi o domani.
mine-often-keeping = Nulla è stato conservato. Riprovi più tardi, oggi o domani. L’elenco su un foglio può averlo ora.
mine-forgotten = Se dimentica il codice: lo sportello elimina i suoi elenchi quando mostra la carta d’identità.
mine-full-title = Non c’è posto per
    un altro elenco
mine-full = Il massimo è { $most }. Gli dia il nome dell’elenco da sostituire, ne elimini prima uno, o lo stampi.
mine-back = Torna al mio elenco

## Gli elenchi

mine-title = I miei elenchi di servizi
mine-number = Elenco { $number }
mine-none = Non ha elenchi conservati
mine-none-how = Metta dei servizi nel carrello e scelga di conservarne l’elenco: la prossima volta sarà qui.

## Un elenco viene eliminato

mine-forget = Elimina questo elenco
mine-forget-title = Eliminare questo elenco?
mine-forget-line = Viene eliminato per tutti i terminali. Ciò che ha pagato resta pagato. Un elenco su un foglio resta valido.
mine-forgetting = Eliminazione dell’elenco
mine-forget-offline = Non si sa ancora se è eliminato: non è arrivata risposta. Riprovi, o controlli più tardi.

## Un elenco viene conservato

keep-central = Conserva con il mio FIN
    .speech = Conserva con il mio numero personale
keep-kept-title = Il suo elenco è conservato
keep-kept = Si trova con il suo FIN e il suo codice di accesso
    .speech = Si trova con il suo numero personale e il suo codice di accesso
keep-kept-line = A qualsiasi terminale scelga «I miei servizi» e li digiti entrambi.
