### Il pagamento di servizi, dal carrello in poi: come si paga, banconote, carta, eccedenza, ricevuta.

## Il carrello

basket-title = Il suo carrello
basket-line-fee = { $account } · commissione { $amount }
basket-fee = Commissione: { $amount }
basket-bills = { PLURAL($count) ->
    [one] { $count } bolletta
    [many] { $count } di bollette
   *[other] { $count } bollette
}
basket-commission = Commissione
basket-remove = Togli
basket-remove-one = Togli: { $name }
basket-changed = Ora l’ente indica { $amount }. Tolga la riga e chieda di nuovo.
basket-paid = È già stato pagato. Tolga la riga.
basket-silent = L’ente ora non risponde. Tolga la riga o riprovi più tardi.
basket-day-limit = Oggi ancora al massimo { $amount }. Tolga la riga o paghi di meno.
basket-catalogue = Il prezzo è cambiato. Tolga la riga e la scelga di nuovo.
basket-unknown = L’ente non conosce questo numero. Tolga la riga e lo controlli.
basket-add = Paga anche altro
basket-full = Il carrello è pieno.
basket-notes = Paga con banconote
basket-card = Paga con carta
basket-cancel = Annulla senza pagare
means-notes-not-for-this = Non tutto qui si paga con banconote.
means-card-not-for-this = Non tutto qui si paga con carta.
means-notes-fails = Al momento non si accettano banconote.
means-notes-full = La cassa delle banconote è piena.
means-card-fails = Il POS non funziona.
means-card-resolving = Una carta precedente è ancora in verifica.
basket-money = Da pagare: { $amount }. Non è ancora stato pagato nulla.
help-basket = Questo è tutto ciò che paga, commissioni comprese. Tolga ciò che non vuole. Con le banconote non c’è resto: l’eccedenza va dove dice lei o resta a sua disposizione.

## Il sistema centrale conferma

promise-title = Controlliamo
    il suo carrello
promise-status = Chiediamo agli enti
promise-time = Alcuni secondi.
promise-money = Non è ancora stato pagato nulla. Pagherà { $amount }.
promise-inside = Inserito e registrato: { $amount }.

## Le banconote entrano

notes-title = Inserisca le banconote
notes-missing = mancano ancora
notes-total = Da pagare
notes-inside = Inserito
notes-awaited = Inserisca la prima banconota
notes-next = Può inserire la banconota successiva
notes-entering = Controllo della banconota
notes-entering-time = Attenda. Circa 3 secondi.
notes-stacking = Incasso di { $amount }
notes-stacking-time = Attenda. Circa 3 secondi.
notes-returning = Riprenda la banconota
notes-closed = Non si accettano altre banconote
notes-closed-line = Paghi con carta ciò che manca o interrompa.
notes-stopping = Ci fermiamo dopo questa banconota
notes-card-after = Dopo questa banconota, la carta
notes-chips = La sua prossima banconota
notes-fits = va bene
notes-over = { $amount } in più
notes-returned = restituita
notes-said-fit = Queste banconote vanno bene: { $notes }.
notes-said-over = Con una banconota da { $note } l’eccedenza è di { $amount }.
notes-said-returned = Queste banconote vengono restituite: { $notes }.
notes-too-large = Banconota da { $amount } restituita: ne basta una più piccola, e non c’è resto.
notes-not-taken = Banconota da { $amount } restituita: per questo pagamento non si accetta.
notes-unreadable = Banconota restituita: lettura non riuscita. La distenda, la giri o ne provi un’altra.
notes-another-kind = Banconota restituita: ora questo tipo non si accetta.
notes-double = Due banconote sono entrate insieme e sono state restituite. Le inserisca una alla volta.
notes-busy = Banconota restituita: la fessura non era pronta. La inserisca di nuovo.
notes-money = Mancano: { $missing }. Inserito e registrato: { $inside }.
notes-no-change = Non c’è resto. L’eccedenza va dove dice lei.
notes-card = Paga ciò che manca con carta
notes-stop = Interrompi e recupera { $amount }
notes-back = Torna al carrello
notes-wait = Appena finito con questa banconota.
help-notes = Inserisca le banconote una alla volta, ben stese. Ciò che è inserito è registrato subito. Se interrompe, riceve un numero di recupero e l’assistenza la rimborsa.

## Ciò che manca, con carta

charge-total = Da pagare
charge-inside = In banconote
charge-settling-title = La banca ha accettato
charge-undoing-title =
    Rimborsiamo il suo
    pagamento con carta
charge-finding-title = Verifichiamo il suo
    pagamento con carta
charge-finding = Chiediamo al POS
charge-settling-money = Pagato con carta: { $amount }. Poi viene la ricevuta.
charge-undoing-money = Le restituiamo { $amount } sulla carta.
charge-inside-money = Banconote inserite e registrate: { $amount }.
charge-not-taken-money = Non addebitato su carta: { $amount }.
charge-again = Riprova a pagare con carta
charge-notes = Paga con banconote
charge-stop = Interrompi e recupera { $amount }
charge-back = Torna al carrello
charge-cancel = Annulla il pagamento con carta
help-charge = Segua il POS: avvicini la carta o la inserisca e, se richiesto, digiti lì il PIN. Non comunichi il PIN a nessuno. Le banconote inserite restano registrate.

## L’eccedenza

over-title = Che cosa fare
    dell’eccedenza?
over-rest = in più
over-subtitle = Il pagamento è completo. Qui non c’è resto.
over-phone = Su un cellulare
over-phone-line = Come ricarica; il numero lo indica lei.
over-keep = Conserva per la prossima volta
over-keep-line = Numero { $claim }, anche sulla ricevuta
over-fin = Conserva solo per me
over-fin-line = Servono il numero e il suo FIN.
    .speech = Servono il numero e il suo numero personale.
over-fin-title = Per chi si conserva?
over-fin-subtitle = Per usarla serviranno insieme questo FIN e il numero sulla ricevuta.
    .speech = Per usarla serviranno insieme questo numero personale e il numero sulla ricevuta.
over-fin-keep = Conserva per questo FIN
    .speech = Conserva per questo numero personale
over-line = Paga in anticipo: { $account }
over-line-plain = Paga in anticipo
over-failed = Non è stato possibile. Scelga di nuovo: nulla è perduto.
over-money = Inserito, registrato e suo: { $amount }.
over-operator-title = Qual è l’operatore?
over-send = Invia a questo cellulare
help-over = Non c’è resto. L’eccedenza può andare su un cellulare o su una delle sue bollette, oppure resta sotto il suo numero di recupero, che è sulla ricevuta.

## Ciò che era rimasto da prima

redeem-title = Il numero sulla
    vecchia ricevuta
redeem-subtitle = Dodici lettere e cifre, sotto «Credito per la prossima volta».
redeem-confirm = Usa questo credito
redeem-choose = Usa un credito conservato
redeem-asking = Ricerca del credito
redeem-time = Alcuni secondi.
redeem-not-a-number = Il numero non è giusto: confronti ogni carattere con la ricevuta.
redeem-here = Questo numero è già in uso per questo pagamento.
redeem-unknown = Nessun credito con questo numero, o il suo terminale non l’ha ancora comunicato.
redeem-spent = Il credito con questo numero è già stato usato.
redeem-other-personal = È conservato per un altro FIN: confronti ogni carattere con la carta d’identità.
    .speech = È conservato per un altro numero personale. Confronti ogni carattere con la carta d’identità.
redeem-fin-title = Conservato per una persona:
    qual è il suo FIN?
    .speech = Conservato per una persona: qual è il suo numero personale?
redeem-too-often = Troppi numeri senza esito: la aiuta l’assistenza.
redeem-offline = Ora non c’è connessione e il credito non si può usare. Non è perduto.
redeem-money = Inserito e registrato: { $amount }.
help-redeem = L’eccedenza di un’altra volta è conservata sotto il numero di quella ricevuta. Il credito si usa per intero; ciò che poi è in più viene di nuovo conservato.

## Pagato

paid-title = Pagato. La ricevuta
    è in stampa
paid-take-title = Pagato. Prenda
    la ricevuta
paid-missing-title = Pagato. Manca
    la ricevuta
paid-doubtful-title = Pagato. La ricevuta
    è nella fessura?
paid-money = Pagato: { $amount }
paid-now = Pagamento accettato. Gli enti vengono informati in seguito; non deve attendere.
paid-queued = Pagamento accettato. Ora non c’è connessione: gli enti saranno informati appena torna.
paid-kept = Conservato per la prossima volta sotto { $claim }: { $amount }.
paid-missing-line = Le è dovuta con questo numero e può stamparla qualsiasi terminale.
paid-receipt = Ricevuta
paid-print = Stampa la ricevuta
paid-print-again = Stampa di nuovo
paid-no-printer = Al momento non si può stampare.
paid-finish = Ho la ricevuta: termina
help-paid = Il pagamento è completo. Prenda la ricevuta e la conservi: indica che cosa è stato pagato e il numero con cui ritrovarlo.

## Il denaro dovuto

owed-basket-title = Questa somma è sua;
    conservi il numero
owed-basket-line = È registrata. Con questo numero gliela rimborsa l’assistenza o uno sportello.
owed-basket-money = Importo che le spetta: { $amount }
owed-doubt-title = Non sappiamo ancora
    quanto è stato incassato
owed-doubt-line = Continuiamo a verificare. Tutto ciò che è stato incassato è suo, con questo numero.
unfinished-basket-paid = Tutto è stato pagato
unfinished-basket-sum = Pagato: { $amount }.
unfinished-basket-printable = Se il pagamento è suo, stampi ora la ricevuta. Esce qui.
unfinished-basket-owed = La ricevuta si può stampare a qualsiasi terminale con il numero.
unfinished-basket-money = Il denaro inserito è registrato. Fa fede il numero di recupero.
unfinished-basket-back = Nulla è stato pagato con carta.
time-out-inside = Allo zero l’operazione termina. Per la somma inserita, { $amount }, riceve un numero di recupero.
