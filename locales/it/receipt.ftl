### Documenti stampati: il visto, la ricevuta di un pagamento, il tagliando per lo sportello, il tagliando di recupero.

## Su ogni documento

receipt-state = Repubblica dell’Azerbaigian
receipt-duplicate = DUPLICATO
receipt-duplicate-line = Questo documento potrebbe essere già stato stampato.
receipt-claim-number = Numero di recupero
receipt-help-line = Assistenza
receipt-terminal = Codice del terminale
receipt-site = Luogo
receipt-operator = Gestore
receipt-voen = Codice fiscale (VÖEN)
receipt-time = Data e ora

## Il visto

receipt-visa-title = Visto all’arrivo
receipt-evisa-title = Visto elettronico
receipt-visa-number = Numero del visto
receipt-surname = Cognome
receipt-given-names = Nome
receipt-passport = Numero di passaporto
receipt-nationality = Cittadinanza
receipt-birth = Data di nascita
receipt-purpose = Motivo del soggiorno
receipt-valid-from = Valido dal
receipt-valid-until = Valido fino al
receipt-stay = Durata del soggiorno
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } giorno
    [many] { $days } di giorni
   *[other] { $days } giorni
}
receipt-entries = Numero di ingressi
receipt-issued = Rilasciato il
receipt-seal-line = Inquadri il codice per verificare che il visto è autentico.
receipt-keep = Conservi questo documento con il passaporto fino alla partenza.

## Il denaro

receipt-payment-title = Ricevuta di pagamento
receipt-number = Numero della ricevuta
receipt-duty = Tassa statale
receipt-service = Commissione
receipt-total = Totale pagato
receipt-card = Carta
receipt-card-terminal = Numero del POS
receipt-card-receipt = Numero scontrino POS
receipt-authorisation = Codice autorizzazione
receipt-reference = Numero di riferimento
receipt-electronic = Inquadri il codice per la ricevuta elettronica.
receipt-together-title = Pagato insieme
receipt-together-for = Pagato per
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } viaggiatore
    [many] { $travellers } di viaggiatori
   *[other] { $travellers } viaggiatori
}
receipt-together-line = Solo un riepilogo: fa fede la ricevuta di ogni viaggiatore.
receipt-whole = Pagamento intero con carta
receipt-whole-line = Più viaggiatori hanno pagato insieme. L’estratto conto mostra il pagamento intero.

## La ricevuta di un pagamento di servizi

receipt-own-number = Numero ricevuta e recupero
receipt-transaction = Numero di transazione
receipt-passed-on = Accettato, inoltrato all’ente
receipt-queued = Accettato, inoltrato appena torna la connessione
receipt-account = Utenza
receipt-line-reference = Riferimento dell’ente
receipt-due = Da pagare entro il
receipt-undiscounted = Senza lo sconto
receipt-legal-basis = Base giuridica
receipt-amount = Importo
receipt-commission = Commissione
receipt-amounts = Totale importi
receipt-commissions = Totale commissioni
receipt-notes = Banconote ricevute
receipt-redeemed = Credito usato
receipt-by-card = Con carta
receipt-by-code = Con codice QR
receipt-code-operator = Operatore di pagamento
receipt-code-merchant = Esercente
receipt-code-terminal = Codice del terminale
receipt-code-paid = Pagato il
receipt-kept = Credito per la prossima volta
receipt-kept-line = È stato inserito più del dovuto. Conservi il documento: con il numero pagherà la prossima volta.
receipt-status = Inquadri il codice per vedere dov’è il pagamento.

## La ricevuta per SMS e per e-mail

message-sms = Pagato { $amount }. Ricevuta { $number }: { $link }
message-subject = Ricevuta di pagamento { $number }: { $amount }
message-status = Dov’è il pagamento

## Il tagliando per lo sportello

receipt-desk-title = Per lo sportello
receipt-desk-show = Mostri allo sportello questo tagliando e il passaporto.
receipt-desk-offline = Al momento il terminale non ha connessione.
receipt-desk-officer = Del suo visto decide un funzionario.
receipt-desk-silent = Il servizio visti non ha risposto in tempo.
receipt-desk-evisa = Nessun visto elettronico per ciò che è stato mostrato.
receipt-desk-nothing = Nessun addebito.
receipt-desk-code = Il codice contiene i dati inseriti; può leggerlo solo lo sportello.

## Il tagliando di recupero

receipt-claim-title = Tagliando di recupero
receipt-claim-amount = Importo da recuperare
receipt-claim-until = Da recuperare entro il
receipt-claim-what = In banconote o con carta: questa somma è registrata e non è perduta.
receipt-claim-how = Dica il numero di recupero all’assistenza, o allo sportello se c’è.

## Servizi conservati

receipt-group-title = I miei servizi
receipt-group-name = Nome dell’elenco
receipt-group-how = La prossima volta mostri questo codice a un terminale.
receipt-group-lost = Lo conservi come una bolletta: chi lo possiede può vedere quanto deve.
receipt-group-code = Solo i terminali possono leggere il codice. Non permette alcun pagamento.
