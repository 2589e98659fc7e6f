### Un agent décide : attendre à la borne, prendre un numéro, revenir, et ce que l’agent a décidé.

## Attendre à la borne

queue-title = Un agent décide :
    veuillez patienter
queue-number = Votre numéro
queue-asked = L’agent a reçu vos réponses
queue-next = C’est ensuite votre tour
queue-before = { PLURAL($before) ->
    [one] { $before } personne avant vous
    [many] { $before } de personnes avant vous
   *[other] { $before } personnes avant vous
}
queue-then = Ensuite, vous payez et recevez le visa
queue-wait = Vous n’avez rien à faire
queue-goes-on = Cette page avance d’elle-même.
queue-usual = { PLURAL($minutes) ->
    [one] En général, environ { $minutes } minute. Cette page avance d’elle-même.
    [many] En général, environ { $minutes } de minutes. Cette page avance d’elle-même.
   *[other] En général, environ { $minutes } minutes. Cette page avance d’elle-même.
}
queue-waited = { PLURAL($minutes) ->
    [one] Vous attendez depuis { $minutes } minute.
    [many] Vous attendez depuis { $minutes } de minutes.
   *[other] Vous attendez depuis { $minutes } minutes.
}
queue-unheard = Pas de connexion pour le moment
queue-unheard-line = Votre numéro est gardé et nous continuons d’essayer.
queue-take = Prendre un numéro et revenir
help-queue = Vous n’avez rien à faire. Si vous ne voulez pas attendre ici, prenez un numéro et revenez avec votre passeport à l’une de ces bornes.

## Avec un numéro

numbered-title = Revenez avec
    votre passeport
numbered-how = Posez-le sur l’une de ces bornes
numbered-until = Rien ne vous sera redemandé. Numéro valable jusqu’au { $day }.
help-numbered = Revenez à n’importe quelle borne de ce hall et posez-y le même passeport. Inutile d’attendre ici. Rien n’a été débité.

## Ce que l’agent a décidé

refused-officer-title = L’agent n’a pas
    accordé le visa
refused-officer-document = L’agent n’a pas pu confirmer ce passeport.
refused-officer-details = Ce qui a été saisi ne correspond pas au passeport.
refused-officer-other-visa = Ce séjour demande un autre type de visa.
refused-officer-entry = Les conditions d’entrée dans le pays ne sont pas remplies.
approved-purpose = Motif du séjour
approved-declared = Déclaration
approved-declared-made = Faite
approved-declared-not-made = Non faite

## Le ticket avec le numéro

receipt-case-title = Votre numéro
receipt-case-number = Numéro de dossier
receipt-case-how = Revenez avec votre passeport et posez-le sur l’une des bornes de ce lieu.
receipt-case-until = Valable jusqu’au
receipt-case-once = L’accord de l’agent vaut pour un seul visa, jusqu’à ce jour.
receipt-case-code = Ce code contient votre numéro, pour les agents.
