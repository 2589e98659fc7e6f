### Saisir ce que le lecteur n’a pas pu lire, ou a mal lu.

## Sur les écrans précédents

review-change = Modifier
review-change-speech = Modifier : { $name }
review-other = Une autre ligne est inexacte
review-typed = Vous avez saisi cette ligne. Un agent peut la comparer avec votre passeport.
review-typed-subtitle = Comparez chaque ligne. Un agent les vérifiera aussi.
document-type = Saisir les données

## Quelle ligne est inexacte ?

wrong-line-title = Quelle ligne est inexacte ?
wrong-line-subtitle = Choisissez-la et saisissez-la comme dans votre passeport.
wrong-line-officer = Si vous corrigez ces lignes, un agent les compare d’abord avec votre passeport.

## La saisie

typing-surname = Saisissez votre nom
typing-given-names = Saisissez vos prénoms
typing-number = Saisissez le numéro de passeport
typing-nationality = Quelle est votre nationalité ?
typing-issuer = Qui a délivré
    votre passeport ?
typing-issuer-name = Délivré par
typing-birth = Saisissez votre date de naissance
typing-sex = Quel sexe est indiqué ?
typing-expiry = Date d’expiration du passeport
typing-as-printed = Comme dans les lignes du bas de la page photo.
typing-names-fillers = Recopiez les lignes du bas ; un espace pour chaque signe <.
    .speech = Recopiez les lignes du bas. Mettez un espace à la place de chaque chevron.
typing-state-how = Saisissez les premières lettres, puis choisissez.
typing-date-how = Jour, mois, année : 8 chiffres.
typing-birth-how = Jour, mois, année. Mettez des zéros pour ce qui manque.
typing-to-go = { PLURAL($count) ->
    [one] Encore { $count } chiffre
    [many] Encore { $count } de chiffres
   *[other] Encore { $count } chiffres
}
typing-read = Nous avons lu : { $text }
typing-whole = Saisie complète
typing-most = { $count } au maximum
typing-wrong-missing = Il n’y a encore rien ici.
typing-wrong-unfinished = La date demande 8 chiffres : jour, mois, année.
typing-wrong-day = Ce jour n’existe pas. Vérifiez le jour et le mois.
typing-wrong-birth = Personne ne peut être né ce jour-là. Vérifiez l’année.
typing-wrong-expiry = Aucun passeport n’est valable jusqu’à cette date. Vérifiez l’année.
typing-wrong-state = Aucun passeport ne porte ce code. Choisissez le pays dans la liste.
typing-no-state = Aucun pays ne commence ainsi. Effacez une lettre et réessayez.
typing-space = Espace
typing-erase = Effacer
typing-clear = Vider
typing-confirm = C’est exact : continuer
typing-none = Je n’ai pas de prénom
typing-first = Faites d’abord la saisie.
typing-first-digits = Saisissez d’abord les 8 chiffres.
typing-first-state = Choisissez d’abord dans la liste.

## Ailleurs

help-typing = Saisissez chaque donnée comme dans votre passeport. « Effacer » retire le dernier caractère. Seul le passeport compte pour la décision : un agent compare.
officer-typed = Ce que vous avez saisi doit d’abord être comparé avec votre passeport.
