### Les listes de services que le système central garde pour une personne, sous son numéro personnel (FIN) et un code d’accès à elle.

## Au début, et à côté d’une liste sur papier

find-mine = Mes services
mine-list = Listes sous mon FIN
    .speech = Listes sous mon numéro personnel

## Les listes de qui, et avec quel code

mine-fin-title = Votre numéro personnel (FIN)
    .speech = Votre numéro personnel
mine-code-title = Votre code d’accès :
    six chiffres
mine-code-how = Celui que vous avez choisi en gardant votre première liste.
mine-choose-title = Code d’accès à vos listes :
    six chiffres
mine-choose-how = Pour la première liste, choisissez un code que vous retiendrez. Ensuite, toujours le même.
mine-again-title = Le même code
    encore une fois
mine-again-how = Pour qu’une faute de frappe ne vous prive pas de vos listes.
mine-open = Ouvrir mes listes
mine-keep = Garder ma liste
mine-guessed = Ce code est trop facile à deviner. Choisissez-en un autre.
mine-differs = Les deux codes diffèrent. Saisissez le code de nouveau, deux fois.
mine-refused = FIN ou code inexact. Ressaisissez le code ou touchez « Retour ».
    .speech = Le numéro personnel ou le code est inexact. Saisissez le code de nouveau ou touchez Retour.
help-mine = Vos listes se trouvent avec votre FIN et s’ouvrent avec six chiffres que vous choisissez. Ne les donnez à personne. Une liste ne contient aucun montant et ne permet aucun paiement.
    .speech = Vos listes se trouvent avec votre numéro personnel et s’ouvrent avec six chiffres que vous choisissez. Ne les donnez à personne. Une liste ne contient aucun montant et ne permet aucun paiement.

## Le système central est interrogé

mine-asking-title = Nous cherchons
    vos listes
mine-asking = Ouverture de vos listes
mine-keeping-title = Votre liste
    va être gardée
mine-keeping = Enregistrement de la liste

## Cela n’a pas été possible

mine-offline = Vos listes sont en sûreté, mais ne peuvent pas être ouvertes. Réessayez, ou cherchez un service par son nom.
mine-offline-keeping = Nous ne savons pas encore si la liste est gardée. Réessayez : elle ne l’est jamais deux fois. Ou imprimez-la.
mine-often-title = Trop de codes
    ont été essayés
mine-often = Vos listes sont en sûreté et restent fermées un moment. Réessayez plus tard dans la journée, ou demain.
mine-often-keeping = Rien n’a été gardé. Réessayez plus tard dans la journée, ou demain. Sur papier, la liste est possible maintenant.
mine-forgotten = Si vous oubliez le code : le guichet supprime vos listes sur présentation de votre carte d’identité.
mine-full-title = Pas de place pour
    une liste de plus
mine-full = Maximum : { $most }. Donnez-lui le nom de la liste qu’elle doit remplacer, supprimez-en d’abord une, ou imprimez-la.
mine-back = Retour à ma liste

## Les listes

mine-title = Mes listes de services
mine-number = Liste { $number }
mine-none = Aucune liste n’est gardée
mine-none-how = Mettez des services dans le panier, puis choisissez d’en garder la liste : elle sera ici la prochaine fois.

## Une liste est supprimée

mine-forget = Supprimer cette liste
mine-forget-title = Supprimer cette liste ?
mine-forget-line = Elle est supprimée pour toutes les bornes. Ce qui est payé reste payé. Une liste sur papier reste valable.
mine-forgetting = Suppression de la liste
mine-forget-offline = Nous ne savons pas encore si elle est supprimée : aucune réponse reçue. Réessayez, ou vérifiez plus tard.

## Une liste est gardée

keep-central = Garder sous mon FIN
    .speech = Garder sous mon numéro personnel
keep-kept-title = Votre liste est gardée
keep-kept = Elle se trouve avec votre FIN et votre code d’accès
    .speech = Elle se trouve avec votre numéro personnel et votre code d’accès
keep-kept-line = À n’importe quelle borne, choisissez « Mes services » et saisissez les deux.
