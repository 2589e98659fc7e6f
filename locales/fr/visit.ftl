### Le séjour, la déclaration, la décision, l’offre.

trip-title = Votre séjour
trip-days-question = Combien de jours restez-vous ?
trip-days = { PLURAL($days) ->
    [one] { $days } jour
    [many] { $days } de jours
   *[other] { $days } jours
}
trip-until = Votre visa serait valable du { $first } au { $last }.
trip-purpose-question = Pourquoi venez-vous ?
trip-purpose-tourism = Tourisme
trip-purpose-business = Affaires
trip-purpose-visit = Famille ou amis
trip-purpose-transit = Transit
trip-confirm = Passer à la déclaration
trip-choose-both = Choisissez d’abord durée et motif.
trip-choose-days = Choisissez d’abord la durée.
trip-choose-purpose = Choisissez d’abord le motif.

declaration-title = Confirmez ces lignes
declaration-subtitle = Lisez chaque ligne avant de continuer.
declaration-details = Mes données et mes réponses sont exactes.
declaration-entry = Je n’ai jamais fait l’objet d’un refus d’entrée en Azerbaïdjan ni d’un éloignement.
declaration-work = Je ne travaillerai pas ici et je partirai avant la fin du visa.
declaration-false = Un visa obtenu par une fausse déclaration n’est pas valable.
declaration-make = Tout est exact : demander le visa
declaration-decline = Tout n’est pas exact : voir un agent

deciding-title = Nous demandons
    la décision
deciding-passport = Passeport vérifié
deciding-declaration = Déclaration reçue
deciding-decision = En attente de la décision
deciding-wait = Veuillez patienter
deciding-time = En général, 10 secondes environ.
deciding-longer = { PLURAL($seconds) ->
    [one] L’attente est plus longue que d’habitude : { $seconds } seconde déjà. Sans réponse, le guichet prend le relais.
    [many] L’attente est plus longue que d’habitude : { $seconds } de secondes déjà. Sans réponse, le guichet prend le relais.
   *[other] L’attente est plus longue que d’habitude : { $seconds } secondes déjà. Sans réponse, le guichet prend le relais.
}
deciding-money = Vous n’avez encore rien payé.

approved-title = Le visa vous est accordé
approved-subtitle = Il est délivré dès que vous avez payé.
approved-duty = Taxe d’État
approved-service = Frais de service
approved-from = Valable à partir du
approved-until = Valable jusqu’au
approved-stay = Durée du séjour
approved-entries = Nombre d’entrées
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } entrée
    [many] { $entries } d’entrées
   *[other] { $entries } entrées
}
approved-money = Rien n’est débité avant que vous payiez { $amount } au terminal de paiement.
approved-pay = Payer { $amount } par carte
approved-cancel = Annuler sans payer
