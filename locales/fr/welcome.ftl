### Avant le parcours : le mur des bienvenues, la liste des langues, les données personnelles.

attract-title = Touchez votre langue
attract-open = Ouvert
attract-hours = Jour et nuit
attract-visa = Visa à l’arrivée
attract-visa-line = Environ deux minutes. Paiement par carte.
attract-visa-not-now = Visa à l’arrivée : indisponible
attract-elsewhere = Une autre borne ou le guichet à côté des bornes peut vous servir maintenant.

languages-title = Choisissez votre langue
languages-desk = D’autres langues sont parlées au guichet.

privacy-title = Ce que deviennent
    vos données
privacy-read = Nous lisons votre passeport et vous posons des questions sur votre séjour.
privacy-decide = Le service des visas décide d’après ces données.
privacy-keep = Elles sont conservées chiffrées. Seul le service des visas peut les lire.
privacy-free = Vous pouvez terminer à tout moment
privacy-free-line = Avant le paiement, rien n’est débité.
privacy-accept = J’accepte : continuer
