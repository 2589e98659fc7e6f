### Un visa électronique accordé sur le portail est retiré ici.

## Un visa maintenant, ou un visa électronique ?

choosing-title = De quoi avez-vous besoin ?
choosing-visa = Un visa à l’arrivée
choosing-visa-line = Environ deux minutes. Paiement par carte.
choosing-evisa = Imprimer mon visa électronique
choosing-evisa-line = Accordé sur le portail. Rien à payer.
choosing-desk = Pour tout le reste, le guichet à côté des bornes vous aide.
attract-evisa-only = Les visas électroniques accordés par le portail peuvent être imprimés.
help-choosing = Si vous n’avez pas encore de visa, choisissez un visa à l’arrivée. Si le portail vous a accordé un visa électronique, imprimez-le ici avec sa référence et votre passeport.

## La référence

reference-title = Présentez le code
    du visa électronique
reference-show = Tenez le QR code devant le lecteur.
reference-where = Il est dans la lettre du portail, sur papier ou téléphone.
reference-type = Saisir la référence
reference-typing-title = Saisissez votre référence
reference-typing-how = Elle commence par { $prefix } et compte { $count } lettres et chiffres.
reference-to-go = { PLURAL($count) ->
    [one] Encore { $count } caractère
    [many] Encore { $count } de caractères
   *[other] Encore { $count } caractères
}
reference-or-show = Ou présentez le code au lecteur.
reference-find = Trouver mon e-visa
reference-first = Finissez d’abord la saisie.
reference-boarding-pass = C’est une carte d’embarquement. Il faut le code de votre visa électronique.
reference-goods = C’est le code d’un produit. Il faut le code de votre visa électronique.
reference-payment = C’est un code de paiement. Rien n’a été payé. Il faut le code de votre visa électronique.
reference-site = Ce code mène à une autre page web. Il faut le code de votre visa électronique.
reference-our-paper = C’est le code d’un document imprimé à une borne. Il faut celui de la lettre du portail.
reference-portal-without = Ce code mène au portail et ne contient aucune référence. Veuillez saisir la référence.
reference-unknown = Ce code ne contient aucune référence de visa électronique.
reference-unread = Lecture du code impossible. Tenez-le sans bouger, à une largeur de main.
reference-mistyped = Référence mal formée. Comparez chaque caractère.
help-reference = La lettre du portail contient la référence et un QR code qui dit la même chose. Présentez le code ou saisissez la référence. Votre passeport est lu ensuite.

## Le passeport et la recherche

holder-title = Le passeport du
    visa électronique
searching-title = Recherche de votre
    visa électronique
searching-reference = Référence notée
searching-portal = Nous interrogeons le portail
searching-wait = Un instant, s’il vous plaît
searching-time = Cela prend quelques secondes.
help-searching = Vous n’avez rien à faire. Sans réponse, vous recevez un ticket et le guichet continue avec ce que vous avez saisi.

## Rien à imprimer

no-evisa-not-found-title = Aucun visa électronique trouvé
no-evisa-not-found = Le portail ne connaît pas cette référence. Comparez-la avec sa lettre.
no-evisa-other-title = Ce visa électronique est
    pour un autre passeport
no-evisa-other = En famille, on échange facilement les passeports. Ou il a été renouvelé depuis.
no-evisa-waits-title = Pas encore
    de décision
no-evisa-standard = Un visa électronique standard demande jusqu’à trois jours.
no-evisa-urgent = Un visa électronique urgent demande jusqu’à trois heures.
no-evisa-by = Le { $day } à { $hour } au plus tard. Revenez alors.
no-evisa-refused-title = Le visa électronique
    n’a pas été accordé
no-evisa-refused = Le portail en a décidé ainsi. Le guichet peut vous en dire plus.
no-evisa-expired-title = Ce visa électronique
    a expiré
no-evisa-expired = Son dernier jour est passé.
no-evisa-used-title = Ce visa électronique
    a déjà servi
no-evisa-used = Quelqu’un est déjà entré avec ce visa.
no-evisa-reference = Donner une autre référence
no-evisa-passport = Poser un autre passeport
help-no-evisa = Rien n’est imprimé et rien n’a été débité. Le guichet à côté des bornes voit ce que sait le portail et vous aide à continuer.

## Le document

evisa-printing-title = Impression du visa électronique
evisa-found = Visa électronique trouvé
evisa-paper = Impression
evisa-take-title = Prenez le visa électronique
    et votre passeport
evisa-take = Visa électronique
evisa-duplicate = Ce document porte la mention DUPLICATA : il a déjà été imprimé. Il a la même valeur.
evisa-owed-title = Le visa électronique
    n’a pas pu être imprimé
evisa-owed = La borne n’a plus de papier ou est en panne.
evisa-doubtful-title = Le visa électronique
    est-il sorti ?
evisa-doubtful = Sinon, imprimez-le de nouveau. Il portera la mention DUPLICATA.
evisa-stands = Votre visa électronique reste valable
evisa-elsewhere = Toute autre borne l’imprime avec la référence et votre passeport.
evisa-print = Imprimer de nouveau

## Ailleurs

desk-evisa = Pas de visa électronique trouvé pour ce que vous avez présenté. Le guichet le cherche.
frame-next-passport = Ensuite : le passeport
frame-next-evisa = Ensuite : votre visa électronique
