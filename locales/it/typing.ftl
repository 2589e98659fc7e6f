### Digitare ciò che il lettore non ha potuto leggere, o ha letto male.

## Nelle schermate precedenti

review-change = Modifica
review-change-speech = Modifica: { $name }
review-other = È sbagliata un’altra riga
review-typed = Ha digitato lei questa riga. Un funzionario può confrontarla con il passaporto.
review-typed-subtitle = Confronti ogni riga. Le vedrà anche un funzionario.
document-type = Digita i dati

## Quale riga è sbagliata

wrong-line-title = Quale riga è sbagliata?
wrong-line-subtitle = La scelga e la digiti come è scritta nel passaporto.
wrong-line-officer = Se queste righe cambiano, un funzionario le confronta prima con il passaporto.

## La digitazione

typing-surname = Digiti il cognome
typing-given-names = Digiti il nome
typing-number = Digiti il numero di passaporto
typing-nationality = Qual è la sua cittadinanza?
typing-issuer = Chi ha rilasciato
    il suo passaporto?
typing-issuer-name = Rilasciato da
typing-birth = Digiti la data di nascita
typing-sex = Quale sesso è indicato?
typing-expiry = Scadenza del passaporto?
typing-as-printed = Come nelle righe in basso della pagina con la foto.
typing-names-fillers = Copi le righe in basso; uno spazio per ogni segno <.
    .speech = Copi le righe in basso. Metta uno spazio al posto di ogni segno di minore.
typing-state-how = Digiti le prime lettere, poi scelga.
typing-date-how = Giorno, mese, anno: 8 cifre.
typing-birth-how = Giorno, mese, anno. Metta zeri per ciò che manca.
typing-to-go = { PLURAL($count) ->
    [one] Ancora { $count } cifra
    [many] Ancora { $count } di cifre
   *[other] Ancora { $count } cifre
}
typing-read = Abbiamo letto: { $text }
typing-whole = È completo
typing-most = Al massimo { $count }
typing-wrong-missing = Qui non c’è ancora nulla.
typing-wrong-unfinished = La data richiede 8 cifre: giorno, mese, anno.
typing-wrong-day = Questo giorno non esiste. Controlli il giorno e il mese.
typing-wrong-birth = Nessuno può essere nato in quel giorno. Controlli l’anno.
typing-wrong-expiry = Nessun passaporto è valido fino a quella data. Controlli l’anno.
typing-wrong-state = Nessun passaporto ha questo codice. Scelga il Paese dall’elenco.
typing-no-state = Nessun Paese comincia così. Cancelli una lettera e riprovi.
typing-space = Spazio
typing-erase = Cancella
typing-clear = Svuota
typing-confirm = È giusto: continua
typing-none = Nessun nome nel passaporto
typing-first = Prima lo digiti.
typing-first-digits = Prima digiti tutte le 8 cifre.
typing-first-state = Prima scelga dall’elenco.

## Altrove

help-typing = Digiti ogni dato come è scritto nel passaporto. «Cancella» toglie l’ultimo carattere. Per il visto vale ciò che dice il passaporto: un funzionario confronta i dati.
officer-typed = Ciò che ha digitato va prima confrontato con il passaporto.
