### Comment les services sont classés, ce qui est demandé à la personne, et ce qui peut être faux.

## Ce qui est payé

kind-electricity = Électricité
kind-gas = Gaz
kind-water = Eau et assainissement
kind-heating = Chauffage
kind-refuse = Ordures ménagères
kind-rent = Loyer et charges
kind-landline = Téléphone fixe
kind-mobile = Recharge mobile
kind-internet = Accès à Internet
kind-television = Télévision
kind-traffic-fine = Amende routière
kind-administrative-fine = Amende administrative
kind-document-duty = Taxe pour un document
kind-court-duty = Taxe judiciaire
kind-notary-duty = Taxe notariale
kind-register-duty = Taxe d’un registre
kind-licence-duty = Licence ou permis
kind-vehicle-duty = Taxe pour un véhicule
kind-inspection = Contrôle technique
kind-road = Impôt routier ou péage
kind-parking = Stationnement
kind-land-tax = Impôt foncier
kind-property-tax = Impôt sur les biens
kind-tax = Autres impôts
kind-customs = Douane
kind-social-insurance = Assurance sociale
kind-medical-insurance = Assurance maladie
kind-unemployment-insurance = Assurance chômage
kind-education = Éducation
kind-examination = Examen
kind-loan = Prêt
kind-leasing = Crédit-bail
kind-insurance = Contrat d’assurance
kind-alimony = Pension alimentaire
kind-enforcement = Exécution d’un jugement
kind-migration = Permis de séjour et de travail
kind-health = Santé
kind-transport-card = Carte de transport
kind-intellectual-property = Brevets et droits d’auteur
kind-cadastre = Arpentage et cadastre
kind-navigation = Navigation et aviation
kind-donation = Don

## Domaines de la vie

find-area-home = Logement
find-area-communication = Téléphone
find-area-transport = Voiture
find-area-business = Impôts
find-area-state = État
find-area-social = Aide sociale
find-area-education = Éducation
find-area-health = Santé
find-area-finance = Prêts
find-area-leisure = Loisirs

## Ce qui arrive dans la vie

find-event-bills = Factures
find-event-moving = Déménagement
find-event-driving = Conduite
find-event-children = Enfants
find-event-family = Famille
find-event-work = Travail
find-event-enterprise = Entreprise
find-event-travel = Voyage
find-event-papers = Un document
find-event-dispute = Un litige
find-event-studying = Études
find-event-illness = Maladie

## Ce qui est demandé

fill-fin = Numéro personnel (FIN)
    .speech = Numéro personnel
fill-voen = Numéro fiscal (VÖEN)
    .speech = Numéro fiscal
fill-subscriber = Code d’abonné
fill-mobile = Numéro de mobile
fill-landline = Numéro de téléphone fixe
fill-phone = Numéro de téléphone
fill-plate = Plaque d’immatriculation
fill-protocol = Numéro du procès-verbal
fill-order = Numéro de commande
fill-amount = Montant
fill-choice = Faites un choix
fill-date = Date à saisir
fill-email = Adresse e-mail
fill-qr = Code sur le document

## Comment cela se présente

fill-how-fin = Sept lettres et chiffres, sur la carte d’identité.
fill-how-voen = Dix chiffres, sur les documents de l’entreprise ou de la personne.
fill-how-subscriber = Sur la facture : { $least } à { $most } chiffres.
fill-how-subscriber-fixed = Sur la facture : { $most } chiffres.
fill-how-mobile = Comme vous le composez : 050 123 45 67.
fill-how-landline = Avec son indicatif : 012 345 67 89.
fill-how-phone = Mobile ou fixe, comme vous le composez : 050 123 45 67.
fill-how-plate = Comme sur la plaque : 10 AA 158.
fill-how-protocol = Lettres et chiffres, comme sur le procès-verbal : AB 1234567.
fill-how-order = Comme sur le document : { $least } à { $most } lettres, chiffres ou tirets.
fill-how-amount = En manats, avec un point avant les qapiks.
fill-how-date = Jour, mois, année : 05.03.1988.
    .speech = Jour, mois et année, en chiffres.
fill-how-email = Un nom, @, un domaine avec un point : nom@exemple.az
    .speech = Un nom, arobase, puis un domaine avec un point.
fill-how-qr = Présentez-le au lecteur, ou saisissez-le.

## Ce qui est faux, et que faire

fill-wrong-empty = Rien n’est encore saisi.
fill-wrong-short = { PLURAL($missing) ->
    [one] Il manque encore { $missing } caractère. Comparez avec votre document.
    [many] Il manque encore { $missing } de caractères. Comparez avec votre document.
   *[other] Il manque encore { $missing } caractères. Comparez avec votre document.
}
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } caractère en trop. Effacez-le, ou comparez avec votre document.
    [many] { $over } de caractères en trop. Effacez-les, ou comparez avec votre document.
   *[other] { $over } caractères en trop. Effacez-les, ou comparez avec votre document.
}
fill-wrong-sign = En position { $at }, le caractère { $sign } n’est pas possible. Comparez avec votre document.
fill-wrong-control = Ce code ne peut pas servir. Saisissez le numéro inscrit à côté.
fill-wrong-prefix = Aucun numéro ne commence ainsi. Vérifiez les premiers chiffres.
fill-wrong-check = Un chiffre est inexact. Comparez-les tous avec votre document.
fill-wrong-address = Une adresse a un nom, une seule @ et un domaine avec un point.
    .speech = Une adresse a un nom, une seule arobase et un domaine avec un point.
fill-wrong-day = Ce mois n’a pas ce jour. Vérifiez le jour.
fill-wrong-month = Ce mois n’existe pas. Vérifiez le mois.
fill-wrong-year = Cette année n’est pas possible. Vérifiez l’année.
fill-wrong-choice = Choisissez l’une des possibilités affichées.
