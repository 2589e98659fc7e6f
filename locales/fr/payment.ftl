### Au terminal de paiement, et toutes les façons dont un paiement peut finir.

## Au terminal de paiement

pay-title = Payez par carte
pay-starting = Le terminal de paiement démarre
pay-starting-time = Environ 5 secondes.
pay-card = En attente de votre carte
pay-pin = Tapez votre code secret
pay-pin-again = La banque redemande le code secret
pay-bank = Nous interrogeons votre banque
pay-bank-time = Environ 10 secondes.
pay-remove = Reprenez votre carte
pay-cancelling = Annulation du paiement
pay-cancelling-time = Environ 5 secondes.
pay-step-card = Approchez votre carte, ou insérez-la
pay-step-pin = Tapez-y votre code secret s’il est demandé
pay-step-remove = Reprenez la carte quand le terminal de paiement l’indique
pay-only-if = Vous ne payez que si la banque accepte.
pay-leave-card = Laissez la carte en place jusqu’au signal du terminal de paiement.
pay-pin-blocked = Code secret inexact. Après trois essais, la banque peut bloquer la carte.
pay-cancelling-money = Si la banque a déjà accepté, le paiement est remboursé.
pay-cancel = Annuler sans payer
pay-cancel-not-now = La banque est en train de répondre.

## La banque a accepté

pay-issuing-title = Payé. Votre visa
    va être délivré
pay-issuing = Délivrance de votre visa
pay-issuing-time = Environ 3 secondes.
pay-settling-title = Votre visa est délivré
pay-settling = Clôture du paiement
pay-settling-time = Environ 3 secondes.
pay-undoing-title =
    Pas de visa : nous remboursons
    votre paiement
pay-undoing = Remboursement du paiement
pay-undoing-time = Environ 10 secondes.
pay-step-paid = Payé par carte
pay-step-issue = Visa délivré
pay-step-close = Paiement clos
pay-step-undo = Paiement remboursé
pay-issuing-money = Si le visa ne peut pas être délivré, nous reversons { $amount } sur votre carte.
pay-settling-money = Payé : { $amount }. Votre visa et votre reçu s’impriment ensuite.
pay-undoing-money = Aucun visa n’a été délivré. Nous reversons { $amount } sur votre carte.

## Rien n’a été débité

not-charged-title = Rien n’a été débité
not-charged-declined = La banque n’a pas accepté cette carte.
not-charged-cancelled = Le paiement a été annulé.
not-charged-timed-out = Aucune carte n’a été présentée à temps.
not-charged-unavailable = Le terminal de paiement n’a pas pu être utilisé.
not-charged-money = Vous gardez { $amount }
not-charged-held = Nous gardons la décision quelques minutes : vous pouvez réessayer.
not-charged-again = Réessayer le paiement par carte
not-charged-cancel = Annuler sans payer

cannot-pay-title = Pas de paiement
    pour le moment
cannot-pay-money = Vous n’avez rien payé
cannot-pay-held = Nous gardons la décision quelques minutes : vous pouvez attendre.
cannot-pay-again = Réessayer le paiement
cannot-pay-cancel = Annuler sans payer

## L’issue n’est pas connue, et comment elle l’est devenue

resolving-title = Nous vérifions
    votre paiement
resolving-wait = Patientez, ne payez pas de nouveau
resolving-time = Deux minutes environ au maximum.
resolving-money = Somme enregistrée : { $amount }. Quelle que soit la réponse, elle n’est pas perdue.

money-owed-title = Nous ne savons pas encore
    si la carte a été débitée
money-owed-money = Somme enregistrée : { $amount }
money-owed-line = Nous continuons de demander. À la fin, vous aurez le visa, ou votre argent vous sera rendu.

given-back-title =
    Votre paiement
    a été remboursé
given-back-subtitle = Aucun visa n’a été délivré.
given-back-money = Reversé sur votre carte : { $amount }
given-back-line = Votre banque peut mettre quelques jours à l’afficher.

## Un numéro de réclamation

claim-keep = Gardez ce numéro de réclamation
claim-name = Numéro à donner en cas de question
claim-photograph = Photographiez-le ou notez-le.
claim-letters = Numéro de réclamation : { $letters }. Je répète : { $letters }.
claim-finish = J’ai le numéro : terminer
claim-read = J’ai lu : terminer

## Après une coupure de courant : ce qu’est devenue l’opération d’avant

unfinished-title = Une opération précédente
    a été interrompue
unfinished-resolving = Nous vérifions ce qui s’est passé
unfinished-resolving-line = Environ une minute. Rien n’est perdu.
unfinished-nothing = Rien n’a été débité
unfinished-nothing-line = Vous pouvez recommencer depuis la première page.
unfinished-issued = Le visa est délivré et valable
unfinished-paid = Payé par carte : { $amount }.
unfinished-printable = S’il est à vous, imprimez-le maintenant. Il sort à cette borne.
unfinished-paper-owed = Il peut être imprimé à n’importe quelle borne avec le numéro de réclamation.
unfinished-given-back = Reversé sur la carte : { $amount }
unfinished-given-back-line = Aucun visa n’a été délivré.
unfinished-money-owed = Somme enregistrée : { $amount }
unfinished-money-owed-line = Nous ne savons pas encore si elle a été débitée. Nous continuons de demander ; le numéro de réclamation fait foi.
unfinished-print = Il est à moi : imprimer
