### Documenti: stampati, presi, mancanti; il saluto; e dove prosegue qualcun altro.

## Stampa e ritiro

printing-visa-title = Stampa del visto
printing-receipt-title = Stampa della ricevuta
printing-wait = Stampa in corso, attenda
printing-time = Circa 6 secondi.
printing-granted = Visto concesso
printing-until = scadenza: { $day }
printing-paid = Pagato con carta
printing-visa = Stampa del visto
printing-receipt = Stampa della ricevuta
printing-safe = Se un documento non esce, il visto resta valido e riceve un numero di recupero.

take-title = Prenda tutti e tre
take-some-title = Prenda ciò che è uscito
take-visa = Visto
take-receipt = Ricevuta
take-passport = Passaporto
take-missing = Non è uscito
take-doubtful = Guardi se è uscito
take-keep = Ultimo giorno valido: { $day }. Conservi il visto con il passaporto.
take-money = Pagato con carta: { $amount }.
take-finish = Ho tutto: termina

no-paper-visa-title = Il visto è valido,
    ma non è stampato
no-paper-receipt-title = Ha pagato, ma
    manca la ricevuta
no-paper-money = Al sicuro e registrato: { $amount }
no-paper-visa-valid = Il suo visto è rilasciato e valido.
no-paper-later = Lo stampi più tardi
no-paper-later-line = A qualsiasi terminale, con il numero di recupero.

farewell-title = Benvenuti in Azerbaigian
farewell-take = Ha preso tutto?
farewell-take-line = Passaporto, carta e documenti.
farewell-finish = Termina e cancella lo schermo

## Un tagliando per lo sportello, per un funzionario o per un recupero

slip-printing = Il suo tagliando è in stampa
slip-printing-line = Circa 6 secondi.
slip-take = Prenda il tagliando
slip-missing = Il tagliando non è stato stampato
slip-missing-line = Basta il numero di questa pagina.
slip-doubtful-line = Se il tagliando non è uscito, basta il numero.

## Nessun visto a questo terminale, e come proseguire

refused-nationality-title = Nessun visto all’arrivo
    per questo passaporto
refused-nationality = Questo terminale rilascia visti solo ai cittadini di alcuni Paesi.
refused-expired-title = Questo passaporto
    è scaduto
refused-expired = Per un visto serve un passaporto ancora valido.
refused-validity-title = Questo passaporto
    scade troppo presto
refused-validity = Deve essere valido per altri sei mesi dopo il soggiorno.
refused-kind-title = Questo terminale non può
    usare il documento
refused-kind = Accetta i passaporti ordinari. Per tutti gli altri c’è lo sportello.
refused-no-visa-title = Non le serve un visto
refused-no-visa = I cittadini dell’Azerbaigian entrano senza visto.
refused-trip-title = Con queste risposte
    qui non c’è visto
refused-trip = { PLURAL($days) ->
    [one] Con questo passaporto può restare al massimo { $days } giorno.
    [many] Con questo passaporto può restare al massimo { $days } di giorni.
   *[other] Con questo passaporto può restare al massimo { $days } giorni.
}
refused-agency-title = Il visto non è
    stato concesso
refused-agency = Così ha deciso il servizio visti. Lo sportello può dirle di più.
way-portal = Consulti il portale dei visti elettronici
way-portal-line = Indica se per lei è possibile un visto elettronico.
way-desk = Vada allo sportello accanto ai terminali
way-desk-line = Porti con sé il passaporto.
way-embassy = Si rivolga alla sua ambasciata
way-embassy-line = Può darle un passaporto valido.
way-gate = Vada al controllo passaporti
way-gate-line = Da questo terminale non le serve nulla.
way-answers = Ricominci con altre risposte
way-answers-line = Scelga un soggiorno più breve.
way-answers-until = Scelga un soggiorno più breve. Ultimo giorno possibile: { $day }.
nothing-paid = Non ha pagato nulla.

## Decide un funzionario, o prosegue lo sportello

officer-title = La aiuta un funzionario
officer-stateless = Per gli apolidi e i rifugiati il visto lo decide un funzionario.
officer-declaration = Non ha potuto confermare tutte le righe. Un funzionario esamina il caso.
officer-birth = Il passaporto non riporta la sua data di nascita completa.
officer-country = Non conosciamo il codice del Paese nel suo passaporto.
officer-agency = Il servizio visti chiede il parere di un funzionario.
desk-title = Da qui prosegue
    lo sportello
desk-offline = Al momento non c’è connessione. I dati inseriti sono conservati.
desk-silent = La decisione tarda troppo. I dati inseriti sono conservati.
desk-officer = Un funzionario vuole vederla. I dati inseriti sono conservati.
desk-show = Da mostrare allo sportello
