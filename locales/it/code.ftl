### Il pagamento con un codice che la persona legge con l’app della sua banca.

## Il carrello, e quanto manca

basket-code = Paga con codice QR
basket-code-line = Con l’app della sua banca
means-code-not-for-this = Non tutto qui si paga con codice QR.
notes-code = Paga ciò che manca con codice QR

## Il codice

code-title = Inquadri il codice con
    l’app della sua banca
code-step-open = Apra l’app della sua banca
code-step-scan = Inquadri questo codice con l’app
code-step-confirm = Controlli l’importo e confermi nell’app
code-good = { PLURAL($minutes) ->
    [one] Il codice vale meno di { $minutes } minuto. Questa pagina va avanti da sola.
    [many] Il codice vale { $minutes } di minuti. Questa pagina va avanti da sola.
   *[other] Il codice vale { $minutes } minuti. Questa pagina va avanti da sola.
}
code-money = Paga { $amount } quando conferma nell’app, e una volta sola.
code-unheard = Al momento la banca non risponde. Se ha confermato, attenda: nulla è perduto.
code-stop = Non pagare con codice QR
code-opening-title = Prepariamo
    il suo codice
code-opening = Chiediamo alla banca
code-opening-time = Alcuni secondi.
code-opening-money = Non è ancora stato pagato nulla. Pagherà { $amount }.
code-ending-title = Chiediamo se il
    pagamento è avvenuto
code-ending-money = Non paghi di nuovo { $amount }: ciò che ha pagato vale, o torna sul suo conto.
help-code = Apra l’app della sua banca, scelga il pagamento con codice QR e inquadri il codice. Controlli l’importo e confermi. Non comunichi mai una password.

## Non pagato

code-not-paid-title = Nulla è stato pagato
    con codice QR
code-cancelled = Il codice è stato ritirato. Non si può più usare per pagare.
code-expired = Il tempo del codice è scaduto. Non si può più usare per pagare.
code-other-amount = È arrivato un importo diverso da quello richiesto. Torna sul suo conto.
code-refused = La banca ha rifiutato.
code-unavailable = Al momento non ci sono codici QR.
code-not-paid-money = Non pagato con codice QR: { $amount }.
code-again = Mostra un nuovo codice
code-card = Paga con carta
code-notes = Paga con banconote
