### Il pagamento di servizi, fino al carrello: che cosa si paga, per chi, quanto è dovuto, quanto si paga.

## Sul muro e all’inizio

attract-sale = Paga bollette, multe, tasse
attract-sale-line = Con banconote o carta. Sempre la ricevuta.
attract-sale-not-now = Pagamenti: non ora
attract-sale-elsewhere = Ora può aiutarla un altro terminale. Oppure torni più tardi.
attract-both-line = Qui anche bollette, multe e tasse.
choosing-sale = Paga bolletta, multa o tassa
choosing-sale-line = Con banconote o carta.
help-choosing-sale = Scelga un visto, la stampa di un visto elettronico già concesso, oppure il pagamento di una bolletta, una multa o una tassa. Senza il suo consenso non si paga nulla.
help-attract-sale = Tocchi la sua lingua per cominciare. Qui paga bollette, multe e tasse, con banconote o carta. Non c’è resto: l’eccedenza resta a sua disposizione.

## Avanzamento

sale-next-whose = Poi: per chi
sale-next-owed = Poi: quanto è dovuto
sale-next-basket = Poi: il suo carrello
sale-next-pay = Poi: pagamento
sale-next-receipt = Poi: la sua ricevuta

## Quale servizio?

find-title = Che cosa vuole pagare?
find-hint = Digiti un nome
find-count = { PLURAL($count) ->
    [one] { $count } risultato
    [many] { $count } di risultati
   *[other] { $count } risultati
}
find-none = Nessun risultato
find-scan = O inquadri il codice di una bolletta
find-none-line = Provi una parola più breve, il nome dell’ente, o «Svuota» per vedere tutti i settori.
find-strange = Il codice non è di una bolletta che si paga qui. Digiti il nome.
find-household = Per numero di telefono
find-household-line = Tutto ciò che deve una famiglia, in una volta
find-basket = Torna al carrello: { $count }
find-more = Altro
find-first = Dall’inizio
find-usual = I più pagati qui
find-offices = Per ente o azienda
find-office-services = { PLURAL($count) ->
    [one] { $count } servizio
    [many] { $count } di servizi
   *[other] { $count } servizi
}
find-letters-latin = Lettere latine
find-letters-own = Lettere di questa lingua
find-letters-more = Altre lettere
help-find = Digiti una parte del nome: elettricità, acqua, una banca. Oppure scelga un settore, o mostri al lettore il codice della bolletta. Nulla è ancora pagato.

## Per chi?

fill-ways-title = Come vuole indicare
    per chi paga?
fill-scan = O ne inquadri il codice
fill-to-go = { PLURAL($missing) ->
    [one] Ancora { $missing } carattere
    [many] Ancora { $missing } di caratteri
   *[other] Ancora { $missing } caratteri
}
fill-whole = È completo
fill-compare = Da confrontare
fill-place = { $field } di { $of }
fill-confirm = È giusto: continua
fill-first = Prima lo digiti tutto.
help-fill = Lo digiti come è scritto sulla bolletta o sul documento. Gli spazi non servono. Si usa solo per trovare quanto è dovuto. Nulla è ancora pagato.

## Si chiede all’ente

look-title = Chiediamo
    quanto è dovuto
look-status = Chiediamo all’ente
look-status-household = Chiediamo a tutti gli enti
look-time = Al massimo 20 secondi.
look-money = Nulla è ancora pagato.

## Non c’è nulla da pagare

nothing-owed-title = Nulla è dovuto
nothing-owed-line = L’ente comunica che non c’è nulla da pagare.
nothing-unknown-title = Questo numero
    è sconosciuto
nothing-unknown-line = Lo confronti con la bolletta e lo digiti di nuovo. Oppure scelga un altro servizio.
nothing-silent-title = L’ente
    non risponde
nothing-silent-line = Abbiamo chiesto, ma non è arrivata risposta. Riprovi, o torni più tardi.
nothing-silent-when = { PLURAL($minutes) ->
    [one] Conviene riprovare tra { $minutes } minuto.
    [many] Conviene riprovare tra { $minutes } di minuti.
   *[other] Conviene riprovare tra { $minutes } minuti.
}
nothing-often-title = Troppi numeri
    sconosciuti
nothing-often-line = Qui sono stati provati troppi numeri sconosciuti. Torni tra un’ora o chiami l’assistenza.
nothing-offline-title = Al momento
    non c’è connessione
nothing-offline-line = Non possiamo chiedere quanto è dovuto. Riprovi, o torni più tardi.
nothing-without-line = Può pagare senza chiedere: l’importo lo indica lei e l’ente lo saprà più tardi.
nothing-without = Paga senza chiedere
nothing-again = Riprova
nothing-other = Scegli un altro servizio
nothing-retype = Digita di nuovo
nothing-account = Richiesto per
help-nothing = Nulla è stato pagato. Controlli il numero, riprovi o scelga un altro servizio. L’assistenza può verificare con il numero di questo terminale.

## Che cosa si paga?

owing-title = Scelga che cosa pagare
owing-due = { $label } · da pagare entro il { $day }
    .speech = { $label }, da pagare entro il { $day }
owing-overdue = { $label } · scaduto: { $day }
    .speech = { $label }, scaduto: { $day }
owing-discount = { $amount } in meno, ultimo giorno: { $day }
owing-held = Già nel carrello
owing-advance = Nulla è dovuto; può pagare in anticipo
owing-part = Ne paga { $amount }
owing-not-now = Non in questo pagamento
owing-change-one = Paga un altro importo: { $name }
owing-silent = Nessuna risposta per: { $names }. Riprovi più tardi.
owing-sum = Scelto
owing-put = Metti nel carrello
owing-first = Scelga prima almeno una riga.
help-owing = Ciò che è spuntato va nel carrello. Tocchi una riga per lasciarla fuori, o ne cambi l’importo. Vede la somma intera prima di pagare.

## Quanto?

amount-title = Quanto paga?
amount-tariff-title = Scelga per che cosa paga
amount-limits = Da { $least } a { $most }
amount-owed = Dovuto: { $amount }
amount-wrong-nothing = Digiti quanto vuole pagare.
amount-wrong-number = Non è un importo. Digiti delle cifre, con un punto prima dei qapik.
amount-wrong-decimals = Dopo il punto ci sono al massimo due cifre.
amount-wrong-little = È troppo poco: almeno { $least }.
amount-wrong-much = È troppo: al massimo { $most }.
amount-confirm = Questo importo: continua
amount-first = Prima digiti l’importo.
help-amount = Digiti l’importo o ne tocchi uno. La commissione del terminale, se c’è, compare nel carrello prima del pagamento.

## Servizi conservati su un foglio

find-group-damaged = Il codice è rovinato o è stato cambiato. Lo mostri di nuovo.
find-group-foreign = Questo elenco è di altri terminali o è troppo vecchio.
find-group-version = Questo elenco è di un’altra versione del terminale.
group-title = I miei servizi
group-all = Chiedi per tutti
group-offline = Al momento non c’è connessione.
group-none-asked = Ne scelga uno: l’importo lo indica lei.
group-gone = Non si paga più qui, o si chiede in altro modo: { $names }
group-owed-nothing = Per nessuno di essi è dovuto nulla.
group-silent = Per alcuni non è arrivata risposta; per gli altri nulla è dovuto. Riprovi più tardi.
group-empty = Nessuno di questi servizi si paga più qui. Ne scelga altri.
group-others = Scegli un altro servizio
help-group = Tocchi un servizio per vedere quanto è dovuto, o chieda per tutti. Nulla è ancora pagato.
gather-status = { $done } di { $of }
keep-offer = Conserva l’elenco dei servizi
keep-offer-line = Su un foglio o con il suo FIN
    .speech = Su un foglio o con il suo numero personale
keep-title = Dia un nome all’elenco
keep-how = Solo se vuole: casa, genitori, garage.
keep-hint = Va bene anche senza nome
keep-print = Stampa il mio elenco
keep-printing-title = Il suo elenco è in stampa
keep-take-title = Prenda il suo elenco
keep-list = I miei servizi
keep-safe = Lo conservi come una bolletta. Mostri il codice a un terminale: trova quanto deve.
keep-missing-title = Il suo elenco
    non è stato stampato
keep-missing-line = Nient’altro è perduto. Lo stampi di nuovo, o continui senza.
keep-again = Stampa di nuovo
keep-done = Continua
help-keep = L’elenco contiene i suoi servizi e numeri, senza importi, e non permette alcun pagamento. Sul foglio, solo i terminali leggono il codice; con il FIN serve il suo codice di accesso.
    .speech = L’elenco contiene i suoi servizi e numeri, senza importi, e non permette alcun pagamento. Sul foglio, solo i terminali leggono il codice; con il numero personale serve il suo codice di accesso.
