### Ricevute senza carta, e ricevute di prima.

## La ricevuta per telefono o per e-mail

send-choose = Ricevi per SMS o e-mail
send-title = Dove inviare
    la ricevuta?
send-subtitle = Arriva appena il sistema centrale ha notizia del suo pagamento.
send-sms = Per SMS
send-sms-line = A un cellulare in Azerbaigian.
send-email = Per e-mail
send-email-line = Con tutte le righe della ricevuta.
send-confirm = Invia la ricevuta
send-privacy = Si usa solo per questa ricevuta, poi si cancella.
send-on-its-way = La ricevuta viene inviata a { $to }.
help-send = Il pagamento è completo. La ricevuta può arrivare anche per SMS o per e-mail; viene inviata una volta sola, dove indica lei.

## Una ricevuta di prima

copy-choose = Cerca una vecchia ricevuta
copy-title = Il numero
    sulla ricevuta
copy-subtitle = Dodici lettere e cifre, o mostri al lettore il codice della ricevuta.
copy-confirm = Trova questa ricevuta
copy-asking = Ricerca della ricevuta
copy-time = Alcuni secondi.
copy-not-a-number = Il numero non è giusto: confronti ogni carattere con la ricevuta o con i suoi appunti.
copy-unknown = Nessuna ricevuta con questo numero, o il suo terminale non l’ha ancora comunicata.
copy-too-often = Troppi numeri senza esito: la aiuta l’assistenza.
copy-offline = Ora non c’è connessione e la ricerca non è possibile. La ricevuta non è perduta.
help-copy = Con il numero di una ricevuta vede dov’è il suo pagamento e stampa di nuovo la ricevuta, a qualsiasi terminale. Porta la scritta DUPLICATO.
copy-found-title = La sua vecchia
    ricevuta
copy-paid = Pagato: { $amount }
copy-paid-line = Quando: { $time }. Terminale: { $terminal }.
copy-on-its-way = In viaggio
copy-posted = Arrivato
copy-goes-back = Torna a lei
copy-being-checked = In verifica
copy-back-line = Ciò che non si è potuto pagare torna a lei: dica questo numero all’assistenza.
copy-print = Stampa di nuovo
copy-printed = Il duplicato è nella fessura.
copy-not-printed = Non è stata stampata. La ricevuta è conservata e si può stampare più tardi.
copy-finish = Fine
