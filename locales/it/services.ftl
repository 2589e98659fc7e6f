### Come sono ordinati i servizi, che cosa si chiede alla persona, e che cosa può essere sbagliato.

## Che cosa si paga

kind-electricity = Elettricità
kind-gas = Fornitura di gas
kind-water = Acqua e fognature
kind-heating = Riscaldamento
kind-refuse = Rifiuti
kind-rent = Affitto e spese
kind-landline = Telefono fisso
kind-mobile = Ricarica cellulare
kind-internet = Accesso a Internet
kind-television = Televisione
kind-traffic-fine = Multa stradale
kind-administrative-fine = Multa amministrativa
kind-document-duty = Tassa per un documento
kind-court-duty = Tassa giudiziaria
kind-notary-duty = Tassa notarile
kind-register-duty = Tassa di un registro
kind-licence-duty = Licenza o permesso
kind-vehicle-duty = Tassa per un veicolo
kind-inspection = Revisione del veicolo
kind-road = Imposta stradale o pedaggio
kind-parking = Parcheggio
kind-land-tax = Imposta sui terreni
kind-property-tax = Imposta sui beni
kind-tax = Altre imposte
kind-customs = Dogana
kind-social-insurance = Assicurazione sociale
kind-medical-insurance = Assicurazione sanitaria
kind-unemployment-insurance = Assicurazione disoccupazione
kind-education = Istruzione
kind-examination = Esame
kind-loan = Prestito
kind-leasing = Locazione finanziaria
kind-insurance = Polizza assicurativa
kind-alimony = Assegno di mantenimento
kind-enforcement = Esecuzione di una sentenza
kind-migration = Permessi di soggiorno e lavoro
kind-health = Salute
kind-transport-card = Carta dei trasporti
kind-intellectual-property = Brevetti e diritti d’autore
kind-cadastre = Rilievi e catasto
kind-navigation = Navigazione e aviazione
kind-donation = Donazione

## Settori della vita

find-area-home = Casa
find-area-communication = Telefono
find-area-transport = Auto
find-area-business = Imposte
find-area-state = Stato
find-area-social = Sociale
find-area-education = Istruzione
find-area-health = Salute
find-area-finance = Prestiti
find-area-leisure = Tempo libero

## Che cosa accade nella vita

find-event-bills = Bollette
find-event-moving = Trasloco
find-event-driving = Guida
find-event-children = Figli
find-event-family = Famiglia
find-event-work = Lavoro
find-event-enterprise = Un’impresa
find-event-travel = Viaggio
find-event-papers = Un documento
find-event-dispute = Una controversia
find-event-studying = Studi
find-event-illness = Malattia

## Che cosa si chiede

fill-fin = Numero personale (FIN)
    .speech = Numero personale
fill-voen = Codice fiscale (VÖEN)
    .speech = Codice fiscale
fill-subscriber = Codice utente
fill-mobile = Numero di cellulare
fill-landline = Numero di telefono fisso
fill-phone = Numero di telefono
fill-plate = Targa
fill-protocol = Numero del verbale
fill-order = Numero dell’ordine
fill-amount = Importo
fill-choice = Scelga
fill-date = La data
fill-email = Indirizzo e-mail
fill-qr = Codice sul documento

## Come si presenta

fill-how-fin = Sette lettere e cifre, sulla carta d’identità.
fill-how-voen = Dieci cifre, sui documenti dell’impresa o della persona.
fill-how-subscriber = Sulla bolletta: da { $least } a { $most } cifre.
fill-how-subscriber-fixed = Sulla bolletta: { $most } cifre.
fill-how-mobile = Come lo compone: 050 123 45 67.
fill-how-landline = Con il prefisso: 012 345 67 89.
fill-how-phone = Cellulare o fisso, come lo compone: 050 123 45 67.
fill-how-plate = Come sulla targa: 10 AA 158.
fill-how-protocol = Lettere e cifre, come sul verbale: AB 1234567.
fill-how-order = Come sul documento: da { $least } a { $most } lettere, cifre o trattini.
fill-how-amount = In manat, con un punto prima dei qapik.
fill-how-date = Giorno, mese, anno: 05.03.1988.
    .speech = Giorno, mese e anno, in cifre.
fill-how-email = Un nome, @, un dominio con un punto: nome@esempio.az
    .speech = Un nome, chiocciola, poi un dominio con un punto.
fill-how-qr = Lo mostri al lettore, o lo digiti.

## Che cosa è sbagliato, e che cosa fare

fill-wrong-empty = Nulla è ancora digitato.
fill-wrong-short = { PLURAL($missing) ->
    [one] Manca ancora { $missing } carattere. Confronti con il suo documento.
    [many] Mancano ancora { $missing } di caratteri. Confronti con il suo documento.
   *[other] Mancano ancora { $missing } caratteri. Confronti con il suo documento.
}
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } carattere di troppo. Lo cancelli, o confronti con il suo documento.
    [many] { $over } di caratteri di troppo. Li cancelli, o confronti con il suo documento.
   *[other] { $over } caratteri di troppo. Li cancelli, o confronti con il suo documento.
}
fill-wrong-sign = In posizione { $at } non può esserci { $sign }. Confronti con il suo documento.
fill-wrong-control = Questo codice non si può usare. Digiti il numero che gli sta accanto.
fill-wrong-prefix = Qui nessun numero comincia così. Controlli le prime cifre.
fill-wrong-check = Una cifra non è giusta. Le confronti tutte con il suo documento.
fill-wrong-address = Un indirizzo ha un nome, una sola @ e un dominio con un punto.
    .speech = Un indirizzo ha un nome, una sola chiocciola e un dominio con un punto.
fill-wrong-day = Quel mese non ha questo giorno. Controlli il giorno.
fill-wrong-month = Questo mese non esiste. Controlli il mese.
fill-wrong-year = Quell’anno non può essere giusto. Controlli l’anno.
fill-wrong-choice = Scelga una delle possibilità mostrate.
