### Le paiement de services, jusqu’au panier : ce qui est payé, pour qui, ce qui est dû, combien.

## Sur le mur et au début

attract-sale = Payer factures, amendes, taxes
attract-sale-line = En billets ou par carte. Toujours un reçu.
attract-sale-not-now = Paiements : indisponibles
attract-sale-elsewhere = Une autre borne peut vous servir maintenant. Ou revenez plus tard.
attract-both-line = Ici aussi : factures, amendes et taxes.
choosing-sale = Payer facture, amende ou taxe
choosing-sale-line = En billets ou par carte.
help-choosing-sale = Choisissez un visa, l’impression d’un visa électronique accordé, ou le paiement d’une facture, d’une amende ou d’une taxe. Rien n’est payé sans votre accord.
help-attract-sale = Touchez votre langue pour commencer. Vous payez ici factures, amendes et taxes, en billets ou par carte. La monnaie n’est pas rendue : l’excédent vous est gardé.

## Progression

sale-next-whose = Ensuite : pour qui
sale-next-owed = Ensuite : le montant dû
sale-next-basket = Ensuite : votre panier
sale-next-pay = Ensuite : payer
sale-next-receipt = Ensuite : votre reçu

## Quel service ?

find-title = Que voulez-vous payer ?
find-hint = Saisissez un nom
find-count = { PLURAL($count) ->
    [one] { $count } résultat
    [many] { $count } de résultats
   *[other] { $count } résultats
}
find-none = Aucun résultat
find-scan = Ou scannez le code d’une facture
find-none-line = Essayez un mot plus court, le nom de l’organisme, ou « Tout effacer » pour voir tous les domaines.
find-strange = Ce n’est pas le code d’une facture payable ici. Saisissez son nom.
find-household = Par numéro de téléphone
find-household-line = Tout ce que doit un foyer, en une fois
find-basket = Retour au panier : { $count }
find-more = Suite
find-first = Depuis le début
find-usual = Souvent payé ici
find-offices = Par organisme
find-office-services = { PLURAL($count) ->
    [one] { $count } service
    [many] { $count } de services
   *[other] { $count } services
}
find-letters-latin = Lettres latines
find-letters-own = Lettres de cette langue
find-letters-more = Autres lettres
help-find = Saisissez une partie du nom : électricité, eau, une banque. Ou choisissez un domaine, ou présentez le code de la facture au lecteur. Rien n’est encore payé.

## Pour qui ?

fill-ways-title = Comment indiquer
    pour qui vous payez ?
fill-scan = Ou scannez son code
fill-to-go = { PLURAL($missing) ->
    [one] Encore { $missing } caractère
    [many] Encore { $missing } de caractères
   *[other] Encore { $missing } caractères
}
fill-whole = Saisie complète
fill-compare = À comparer
fill-place = { $field } sur { $of }
fill-confirm = C’est exact : continuer
fill-first = Finissez d’abord la saisie.
help-fill = Saisissez comme sur votre facture ou votre document, sans les espaces. Cela ne sert qu’à trouver ce qui est dû. Rien n’est encore payé.

## L’organisme est interrogé

look-title = Nous demandons
    ce qui est dû
look-status = Nous interrogeons l’organisme
look-status-household = Nous interrogeons les organismes
look-time = 20 secondes au maximum.
look-money = Rien n’est encore payé.

## Rien à payer n’a été trouvé

nothing-owed-title = Rien n’est dû
nothing-owed-line = L’organisme indique qu’il n’y a rien à payer.
nothing-unknown-title = Ce numéro
    est inconnu
nothing-unknown-line = Comparez-le avec votre facture et saisissez-le de nouveau. Ou choisissez un autre service.
nothing-silent-title = L’organisme
    ne répond pas
nothing-silent-line = Nous n’avons pas reçu de réponse. Réessayez, ou revenez plus tard.
nothing-silent-when = { PLURAL($minutes) ->
    [one] Un nouvel essai sera utile dans { $minutes } minute.
    [many] Un nouvel essai sera utile dans { $minutes } de minutes.
   *[other] Un nouvel essai sera utile dans { $minutes } minutes.
}
nothing-often-title = Trop de numéros
    inconnus
nothing-often-line = Trop de numéros inconnus ont été essayés ici. Revenez dans une heure ou appelez l’assistance.
nothing-offline-title = Pas de connexion
    pour le moment
nothing-offline-line = Nous ne pouvons pas demander ce qui est dû. Réessayez, ou revenez plus tard.
nothing-without-line = Vous pouvez payer sans demander : vous fixez le montant, l’organisme est informé plus tard.
nothing-without = Payer sans demander
nothing-again = Réessayer
nothing-other = Choisir un autre service
nothing-retype = Saisir de nouveau
nothing-account = Demandé pour
help-nothing = Rien n’a été payé. Vérifiez le numéro, réessayez ou choisissez un autre service. L’assistance peut se renseigner avec le numéro de cette borne.

## Que voulez-vous en payer ?

owing-title = Choisissez ce que vous payez
owing-due = { $label } · à payer jusqu’au { $day }
    .speech = { $label }, à payer jusqu’au { $day }
owing-overdue = { $label } · échéance passée : { $day }
    .speech = { $label }, échéance passée : { $day }
owing-discount = { $amount } de moins jusqu’au { $day }
owing-held = Déjà dans le panier
owing-advance = Rien n’est dû ; paiement d’avance possible
owing-part = Vous en payez { $amount }
owing-not-now = Pas dans ce paiement
owing-change-one = Payer un autre montant : { $name }
owing-silent = Pas de réponse pour : { $names }. Réessayez plus tard.
owing-sum = Choisi
owing-put = Mettre dans le panier
owing-first = Choisissez d’abord au moins une ligne.
help-owing = Ce qui est coché va dans le panier. Touchez une ligne pour la laisser de côté, ou changez son montant. Vous voyez le total avant de payer.

## Combien ?

amount-title = Combien payez-vous ?
amount-tariff-title = Que payez-vous ?
amount-limits = De { $least } à { $most }
amount-owed = Dû : { $amount }
amount-wrong-nothing = Saisissez le montant à payer.
amount-wrong-number = Ce n’est pas un montant. Saisissez des chiffres, avec un point avant les qapiks.
amount-wrong-decimals = Il y a au maximum deux chiffres après le point.
amount-wrong-little = C’est trop peu : { $least } au minimum.
amount-wrong-much = C’est trop : { $most } au maximum.
amount-confirm = Ce montant : continuer
amount-first = Saisissez d’abord le montant.
help-amount = Saisissez le montant ou touchez-en un. Les frais de la borne, s’il y en a, s’affichent dans le panier avant le paiement.

## Les services gardés sur papier

find-group-damaged = Ce code est abîmé ou a été modifié. Présentez-le de nouveau.
find-group-foreign = Cette liste vient d’autres bornes, ou elle est trop ancienne.
find-group-version = Cette liste vient d’une autre version de la borne.
group-title = Mes services
group-all = Demander pour tous les services
group-offline = Pas de connexion pour le moment.
group-none-asked = Choisissez un service : vous fixez le montant.
group-gone = Plus payable ici, ou à demander autrement : { $names }
group-owed-nothing = Rien n’est dû pour ces services.
group-silent = Certains organismes n’ont pas répondu ; pour le reste, rien n’est dû. Réessayez plus tard.
group-empty = Aucun de ces services n’est plus payé ici. Choisissez-en d’autres.
group-others = Choisir un autre service
help-group = Touchez un service pour voir ce qui est dû, ou demandez pour tous. Rien n’est encore payé.
gather-status = { $done } sur { $of }
keep-offer = Garder une liste des services
keep-offer-line = Sur papier ou sous votre FIN
    .speech = Sur papier ou sous votre numéro personnel
keep-title = Donnez un nom à la liste
keep-how = Si vous le voulez : maison, parents, garage.
keep-hint = Le nom est facultatif
keep-print = Imprimer ma liste
keep-printing-title = Votre liste s’imprime
keep-take-title = Prenez votre liste
keep-list = Mes services
keep-safe = Gardez-la comme une facture. Présentez son code à une borne : elle trouve ce que vous devez.
keep-missing-title = Votre liste n’a pas
    été imprimée
keep-missing-line = Rien d’autre n’est perdu. Imprimez-la de nouveau, ou continuez sans elle.
keep-again = Imprimer de nouveau
keep-done = Continuer
help-keep = La liste contient vos services et vos numéros, sans montant, et ne permet aucun paiement. Sur papier, seules les bornes lisent son code ; sous votre FIN, il faut votre code d’accès.
    .speech = La liste contient vos services et vos numéros, sans montant, et ne permet aucun paiement. Sur papier, seules les bornes lisent son code ; sous votre numéro personnel, il faut votre code d’accès.
