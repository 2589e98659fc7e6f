### Il soggiorno, la dichiarazione, la decisione, l’offerta.

trip-title = Il suo soggiorno
trip-days-question = Quanti giorni resta?
trip-days = { PLURAL($days) ->
    [one] { $days } giorno
    [many] { $days } di giorni
   *[other] { $days } giorni
}
trip-until = Validità del suo visto: { $first } – { $last }.
    .speech = Validità del suo visto. Primo giorno: { $first }. Ultimo giorno: { $last }.
trip-purpose-question = Perché viene?
trip-purpose-tourism = Turismo
trip-purpose-business = Affari
trip-purpose-visit = Famiglia o amici
trip-purpose-transit = Transito
trip-confirm = Vai alla dichiarazione
trip-choose-both = Scelga prima i giorni e il motivo.
trip-choose-days = Scelga prima i giorni.
trip-choose-purpose = Scelga prima il motivo.

declaration-title = Confermi queste righe
declaration-subtitle = Legga ogni riga prima di continuare.
declaration-details = I miei dati e le mie risposte sono esatti.
declaration-entry = Non mi è mai stato negato l’ingresso in Azerbaigian e non ho mai ricevuto un’espulsione.
declaration-work = Qui non lavorerò e partirò prima della scadenza del visto.
declaration-false = Un visto ottenuto con una dichiarazione falsa non è valido.
declaration-make = Tutto vero: chiedi il visto
declaration-decline = Non tutto: parla con un funzionario

deciding-title = Chiediamo
    la decisione
deciding-passport = Passaporto verificato
deciding-declaration = Dichiarazione ricevuta
deciding-decision = In attesa della decisione
deciding-wait = Attenda, per favore
deciding-time = Di solito circa 10 secondi.
deciding-longer = { PLURAL($seconds) ->
    [one] L’attesa è più lunga del solito: già { $seconds } secondo. Se la risposta non arriva, prosegue lo sportello.
    [many] L’attesa è più lunga del solito: già { $seconds } di secondi. Se la risposta non arriva, prosegue lo sportello.
   *[other] L’attesa è più lunga del solito: già { $seconds } secondi. Se la risposta non arriva, prosegue lo sportello.
}
deciding-money = Finora non ha pagato nulla.

approved-title = Il visto le è concesso
approved-subtitle = Viene rilasciato appena ha pagato.
approved-duty = Tassa statale
approved-service = Commissione
approved-from = Valido dal
approved-until = Valido fino al
approved-stay = Durata del soggiorno
approved-entries = Numero di ingressi
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } ingresso
    [many] { $entries } di ingressi
   *[other] { $entries } ingressi
}
approved-money = Non viene addebitato nulla prima che lei paghi { $amount } al POS.
approved-pay = Paga { $amount } con carta
approved-cancel = Annulla senza pagare
