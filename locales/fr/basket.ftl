### Le paiement de services, à partir du panier : moyens de paiement, billets, carte, excédent, reçu.

## Le panier

basket-title = Votre panier
basket-line-fee = { $account } · frais { $amount }
basket-fee = Frais : { $amount }
basket-bills = { PLURAL($count) ->
    [one] { $count } facture
    [many] { $count } de factures
   *[other] { $count } factures
}
basket-commission = Frais
basket-remove = Retirer
basket-remove-one = Retirer : { $name }
basket-changed = L’organisme indique maintenant { $amount }. Retirez la ligne et demandez de nouveau.
basket-paid = C’est déjà payé. Retirez la ligne.
basket-silent = L’organisme ne répond pas. Retirez la ligne ou réessayez plus tard.
basket-day-limit = Encore { $amount } au maximum aujourd’hui. Retirez la ligne ou payez moins.
basket-catalogue = Le prix a changé. Retirez la ligne et choisissez-la de nouveau.
basket-unknown = L’organisme ne connaît pas ce numéro. Retirez la ligne et vérifiez-le.
basket-add = Payer aussi autre chose
basket-full = Le panier est plein.
basket-notes = Payer en billets
basket-card = Payer par carte
basket-cancel = Annuler sans payer
means-notes-not-for-this = Une partie ne se paie pas en billets.
means-card-not-for-this = Une partie ne se paie pas par carte.
means-notes-fails = Pas de paiement en billets pour le moment.
means-notes-full = La caisse à billets est pleine.
means-card-fails = Le terminal de paiement ne fonctionne pas.
means-card-resolving = Une carte précédente est en vérification.
basket-money = À payer : { $amount }. Rien n’est encore payé.
help-basket = Voici tout ce que vous payez, frais compris. Retirez ce que vous ne voulez pas. En billets, la monnaie n’est pas rendue : l’excédent va où vous dites ou vous est gardé.

## Le système central confirme

promise-title = Nous vérifions
    votre panier
promise-status = Nous interrogeons les organismes
promise-time = Quelques secondes.
promise-money = Rien n’est encore payé. Vous paierez { $amount }.
promise-inside = Inséré et enregistré : { $amount }.

## Les billets entrent

notes-title = Insérez les billets
notes-missing = reste à payer
notes-total = À payer
notes-inside = Inséré
notes-awaited = Insérez le premier billet
notes-next = Prêt pour le billet suivant
notes-entering = Vérification du billet
notes-entering-time = Patientez. Environ 3 secondes.
notes-stacking = Encaissement de { $amount }
notes-stacking-time = Patientez. Environ 3 secondes.
notes-returning = Reprenez votre billet
notes-closed = Plus aucun billet n’est accepté
notes-closed-line = Payez le reste par carte ou arrêtez.
notes-stopping = Arrêt après ce billet
notes-card-after = La carte vient après ce billet
notes-chips = Votre prochain billet
notes-fits = convient
notes-over = { $amount } en trop
notes-returned = rendu
notes-said-fit = Ces billets conviennent : { $notes }.
notes-said-over = Avec un billet de { $note }, il y a { $amount } en trop.
notes-said-returned = Ces billets sont rendus : { $notes }.
notes-too-large = Billet de { $amount } rendu : un plus petit suffit, et la monnaie n’est pas rendue.
notes-not-taken = Billet de { $amount } rendu : il n’est pas accepté pour ce paiement.
notes-unreadable = Billet rendu : lecture impossible. Lissez-le, retournez-le ou essayez-en un autre.
notes-another-kind = Billet rendu : ce type de billet n’est pas accepté maintenant.
notes-double = Deux billets sont entrés ensemble et ont été rendus. Insérez-les l’un après l’autre.
notes-busy = Billet rendu : la fente n’était pas prête. Insérez-le de nouveau.
notes-money = Reste à payer : { $missing }. Inséré et enregistré : { $inside }.
notes-no-change = La monnaie n’est pas rendue. L’excédent va où vous le dites.
notes-card = Payer le reste par carte
notes-stop = Arrêter et réclamer { $amount }
notes-back = Retour au panier
notes-wait = Après ce billet.
help-notes = Insérez les billets un par un, à plat. Chacun est enregistré aussitôt. Si vous arrêtez, vous recevez un numéro de réclamation et l’assistance vous rembourse.

## Le reste par carte

charge-total = À payer
charge-inside = En billets
charge-settling-title = La banque a accepté
charge-undoing-title =
    Remboursement de votre
    paiement par carte
charge-finding-title = Vérification de votre
    paiement par carte
charge-finding = Nous interrogeons le terminal de paiement
charge-settling-money = Payé par carte : { $amount }. Votre reçu suit.
charge-undoing-money = Nous reversons { $amount } sur votre carte.
charge-inside-money = Billets insérés et enregistrés : { $amount }.
charge-not-taken-money = Non débité par carte : { $amount }.
charge-again = Réessayer le paiement par carte
charge-notes = Payer en billets
charge-stop = Arrêter et réclamer { $amount }
charge-back = Retour au panier
charge-cancel = Annuler le paiement par carte
help-charge = Suivez le terminal de paiement : approchez la carte ou insérez-la, puis tapez-y votre code secret s’il est demandé. Ne le donnez à personne. Les billets insérés restent enregistrés.

## L’excédent

over-title = Que faire de
    l’excédent ?
over-rest = en trop
over-subtitle = Votre paiement est complet. La monnaie n’est pas rendue ici.
over-phone = Vers un téléphone mobile
over-phone-line = En crédit ; vous indiquez le numéro.
over-keep = Garder pour la prochaine fois
over-keep-line = Numéro { $claim }, aussi sur le reçu
over-fin = Garder pour moi seulement
over-fin-line = Il faut le numéro et votre FIN.
    .speech = Il faut le numéro et votre numéro personnel.
over-fin-title = Garder pour qui ?
over-fin-subtitle = Il faudra à la fois ce FIN et le numéro du reçu pour l’utiliser.
    .speech = Il faudra à la fois ce numéro personnel et le numéro du reçu pour l’utiliser.
over-fin-keep = Garder pour ce FIN
    .speech = Garder pour ce numéro personnel
over-line = Payer d’avance : { $account }
over-line-plain = Payer d’avance
over-failed = Cela n’a pas été possible. Choisissez de nouveau : rien n’est perdu.
over-money = Inséré, enregistré et à vous : { $amount }.
over-operator-title = Quel est l’opérateur ?
over-send = Envoyer vers ce téléphone
help-over = La monnaie n’est pas rendue. L’excédent peut aller vers un téléphone ou sur l’une de vos factures, ou être gardé sous votre numéro de réclamation, inscrit sur le reçu.

## L’avoir d’une autre fois

redeem-title = Le numéro de
    votre ancien reçu
redeem-subtitle = Douze lettres et chiffres, sous « Avoir pour la prochaine fois ».
redeem-confirm = Utiliser cet avoir
redeem-choose = Utiliser un avoir
redeem-asking = Recherche de l’avoir
redeem-time = Quelques secondes.
redeem-not-a-number = Ce numéro n’est pas juste : comparez chaque caractère avec le reçu.
redeem-here = Ce numéro sert déjà à ce paiement.
redeem-unknown = Aucun avoir sous ce numéro, ou sa borne ne l’a pas encore transmis.
redeem-spent = L’avoir gardé sous ce numéro a été utilisé.
redeem-other-personal = Il est gardé pour un autre FIN : comparez chaque caractère avec la carte d’identité.
    .speech = Il est gardé pour un autre numéro personnel. Comparez chaque caractère avec la carte d’identité.
redeem-fin-title = Gardé pour une personne :
    quel est son FIN ?
    .speech = Gardé pour une personne : quel est son numéro personnel ?
redeem-too-often = Trop de numéros sans résultat : l’assistance vous aide.
redeem-offline = Pas de connexion : l’avoir ne peut pas servir maintenant. Il n’est pas perdu.
redeem-money = Inséré et enregistré : { $amount }.
help-redeem = L’excédent d’une autre fois est gardé sous le numéro de son reçu. L’avoir est utilisé en entier ; ce qui est alors en trop est de nouveau gardé.

## Payé

paid-title = Payé. Votre reçu
    s’imprime
paid-take-title = Payé. Prenez
    votre reçu
paid-missing-title = Payé. Le reçu
    manque
paid-doubtful-title = Payé. Votre reçu
    est-il dans la fente ?
paid-money = Payé : { $amount }
paid-now = Paiement accepté. Les organismes sont informés ensuite ; vous n’avez pas à attendre.
paid-queued = Paiement accepté. Pas de connexion maintenant : les organismes seront informés dès qu’elle revient.
paid-kept = Gardé pour la prochaine fois sous { $claim } : { $amount }.
paid-missing-line = Il vous est dû sous ce numéro, et n’importe quelle borne peut l’imprimer.
paid-receipt = Reçu
paid-print = Imprimer le reçu
paid-print-again = Imprimer de nouveau
paid-no-printer = Impression impossible pour le moment.
paid-finish = J’ai le reçu : terminer
help-paid = Votre paiement est complet. Prenez le reçu et gardez-le : il indique ce qui a été payé et le numéro qui permet de le retrouver.

## L’argent qui est dû

owed-basket-title = Cette somme vous est due ;
    gardez le numéro
owed-basket-line = Elle est enregistrée. L’assistance ou un guichet vous la rembourse avec ce numéro.
owed-basket-money = À vous : { $amount }
owed-doubt-title = Nous ne savons pas encore
    ce qui a été encaissé
owed-doubt-line = Nous continuons de vérifier. Tout ce qui a été encaissé est à vous, avec ce numéro.
unfinished-basket-paid = Tout a été payé
unfinished-basket-sum = Payé : { $amount }.
unfinished-basket-printable = Si ce paiement est le vôtre, imprimez le reçu maintenant. Il sort ici.
unfinished-basket-owed = Le reçu peut être imprimé à n’importe quelle borne avec le numéro.
unfinished-basket-money = L’argent inséré est enregistré. Le numéro de réclamation fait foi.
unfinished-basket-back = Rien n’a été payé par carte.
time-out-inside = À zéro, l’opération se termine. Pour la somme insérée, { $amount }, vous recevez un numéro de réclamation.
