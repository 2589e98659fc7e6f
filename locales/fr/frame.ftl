### Autour de chaque page : en-tête, progression, pied de page, emplacement des appareils, aide, délai, hors service.

## En-tête et progression

frame-terminal = Borne { $kiosk } · { $time }
    .speech = Borne { $kiosk }, { $time }
frame-end = Terminer
    .speech = Terminer l’opération
frame-step = Étape { $step } sur { $of }
frame-next-review = Ensuite : vérifier vos données
frame-next-visit = Ensuite : votre séjour
frame-next-decision = Ensuite : la décision
frame-next-payment = Ensuite : payer par carte
frame-next-papers = Ensuite : prendre votre visa
frame-last = Dernière étape
frame-done = Terminé
frame-all-done = Toutes les étapes

## Pied de page, sous un pictogramme

frame-back = Retour
    .speech = Revenir à l’étape précédente
frame-help = Aide
frame-size = Taille
    .speech = Changer la taille du texte
frame-language = Langue
frame-reach = Abaisser
    .speech = Abaisser tout ce qui se touche

## Un long écran en plusieurs pages

page-more = Suite
page-first = Revenir à la page 1
page-of = Page { $number } sur { $of }

## Où se trouve une fente

place-bottom-left = Sous l’écran, à gauche.
place-bottom-middle = Sous l’écran, au milieu.
place-bottom-right = Sous l’écran, à droite.
place-left = À côté de l’écran, à gauche.
place-right = À côté de l’écran, à droite.

## Ce qui ne fonctionne pas en ce moment

not-now-reader = Le lecteur de passeport ne fonctionne pas.
not-now-card = Le terminal de paiement ne fonctionne pas.
not-now-printer = L’imprimante ne fonctionne pas.
not-now-paper = L’imprimante n’a plus de papier.
not-now-offline = Pas de connexion pour le moment.
not-now-resolving = Un paiement précédent est encore en vérification.
not-now-records = La borne ne peut pas enregistrer les opérations.

## Aide, sur toutes les pages

help-title = Aide
help-line = Assistance : { $line }
help-say = Indiquez : borne { $kiosk }.
help-desk = Ou adressez-vous au guichet à côté des bornes.
help-dark = Afficher en sombre
help-contrast = Afficher en contraste élevé
help-light = Afficher en clair
help-lower = Abaisser les boutons
help-usual = Remonter les boutons
help-close = Fermer l’aide et continuer
help-attract = Touchez votre langue pour commencer. Il vous faut votre passeport et une carte bancaire. Un visa demande environ deux minutes.
help-privacy = Rien n’est lu sans votre accord. Avant le paiement, vous pouvez terminer à tout moment et rien n’est débité.
help-document = Ouvrez le passeport à la page de la photo, posez-le à plat sur la vitre, photo vers le bas, et tenez-le trois secondes. Retirez d’abord son étui.
help-review = Comparez chaque ligne avec votre passeport. En cas d’erreur, faites relire le passeport. Si l’erreur demeure, allez au guichet.
help-trip = Choisissez la durée et le motif de votre séjour. Le jour de l’arrivée est aujourd’hui ; il compte comme premier jour.
help-declaration = Lisez chaque ligne. Si tout est exact, continuez. Si une ligne ne l’est pas, un agent vous aide. Rien n’est débité pour cela.
help-deciding = Vous n’avez rien à faire. Sans réponse, vous recevez un ticket et le guichet continue avec ce que vous avez saisi.
help-approved = Le visa vous est accordé. Si vous payez maintenant par carte, il est délivré et imprimé aussitôt. Si vous annulez, rien n’est débité.
help-paying = Suivez le terminal de paiement : approchez la carte ou insérez-la, puis tapez-y votre code secret s’il est demandé. Ne le donnez à personne.
help-not-charged = Vous pouvez réessayer avec cette carte, une autre carte ou un téléphone. Si vous annulez, rien n’est débité.
help-owed = Votre numéro de réclamation couvre tout ce qui s’est passé. Gardez-le : l’assistance et tous les guichets retrouvent ainsi votre paiement.
help-papers = Prenez le visa, le reçu et votre passeport. Si un document ne sort pas, vous recevez un numéro de réclamation.
help-desk-goes-on = Allez au guichet à côté des bornes avec votre passeport et le numéro affiché ici. Rien n’a été débité.

## Êtes-vous encore là ?

time-out-title = Êtes-vous encore là ?
time-out-left = { PLURAL($seconds) ->
    [one] seconde restante
    [many] de secondes restantes
   *[other] secondes restantes
}
    .speech = { PLURAL($seconds) ->
    [one] Il reste { $seconds } seconde
    [many] Il reste { $seconds } de secondes
   *[other] Il reste { $seconds } secondes
}
time-out-what = À zéro, l’opération se termine et l’écran s’efface. Vous n’avez rien payé.
time-out-more = Oui, encore un moment
time-out-help = Appeler l’assistance
time-out-end = Terminer et effacer l’écran

## Hors service : personne ne peut commencer

closed-title = Cette borne
    est hors service
closed-starting-title = La borne démarre
closed-starting = Elle sera prête dans une minute environ.
closed-records = Elle ne peut pas enregistrer les opérations et n’accepte donc aucun paiement.
closed-clock = Son horloge n’est pas à l’heure : aucun service n’est possible.
closed-frozen = Elle a été arrêtée à distance et un agent la contrôle.
closed-serviced = Un technicien s’en occupe. Elle fonctionnera bientôt.
closed-hours-title = Fermée à cette heure
closed-hours = Elle ouvre à { $time }.
closed-elsewhere = Veuillez utiliser une autre borne
closed-desk = Le guichet à côté des bornes peut aussi vous aider.
