### Intorno a ogni pagina: intestazione, avanzamento, piè di pagina, posizione dei dispositivi, aiuto, tempo scaduto, fuori servizio.

## Intestazione e avanzamento

frame-terminal = Terminale { $kiosk } · { $time }
    .speech = Terminale { $kiosk }, ore { $time }
frame-end = Termina
    .speech = Termina l’operazione
frame-step = Fase { $step } di { $of }
frame-next-review = Poi: controllo dei dati
frame-next-visit = Poi: il suo soggiorno
frame-next-decision = Poi: la decisione
frame-next-payment = Poi: pagamento con carta
frame-next-papers = Poi: ritiro del visto
frame-last = Ultima fase
frame-done = Completato
frame-all-done = Tutte le fasi

## Piè di pagina, sotto un pittogramma

frame-back = Indietro
    .speech = Torna alla fase precedente
frame-help = Aiuto
frame-size = Dimensione
    .speech = Cambia la dimensione del testo
frame-language = Lingua
frame-reach = Abbassa
    .speech = Abbassa tutto ciò che si tocca

## Una schermata lunga su più pagine

page-more = Avanti
page-first = Torna a pagina 1
page-of = Pagina { $number } di { $of }

## Dove si trova una fessura

place-bottom-left = Sotto lo schermo, a sinistra.
place-bottom-middle = Sotto lo schermo, al centro.
place-bottom-right = Sotto lo schermo, a destra.
place-left = Accanto allo schermo, a sinistra.
place-right = Accanto allo schermo, a destra.

## Che cosa non funziona in questo momento

not-now-reader = Il lettore di passaporti non funziona.
not-now-card = Il POS non funziona.
not-now-printer = La stampante non funziona.
not-now-paper = La stampante ha finito la carta.
not-now-offline = Al momento non c’è connessione.
not-now-resolving = Un pagamento precedente è ancora in verifica.
not-now-records = Il terminale non può registrare le operazioni.

## Aiuto, su ogni pagina

help-title = Aiuto
help-line = Assistenza: { $line }
help-say = Dica: terminale { $kiosk }.
help-desk = Oppure chieda allo sportello accanto ai terminali.
help-dark = Usa colori scuri
help-contrast = Usa contrasto elevato
help-light = Usa colori chiari
help-lower = Abbassa i pulsanti
help-usual = Riporta in alto i pulsanti
help-close = Chiudi l’aiuto e continua
help-attract = Tocchi la sua lingua per cominciare. Le servono il passaporto e una carta bancaria. Per un visto bastano circa due minuti.
help-privacy = Non leggiamo nulla senza il suo consenso. Prima del pagamento può terminare in ogni momento e non viene addebitato nulla.
help-document = Apra il passaporto alla pagina con la foto, lo appoggi sul vetro con la foto rivolta in basso e lo tenga fermo tre secondi. Prima tolga la custodia.
help-review = Confronti ogni riga con il passaporto. Se una è sbagliata, faccia rileggere il passaporto. Se l’errore resta, vada allo sportello.
help-trip = Scelga quanti giorni resta e perché viene. Il giorno di arrivo è oggi e vale come primo giorno.
help-declaration = Legga ogni riga. Se sono tutte vere, continui. Se una non lo è, la aiuta un funzionario. Per questo non viene addebitato nulla.
help-deciding = Non deve fare nulla. Se la risposta non arriva, riceve un tagliando e lo sportello prosegue con i dati che ha inserito.
help-approved = Il visto le è concesso. Se paga ora con carta, viene rilasciato e stampato subito. Se annulla, non viene addebitato nulla.
help-paying = Segua il POS: avvicini la carta o la inserisca e, se richiesto, digiti lì il PIN. Non comunichi il PIN a nessuno.
help-not-charged = Può riprovare con questa carta, con un’altra o con un telefono. Se annulla, non viene addebitato nulla.
help-owed = Il numero di recupero vale per tutto ciò che è avvenuto. Lo conservi: con esso l’assistenza e ogni sportello trovano il suo pagamento.
help-papers = Prenda il visto, la ricevuta e il passaporto. Se un documento non esce, riceve un numero di recupero.
help-desk-goes-on = Vada allo sportello accanto ai terminali con il passaporto e il numero di questa pagina. Non è stato addebitato nulla.

## È ancora qui?

time-out-title = È ancora qui?
time-out-left = { PLURAL($seconds) ->
    [one] secondo rimasto
    [many] di secondi rimasti
   *[other] secondi rimasti
}
    .speech = { PLURAL($seconds) ->
    [one] Resta { $seconds } secondo
    [many] Restano { $seconds } di secondi
   *[other] Restano { $seconds } secondi
}
time-out-what = Allo zero l’operazione termina e lo schermo si cancella. Non ha pagato nulla.
time-out-more = Sì, ancora un momento
time-out-help = Chiama l’assistenza
time-out-end = Termina e cancella lo schermo

## Fuori servizio: nessuno può cominciare

closed-title = Questo terminale
    è fuori servizio
closed-starting-title = Il terminale si avvia
closed-starting = Sarà pronto tra circa un minuto.
closed-records = Non può registrare le operazioni e quindi non accetta pagamenti.
closed-clock = Il suo orologio non è esatto: nessun servizio è disponibile.
closed-frozen = È stato fermato a distanza e un tecnico lo sta controllando.
closed-serviced = È in manutenzione e tornerà presto a funzionare.
closed-hours-title = Chiuso a quest’ora
closed-hours = Apre alle { $time }.
closed-elsewhere = Usi un altro terminale, per favore
closed-desk = Può aiutarla anche lo sportello accanto ai terminali.
