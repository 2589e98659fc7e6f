### Al POS, e tutti i modi in cui un pagamento può finire.

## Al POS

pay-title = Paghi con carta
pay-starting = Il POS si avvia
pay-starting-time = Circa 5 secondi.
pay-card = In attesa della carta
pay-pin = Digiti il PIN
pay-pin-again = La banca chiede di nuovo il PIN
pay-bank = Chiediamo alla sua banca
pay-bank-time = Circa 10 secondi.
pay-remove = Riprenda la carta
pay-cancelling = Annullamento del pagamento
pay-cancelling-time = Circa 5 secondi.
pay-step-card = Avvicini la carta o la inserisca
pay-step-pin = Se richiesto, digiti lì il PIN
pay-step-remove = Riprenda la carta quando lo dice il POS
pay-only-if = Paga solo se la banca accetta.
pay-leave-card = Lasci la carta dov’è finché il POS non dice di riprenderla.
pay-pin-blocked = Il PIN non corrisponde. Dopo tre tentativi la banca può bloccare la carta.
pay-cancelling-money = Se la banca ha già accettato, il pagamento viene rimborsato.
pay-cancel = Annulla senza pagare
pay-cancel-not-now = La banca sta rispondendo.

## La banca ha accettato

pay-issuing-title = Pagato. Rilasciamo
    il suo visto
pay-issuing = Rilascio del visto in corso
pay-issuing-time = Circa 3 secondi.
pay-settling-title = Il visto è rilasciato
pay-settling = Chiusura del pagamento
pay-settling-time = Circa 3 secondi.
pay-undoing-title =
    Nessun visto: rimborsiamo
    il pagamento
pay-undoing = Rimborso del pagamento
pay-undoing-time = Circa 10 secondi.
pay-step-paid = Pagato con carta
pay-step-issue = Visto rilasciato
pay-step-close = Pagamento chiuso
pay-step-undo = Pagamento rimborsato
pay-issuing-money = Se il visto non può essere rilasciato, le restituiamo { $amount } sulla carta.
pay-settling-money = Pagato: { $amount }. Poi si stampano il visto e la ricevuta.
pay-undoing-money = Nessun visto è stato rilasciato. Le restituiamo { $amount } sulla carta.

## Nessun addebito

not-charged-title = Nessun addebito
not-charged-declined = La banca non ha accettato questa carta.
not-charged-cancelled = Il pagamento è stato annullato.
not-charged-timed-out = Nessuna carta è stata usata in tempo.
not-charged-unavailable = Non è stato possibile usare il POS.
not-charged-money = Resta a lei: { $amount }
not-charged-held = Teniamo la decisione per alcuni minuti: può riprovare.
not-charged-again = Riprova a pagare con carta
not-charged-cancel = Annulla senza pagare

cannot-pay-title = Ora non è possibile
    pagare
cannot-pay-money = Non ha pagato nulla
cannot-pay-held = Teniamo la decisione per alcuni minuti: può attendere.
cannot-pay-again = Riprova a pagare
cannot-pay-cancel = Annulla senza pagare

## L’esito non è noto, e come si è chiarito

resolving-title = Verifichiamo
    il suo pagamento
resolving-wait = Attenda e non paghi di nuovo
resolving-time = Al massimo due minuti circa.
resolving-money = Registrato: { $amount }. Qualunque sia la risposta, nulla è perduto.

money-owed-title = Non sappiamo ancora se
    c’è stato un addebito
money-owed-money = Registrato: { $amount }
money-owed-line = Continuiamo a chiedere. Alla fine avrà il visto, oppure riavrà il denaro.

given-back-title =
    Il suo pagamento
    è stato rimborsato
given-back-subtitle = Nessun visto è stato rilasciato.
given-back-money = Torna sulla carta: { $amount }
given-back-line = La banca può impiegare alcuni giorni per mostrarlo.

## Un numero di recupero

claim-keep = Conservi questo numero di recupero
claim-name = Per informazioni dica questo numero
claim-photograph = Lo fotografi o lo scriva.
claim-letters = Numero di recupero: { $letters }. Ripeto: { $letters }.
claim-finish = Ho il numero: termina
claim-read = Ho letto: termina

## Dopo un’interruzione di corrente: che ne è stato dell’operazione precedente

unfinished-title = Un’operazione precedente
    è stata interrotta
unfinished-resolving = Verifichiamo che cosa è avvenuto
unfinished-resolving-line = Circa un minuto. Nulla è perduto.
unfinished-nothing = Nessun addebito
unfinished-nothing-line = Può ricominciare dalla prima pagina.
unfinished-issued = Il visto è rilasciato e valido
unfinished-paid = Pagato con carta: { $amount }.
unfinished-printable = Se è suo, lo stampi ora. Esce da questo terminale.
unfinished-paper-owed = Si può stampare a qualsiasi terminale con il numero di recupero.
unfinished-given-back = Tornato sulla carta: { $amount }
unfinished-given-back-line = Nessun visto è stato rilasciato.
unfinished-money-owed = Registrato: { $amount }
unfinished-money-owed-line = Non sappiamo ancora se c’è stato un addebito. Continuiamo a chiedere; fa fede il numero di recupero.
unfinished-print = È mio: stampa ora
