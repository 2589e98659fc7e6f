### Un visa ou une carte de résident, en plus du passeport.

## Le lecteur attend

residence-title = Visa ou carte de résident,
    s’il vous plaît
residence-awaited = En attente du visa ou de la carte
residence-lines = Trouvez le côté qui porte les lignes de <<<.
    .speech = Trouvez le côté qui porte les lignes de chevrons.
residence-lay = Posez ce côté sur la vitre.
residence-states = Le passeport seul ne suffit pas. Un visa est possible pour les résidents de :
residence-without = Je n’en ai pas : que faire ?

## Le lecteur lit

residence-reading-title = Ne bougez pas :
    lecture du document
residence-reading-lines = Lecture des lignes
residence-reading-compare = Comparaison avec votre passeport

## Il n’a pas été lu, ou ne compte pas

residence-refused-title = Ce document
    ne convient pas
residence-passport-title = Ceci est un passeport.
    Il faut un autre document
residence-unsure-title = Les noms
    ne concordent pas
residence-kind = Ce n’est ni un visa ni une carte de résident.
residence-state = { $state } : pas de visa à l’arrivée ici pour les résidents de cet État.
residence-expired = Il n’est plus valable.
residence-other-person = Il appartient à une autre personne : date de naissance, sexe ou nationalité diffèrent de votre passeport.
residence-same-passport = C’est le passeport que nous avons lu. Retirez-le et posez le visa ou la carte.
residence-another-passport = Un autre passeport ne convient pas. Posez le visa ou la carte de résident.
residence-unsure = Les noms ne sont pas écrits comme dans votre passeport. Un agent peut comparer les deux.
residence-no-lines = Nous n’avons pas vu ces lignes. Elles sont au dos d’une carte, en bas d’un visa.
residence-two = Nous avons vu deux documents. N’en posez qu’un seul.
residence-again = Réessayer, ou en poser un autre
residence-officer = Faire comparer par un agent

## Ailleurs

document-again-residence = Le document de résident est lu. Posez maintenant le passeport.
officer-residence = Les noms du passeport et du document de résident diffèrent.
help-residence = Posez votre visa ou carte de résident sur la vitre, lignes de <<< vers le bas : au dos d’une carte, en bas d’un visa. Le document doit être valable et à votre nom.
    .speech = Posez votre visa ou carte de résident sur la vitre, lignes de chevrons vers le bas. Ces lignes sont au dos d’une carte, en bas d’un visa. Le document doit être valable et à votre nom.
