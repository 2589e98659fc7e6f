### Leggere il passaporto e confrontare ciò che è stato letto.

## Il lettore attende

document-title = Appoggi il passaporto
    sul lettore
document-awaited = In attesa del passaporto
document-open = Lo apra alla pagina con la foto.
document-turn = Lo giri, con la pagina della foto rivolta in basso.
document-lay = Lo appoggi piatto sul vetro e lo tenga fermo.

## Il lettore legge

document-reading-title = Non lo muova:
    lettura del passaporto
document-reading-status = Non lo sollevi ancora
document-reading-time = Ancora circa 3 secondi.
document-reading-found = Passaporto trovato
document-reading-page = Lettura della pagina con la foto
document-reading-check = Verifica
document-reading-keep = Alla fine conserviamo solo ciò che serve al visto.

## Non è stato letto

document-again-title = Lettura non riuscita.
    Riprovi, per favore
document-again-status = Lo sollevi e lo riappoggi
document-again-corner = Lo spinga nell’angolo in alto a sinistra.
document-again-flat = Lo prema bene: la pagina era sollevata.
document-again-case = Lo tolga dalla custodia.
document-again-incomplete = Una parte delle righe in basso era tagliata.
document-again-corrupted = Un carattere non era leggibile.
document-again-no-document = Non abbiamo visto le righe del passaporto. Stanno sotto la foto.
document-again-card = Questa è una carta d’identità. Usi il passaporto.
document-again-visa = Questo è un visto. Apra il passaporto alla pagina con la foto.
document-again-other = Questo terminale legge passaporti. Per altri documenti vada allo sportello.
document-again-two = Abbiamo visto due passaporti. Ne appoggi uno solo.
document-again-reader = Il lettore ha perso la connessione. Attenda un momento, poi riprovi.
document-again-desk = Se non riesce ancora, la aiuta lo sportello accanto ai terminali.
document-again = Mostra di nuovo come fare

## Confrontare con il passaporto

review-title = Controlli i suoi dati
review-subtitle = Confronti ogni riga con il passaporto.
review-surname = Cognome
review-given-names = Nome
review-no-given-names = Nessuno nel passaporto
review-number = Numero di passaporto
review-nationality = Cittadinanza
review-sex = Sesso
review-sex-female = Femminile
review-sex-male = Maschile
review-sex-x = X
review-sex-unspecified = Non indicato
review-birth = Data di nascita
review-expiry = Passaporto valido fino al
review-repair-check-digit = Abbiamo letto { $read } e inteso { $proved }. Lo conferma la cifra di controllo.
review-repair-alphabet = Abbiamo letto { $read } e inteso { $proved }. In quel punto non può esserci altro.
review-repair-code = Abbiamo letto { $read } e inteso { $proved }. È l’unico codice di Paese possibile.
review-sign-letter = la lettera { $sign }
review-sign-digit = la cifra { $sign }
review-sign-zero = la cifra zero
review-sign-other = un carattere poco chiaro
review-names-cut = Il suo nome è più lungo della riga del passaporto. Basta l’inizio.
review-again = Rileggi il passaporto
review-confirm = Tutto giusto: continua
