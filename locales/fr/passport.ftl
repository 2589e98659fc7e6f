### Lire le passeport et comparer ce qui a été lu.

## Le lecteur attend

document-title = Posez votre passeport
    sur le lecteur
document-awaited = En attente de votre passeport
document-open = Ouvrez-le à la page de la photo.
document-turn = Retournez-le, page de la photo vers le bas.
document-lay = Posez-le à plat sur la vitre et tenez-le.

## Le lecteur lit

document-reading-title = Ne bougez pas :
    lecture du passeport
document-reading-status = Ne le soulevez pas encore
document-reading-time = Encore 3 secondes environ.
document-reading-found = Passeport détecté
document-reading-page = Lecture de la page photo
document-reading-check = Vérification
document-reading-keep = À la fin, nous ne gardons que ce qui est nécessaire au visa.

## Il n’a pas été lu

document-again-title = Lecture impossible.
    Veuillez réessayer
document-again-status = Soulevez-le et reposez-le
document-again-corner = Poussez-le dans le coin en haut à gauche.
document-again-flat = Appuyez bien : la page n’était pas à plat.
document-again-case = Retirez-le de son étui.
document-again-incomplete = Une partie des lignes du bas était coupée.
document-again-corrupted = Un des caractères n’était pas lisible.
document-again-no-document = Nous n’avons pas vu les lignes du passeport. Elles sont sous la photo.
document-again-card = Ceci est une carte d’identité. Veuillez utiliser votre passeport.
document-again-visa = Ceci est un visa. Ouvrez le passeport à la page de la photo.
document-again-other = Cette borne lit les passeports. Pour un autre document, allez au guichet.
document-again-two = Nous avons vu deux passeports. N’en posez qu’un seul.
document-again-reader = Le lecteur a perdu la connexion. Attendez un instant, puis réessayez.
document-again-desk = En cas de nouvel échec, le guichet à côté des bornes vous aide.
document-again = Revoir les explications

## Comparer avec le passeport

review-title = Vérifiez vos données
review-subtitle = Comparez chaque ligne avec votre passeport.
review-surname = Nom
review-given-names = Prénoms
review-no-given-names = Aucun dans le passeport
review-number = Numéro de passeport
review-nationality = Nationalité
review-sex = Sexe
review-sex-female = Féminin
review-sex-male = Masculin
review-sex-x = X
review-sex-unspecified = Non indiqué
review-birth = Date de naissance
review-expiry = Passeport valable jusqu’au
review-repair-check-digit = Nous avons lu { $read } et retenu { $proved }. Le chiffre de contrôle le confirme.
review-repair-alphabet = Nous avons lu { $read } et retenu { $proved }. Rien d’autre n’est possible à cet endroit.
review-repair-code = Nous avons lu { $read } et retenu { $proved }. C’est le seul code de pays possible.
review-sign-letter = la lettre { $sign }
review-sign-digit = le chiffre { $sign }
review-sign-zero = le chiffre zéro
review-sign-other = un caractère illisible
review-names-cut = Votre nom est plus long que la ligne du passeport. Le début suffit.
review-again = Relire le passeport
review-confirm = Tout est exact : continuer
