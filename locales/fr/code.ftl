### Le paiement par un code que la personne lit avec l’application de sa banque.

## Le panier, et ce qui reste à payer

basket-code = Payer par QR code
basket-code-line = Avec l’application de votre banque
means-code-not-for-this = Une partie ne se paie pas par QR code.
notes-code = Payer le reste par QR code

## Le code

code-title = Scannez le code avec
    l’application bancaire
code-step-open = Ouvrez l’application de votre banque
code-step-scan = Scannez ce code avec l’application
code-step-confirm = Vérifiez le montant et confirmez-le dans l’application
code-good = { PLURAL($minutes) ->
    [one] Le code est valable moins de { $minutes } minute. Cette page avance d’elle-même.
    [many] Le code est valable { $minutes } de minutes. Cette page avance d’elle-même.
   *[other] Le code est valable { $minutes } minutes. Cette page avance d’elle-même.
}
code-money = Vous payez { $amount } en confirmant dans l’application, une seule fois.
code-unheard = La banque ne répond pas pour le moment. Si vous avez confirmé, attendez : rien n’est perdu.
code-stop = Ne pas payer par QR code
code-opening-title = Votre code est
    en préparation
code-opening = Nous interrogeons la banque
code-opening-time = Quelques secondes.
code-opening-money = Rien n’est encore payé. Vous paierez { $amount }.
code-ending-title = Nous demandons
    si c’est payé
code-ending-money = Ne payez pas { $amount } une seconde fois : ce qui a été payé est pris en compte ou vous revient.
help-code = Ouvrez l’application de votre banque, choisissez le paiement par QR code et visez le code. Vérifiez le montant, confirmez. Ne donnez jamais de mot de passe.

## Pas payé

code-not-paid-title = Rien n’a été payé
    par QR code
code-cancelled = Le code a été retiré. Il ne peut plus servir à payer.
code-expired = Le délai du code est écoulé. Il ne peut plus servir à payer.
code-other-amount = Le montant reçu n’est pas celui demandé. Il revient sur votre compte.
code-refused = La banque a refusé.
code-unavailable = Pas de QR code disponible pour le moment.
code-not-paid-money = Non payé par QR code : { $amount }.
code-again = Afficher un nouveau code
code-card = Payer par carte
code-notes = Payer en billets
