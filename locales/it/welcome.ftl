### Prima del percorso: il muro dei saluti, l’elenco delle lingue, i dati personali.

attract-title = Tocchi la sua lingua
attract-open = Aperto
attract-hours = Giorno e notte
attract-visa = Visto all’arrivo
attract-visa-line = Circa due minuti. Si paga con carta.
attract-visa-not-now = Visto all’arrivo: non ora
attract-elsewhere = Ora può rivolgersi a un altro terminale o allo sportello accanto ai terminali.

languages-title = Scelga la lingua
languages-desk = Allo sportello si parlano altre lingue.

privacy-title = Come usiamo
    i suoi dati
privacy-read = Leggiamo il passaporto e le chiediamo del suo soggiorno.
privacy-decide = Il servizio visti decide in base a questi dati.
privacy-keep = Sono conservati cifrati. Solo il servizio visti può leggerli.
privacy-free = Può terminare in ogni momento
privacy-free-line = Prima del pagamento non viene addebitato nulla.
privacy-accept = Accetto: continua
