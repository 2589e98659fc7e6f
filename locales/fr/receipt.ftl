### Documents imprimés : le visa, le reçu d’un paiement, le ticket pour le guichet, le ticket de réclamation.

## Sur chaque document

receipt-state = République d’Azerbaïdjan
receipt-duplicate = DUPLICATA
receipt-duplicate-line = Ce document a peut-être déjà été imprimé.
receipt-claim-number = Numéro de réclamation
receipt-help-line = Assistance
receipt-terminal = Code de la borne
receipt-site = Lieu
receipt-operator = Exploitant
receipt-voen = Numéro fiscal (VÖEN)
receipt-time = Date et heure

## Le visa

receipt-visa-title = Visa à l’arrivée
receipt-evisa-title = Visa électronique
receipt-visa-number = Numéro du visa
receipt-surname = Nom
receipt-given-names = Prénoms
receipt-passport = Numéro de passeport
receipt-nationality = Nationalité
receipt-birth = Date de naissance
receipt-purpose = Motif du séjour
receipt-valid-from = Valable à partir du
receipt-valid-until = Valable jusqu’au
receipt-stay = Durée du séjour
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } jour
    [many] { $days } de jours
   *[other] { $days } jours
}
receipt-entries = Nombre d’entrées
receipt-issued = Délivré le
receipt-seal-line = Scannez le code pour vérifier l’authenticité du visa.
receipt-keep = Gardez ce document avec votre passeport jusqu’à votre départ.

## L’argent

receipt-payment-title = Reçu de paiement
receipt-number = Numéro du reçu
receipt-duty = Taxe d’État
receipt-service = Frais de service
receipt-total = Total payé
receipt-card = Carte
receipt-card-terminal = Terminal de paiement
receipt-card-receipt = Numéro du reçu de carte
receipt-authorisation = Code d’autorisation
receipt-reference = Numéro de référence
receipt-electronic = Scannez le code pour obtenir le reçu électronique.
receipt-together-title = Payé ensemble
receipt-together-for = Payé pour
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } voyageur
    [many] { $travellers } de voyageurs
   *[other] { $travellers } voyageurs
}
receipt-together-line = Simple récapitulatif : le reçu de chaque voyageur fait foi.
receipt-whole = Paiement total par carte
receipt-whole-line = Plusieurs voyageurs ont payé ensemble. Le relevé bancaire indique le paiement total.

## Le reçu d’un paiement de services

receipt-own-number = Numéro de reçu et de réclamation
receipt-transaction = Numéro de transaction
receipt-passed-on = Accepté, transmis à l’organisme
receipt-queued = Accepté, transmis dès le retour de la connexion
receipt-account = Compte
receipt-line-reference = Référence de l’organisme
receipt-due = À payer jusqu’au
receipt-undiscounted = Sans la remise
receipt-legal-basis = Base légale
receipt-amount = Montant
receipt-commission = Frais
receipt-amounts = Total des montants
receipt-commissions = Total des frais
receipt-notes = Billets reçus
receipt-redeemed = Avoir utilisé
receipt-by-card = Par carte
receipt-by-code = Par QR code
receipt-code-operator = Opérateur de paiement
receipt-code-merchant = Commerçant
receipt-code-terminal = Code du terminal
receipt-code-paid = Payé le
receipt-kept = Avoir pour la prochaine fois
receipt-kept-line = La somme insérée dépasse la somme due. Gardez ce document : le numéro servira à payer.
receipt-status = Scannez le code pour voir où en est le paiement.

## Le reçu par SMS et par e-mail

message-sms = Payé { $amount }. Reçu { $number } : { $link }
message-subject = Reçu de paiement { $number } : { $amount }
message-status = Où en est le paiement

## Le ticket pour le guichet

receipt-desk-title = Pour le guichet
receipt-desk-show = Présentez ce ticket et votre passeport au guichet.
receipt-desk-offline = La borne n’a pas de connexion pour le moment.
receipt-desk-officer = Un agent décide de votre visa.
receipt-desk-silent = Le service des visas n’a pas répondu à temps.
receipt-desk-evisa = Pas de visa électronique trouvé pour ce qui a été présenté.
receipt-desk-nothing = Rien n’a été débité.
receipt-desk-code = Ce code contient ce que vous avez saisi ; seul le guichet peut le lire.

## Le ticket de réclamation

receipt-claim-title = Ticket de réclamation
receipt-claim-amount = Montant de la réclamation
receipt-claim-until = À réclamer jusqu’au
receipt-claim-what = En billets ou par carte : cette somme est enregistrée et n’est pas perdue.
receipt-claim-how = Donnez le numéro de réclamation à l’assistance, ou au guichet s’il y en a un.

## Les services gardés

receipt-group-title = Mes services
receipt-group-name = Nom de la liste
receipt-group-how = La prochaine fois, présentez ce code à une borne.
receipt-group-lost = À garder comme une facture : qui a ce document peut voir ce que vous devez.
receipt-group-code = Seules les bornes peuvent lire ce code. Il ne permet aucun paiement.
