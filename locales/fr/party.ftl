### Plusieurs voyageurs en une opération : la liste, l’ajout et le retrait, un paiement, un visa et un reçu pour chacun.

## La liste

party-title = Qui voyage ensemble ?
party-subtitle = Vous payez une seule fois. Chacun reçoit un visa et un reçu.
party-approved = { $number } : visa { $amount }
party-without = { $number } : pas de visa ici
party-refused = Visa refusé. La marche à suivre a été indiquée.
party-numbered = Un agent décide. Numéro : { $case }
party-desk = Le guichet prend le relais. Numéro : { $claim }
party-remove = Retirer
party-remove-one = Retirer le voyageur { $number }
party-add = Ajouter un voyageur
party-full = { $most } voyageurs au maximum en une fois.
party-go-on = Continuer avec les autres
help-party = Ajoutez toutes les personnes qui voyagent avec vous, puis payez une seule fois par carte. Une personne sans visa ne bloque pas les autres. Rien n’est débité avant le paiement.

## Un voyageur est retiré

removing-title = Retirer ce voyageur ?
removing-nothing = Ne sera pas débité : { $amount }
removing-others = Les autres restent dans la liste.
removing-keep = Non, garder
removing-yes = Oui, retirer

## Le passeport suivant

document-traveller = Voyageur { $number } de votre liste
document-listed-title = Déjà dans
    votre liste
document-again-listed = Ce passeport est en ordre. Retirez-le et posez celui du voyageur suivant.

## Documents

party-printing-title = Impression des visas
    et des reçus
party-printing-time = Quelques secondes chacun.
party-take-title = Prenez tous les documents
    et vos passeports
party-take-papers = Visas et reçus : { $count }
party-missing-title = Payé et délivré ;
    un document manque
party-paper-to-come = à venir
party-paper-printing = en impression
party-paper-there = visa et reçu
party-paper-missing = document manquant
party-total = Votre paiement commun
party-traveller = Voyageur { $number }
party-uncharged = { PLURAL($count) ->
    [one] { $count } visa n’a pas été délivré. Non débité : { $amount }.
    [many] { $count } de visas n’ont pas été délivrés. Non débité : { $amount }.
   *[other] { $count } visas n’ont pas été délivrés. Non débité : { $amount }.
}
party-missing-line = Tous les visas sont valables. Chaque document peut être imprimé sur l’une de ces bornes.
party-missing-claim = { $number } : numéro de réclamation
