### Si ritira un visto elettronico concesso sul portale.

## Un visto adesso, o un visto elettronico?

choosing-title = Di che cosa ha bisogno?
choosing-visa = Un visto all’arrivo
choosing-visa-line = Circa due minuti. Si paga con carta.
choosing-evisa = Stampa il mio visto elettronico
choosing-evisa-line = Concesso sul portale. Nulla da pagare.
choosing-desk = Per tutto il resto la aiuta lo sportello accanto ai terminali.
attract-evisa-only = Si possono stampare i visti elettronici concessi dal portale.
help-choosing = Se non ha ancora un visto, scelga il visto all’arrivo. Se il portale le ha concesso un visto elettronico, lo stampi qui con il riferimento e il passaporto.

## Il riferimento

reference-title = Mostri il codice
    del visto elettronico
reference-show = Tenga il codice QR davanti al lettore.
reference-where = È nella lettera del portale, su carta o sul telefono.
reference-type = Digita il riferimento
reference-typing-title = Digiti il riferimento
reference-typing-how = Comincia con { $prefix } e ha { $count } lettere e cifre.
reference-to-go = { PLURAL($count) ->
    [one] Ancora { $count } carattere
    [many] Ancora { $count } di caratteri
   *[other] Ancora { $count } caratteri
}
reference-or-show = O mostri il codice al lettore.
reference-find = Trova il mio visto elettronico
reference-first = Prima lo digiti tutto.
reference-boarding-pass = È una carta d’imbarco. Serve il codice del visto elettronico.
reference-goods = È il codice di un prodotto. Serve il codice del visto elettronico.
reference-payment = È un codice per pagare. Nulla è stato pagato. Serve il codice del visto elettronico.
reference-site = Il codice porta a un’altra pagina web. Serve il codice del visto elettronico.
reference-our-paper = È il codice di un documento stampato a un terminale. Serve quello della lettera del portale.
reference-portal-without = Il codice porta al portale e non contiene un riferimento. Digiti il riferimento.
reference-unknown = Il codice non contiene il riferimento di un visto elettronico.
reference-unread = Lettura del codice non riuscita. Lo tenga fermo, a un palmo di distanza.
reference-mistyped = Nessun riferimento è fatto così. Confronti ogni carattere.
help-reference = La lettera del portale contiene il riferimento e un codice QR che dice lo stesso. Mostri il codice o digiti il riferimento. Poi si legge il passaporto.

## Il passaporto e la ricerca

holder-title = Il passaporto
    del visto elettronico
searching-title = Cerchiamo il suo
    visto elettronico
searching-reference = Riferimento annotato
searching-portal = Chiediamo al portale
searching-wait = Attenda un momento
searching-time = Bastano alcuni secondi.
help-searching = Non deve fare nulla. Se la risposta non arriva, riceve un tagliando e lo sportello prosegue con i dati che ha inserito.

## Nulla da stampare

no-evisa-not-found-title = Visto elettronico non trovato
no-evisa-not-found = Il portale non conosce questo riferimento. Lo confronti con la lettera.
no-evisa-other-title = Il visto elettronico è
    per un altro passaporto
no-evisa-other = In famiglia è facile scambiare i passaporti. Oppure è stato rinnovato nel frattempo.
no-evisa-waits-title = Non è ancora
    deciso
no-evisa-standard = Un visto elettronico standard richiede fino a tre giorni.
no-evisa-urgent = Un visto elettronico urgente richiede fino a tre ore.
no-evisa-by = Al più tardi: { $day }, ore { $hour }. Torni in quel momento.
no-evisa-refused-title = Il visto elettronico
    non è stato concesso
no-evisa-refused = Così ha deciso il portale. Lo sportello può dirle di più.
no-evisa-expired-title = Il visto elettronico
    è scaduto
no-evisa-expired = Il suo ultimo giorno è passato.
no-evisa-used-title = Il visto elettronico
    è già stato usato
no-evisa-used = Qualcuno è già entrato con questo visto.
no-evisa-reference = Indica un altro riferimento
no-evisa-passport = Usa un altro passaporto
help-no-evisa = Nulla viene stampato e nulla è stato addebitato. Lo sportello accanto ai terminali vede ciò che sa il portale e la aiuta a proseguire.

## Il documento

evisa-printing-title = Stampa del visto elettronico
evisa-found = Visto elettronico trovato
evisa-paper = Stampa
evisa-take-title = Prenda il visto elettronico
    e il passaporto
evisa-take = Visto elettronico
evisa-duplicate = Il documento porta la scritta DUPLICATO: è già stato stampato una volta. Vale lo stesso.
evisa-owed-title = Il visto elettronico
    non è stato stampato
evisa-owed = Il terminale ha finito la carta o ha un guasto.
evisa-doubtful-title = Il visto elettronico
    è uscito?
evisa-doubtful = Se non è uscito, lo stampi di nuovo. Porterà la scritta DUPLICATO.
evisa-stands = Il visto elettronico resta valido
evisa-elsewhere = Lo stampa qualsiasi altro terminale, con il riferimento e il passaporto.
evisa-print = Stampa di nuovo

## Altrove

desk-evisa = Nessun visto elettronico per ciò che ha mostrato. Lo cerca lo sportello.
frame-next-passport = Poi: il passaporto
frame-next-evisa = Poi: il visto elettronico
