### Documents : imprimés, pris, manquants ; l’au revoir ; et là où quelqu’un d’autre continue.

## Imprimer et prendre

printing-visa-title = Impression de votre visa
printing-receipt-title = Impression de votre reçu
printing-wait = Impression, veuillez patienter
printing-time = Environ 6 secondes.
printing-granted = Visa accordé
printing-until = jusqu’au { $day }
printing-paid = Payé par carte
printing-visa = Impression du visa
printing-receipt = Impression du reçu
printing-safe = Si un document ne sort pas, le visa reste valable et vous recevez un numéro de réclamation.

take-title = Prenez les trois
take-some-title = Prenez ce qui est sorti
take-visa = Le visa
take-receipt = Le reçu
take-passport = Le passeport
take-missing = N’est pas sorti
take-doubtful = Regardez s’il est sorti
take-keep = Valable jusqu’au { $day }. Gardez-le avec votre passeport.
take-money = Payé par carte : { $amount }.
take-finish = J’ai tout : terminer

no-paper-visa-title = Votre visa est valable,
    mais pas imprimé
no-paper-receipt-title = Vous avez payé, mais
    le reçu manque
no-paper-money = Bien enregistré : { $amount }
no-paper-visa-valid = Votre visa est délivré et valable.
no-paper-later = Imprimez-le plus tard
no-paper-later-line = À n’importe quelle borne, avec le numéro de réclamation.

farewell-title = Bienvenue en Azerbaïdjan
farewell-take = Avez-vous tout ?
farewell-take-line = Passeport, carte et documents.
farewell-finish = Terminer et effacer l’écran

## Un ticket pour le guichet, pour un agent ou pour une réclamation

slip-printing = Votre ticket s’imprime
slip-printing-line = Environ 6 secondes.
slip-take = Prenez le ticket
slip-missing = Le ticket n’a pas pu être imprimé
slip-missing-line = Le numéro affiché ici suffit.
slip-doubtful-line = Si aucun ticket n’est sorti, le numéro suffit.

## Pas de visa à cette borne, et comment continuer

refused-nationality-title = Pas de visa à l’arrivée
    pour ce passeport
refused-nationality = Cette borne ne délivre de visas qu’aux citoyens de certains pays.
refused-expired-title = Ce passeport
    a expiré
refused-expired = Il faut pour un visa un passeport encore valable.
refused-validity-title = Ce passeport expire
    trop tôt
refused-validity = Il doit être valable encore six mois après votre séjour.
refused-kind-title = Cette borne ne peut pas
    utiliser ce document
refused-kind = Elle sert les passeports ordinaires. Le guichet sert tous les autres.
refused-no-visa-title = Pas de visa nécessaire
refused-no-visa = Les citoyens de l’Azerbaïdjan entrent sans visa.
refused-trip-title = Pas de visa ici
    avec ces réponses
refused-trip = { PLURAL($days) ->
    [one] Avec ce passeport, vous pouvez rester { $days } jour au maximum.
    [many] Avec ce passeport, vous pouvez rester { $days } de jours au maximum.
   *[other] Avec ce passeport, vous pouvez rester { $days } jours au maximum.
}
refused-agency-title = Le visa n’a pas
    été accordé
refused-agency = Le service des visas en a décidé ainsi. Le guichet peut vous en dire plus.
way-portal = Consultez le portail des visas électroniques
way-portal-line = Il indique si un visa électronique est possible pour vous.
way-desk = Allez au guichet à côté des bornes
way-desk-line = Prenez votre passeport avec vous.
way-embassy = Adressez-vous à votre ambassade
way-embassy-line = Elle peut vous donner un passeport valable.
way-gate = Passez au contrôle des passeports
way-gate-line = Vous n’avez besoin de rien à cette borne.
way-answers = Recommencez avec d’autres réponses
way-answers-line = Choisissez un séjour plus court.
way-answers-until = Choisissez un séjour plus court : jusqu’au { $day } au plus tard.
nothing-paid = Vous n’avez rien payé.

## Un agent décide, ou le guichet continue

officer-title = Un agent vous aide
officer-stateless = Pour les apatrides et les réfugiés, c’est un agent qui décide du visa.
officer-declaration = Vous n’avez pas pu confirmer toutes les lignes. Un agent examine votre situation.
officer-birth = Votre passeport n’indique pas votre date de naissance complète.
officer-country = Nous ne connaissons pas le code de pays de votre passeport.
officer-agency = Le service des visas demande l’avis d’un agent.
desk-title = Le guichet
    prend le relais
desk-offline = Pas de connexion pour le moment. Ce que vous avez saisi est gardé.
desk-silent = La décision prend trop de temps. Ce que vous avez saisi est gardé.
desk-officer = Un agent souhaite vous voir. Ce que vous avez saisi est gardé.
desk-show = À présenter au guichet
