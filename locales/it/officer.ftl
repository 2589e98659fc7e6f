### Decide un funzionario: attendere al terminale, prendere un numero, tornare, e che cosa ha deciso il funzionario.

## Attesa al terminale

queue-title = Decide un funzionario:
    attenda, per favore
queue-number = Il suo numero
queue-asked = Il funzionario ha le sue risposte
queue-next = Il prossimo turno è il suo
queue-before = { PLURAL($before) ->
    [one] { $before } persona prima di lei
    [many] { $before } di persone prima di lei
   *[other] { $before } persone prima di lei
}
queue-then = Poi paga e riceve il visto
queue-wait = Non deve premere nulla
queue-goes-on = Questa pagina va avanti da sola.
queue-usual = { PLURAL($minutes) ->
    [one] Di solito circa { $minutes } minuto. Questa pagina va avanti da sola.
    [many] Di solito circa { $minutes } di minuti. Questa pagina va avanti da sola.
   *[other] Di solito circa { $minutes } minuti. Questa pagina va avanti da sola.
}
queue-waited = { PLURAL($minutes) ->
    [one] Attende da { $minutes } minuto.
    [many] Attende da { $minutes } di minuti.
   *[other] Attende da { $minutes } minuti.
}
queue-unheard = Al momento non c’è connessione
queue-unheard-line = Il suo numero resta valido e continuiamo a provare.
queue-take = Prendi un numero e torna
help-queue = Non deve fare nulla. Se non vuole attendere qui, prenda un numero e torni con il passaporto a uno qualsiasi di questi terminali.

## Con un numero

numbered-title = Torni con
    il passaporto
numbered-how = Lo appoggi su uno di questi terminali
numbered-until = Non le chiederemo altro. Ultimo giorno valido: { $day }.
help-numbered = Torni a un terminale qualsiasi di questa sala e appoggi lo stesso passaporto. Non occorre attendere qui. Non è stato addebitato nulla.

## Che cosa ha deciso il funzionario

refused-officer-title = Il funzionario non ha
    concesso il visto
refused-officer-document = Il funzionario non ha potuto confermare questo passaporto.
refused-officer-details = Ciò che è stato digitato non corrisponde al passaporto.
refused-officer-other-visa = Per questo soggiorno serve un altro tipo di visto.
refused-officer-entry = Non ci sono le condizioni per entrare nel Paese.
approved-purpose = Motivo
approved-declared = Dichiarazione
approved-declared-made = Resa
approved-declared-not-made = Non resa

## Il tagliando con il numero

receipt-case-title = Il suo numero
receipt-case-number = Numero della pratica
receipt-case-how = Torni con il passaporto e lo appoggi su uno qualsiasi dei terminali di questo luogo.
receipt-case-until = Valido fino al
receipt-case-once = Il consenso del funzionario vale per un solo visto, fino a questo giorno.
receipt-case-code = Questo codice contiene il suo numero, per il personale.
