### Les reçus sans papier, et les anciens reçus.

## Le reçu par téléphone ou par e-mail

send-choose = Recevoir par SMS ou e-mail
send-title = Où envoyer
    le reçu ?
send-subtitle = Il arrive dès que le système central a connaissance de votre paiement.
send-sms = Par SMS
send-sms-line = Vers un téléphone mobile en Azerbaïdjan.
send-email = Par e-mail
send-email-line = Avec toutes les lignes du reçu.
send-confirm = Envoyer le reçu
send-privacy = Utilisé pour ce reçu seulement, puis oublié.
send-on-its-way = Le reçu part vers { $to }.
help-send = Votre paiement est complet. Le reçu peut aussi venir par SMS ou par e-mail ; il est envoyé une seule fois, là où vous l’indiquez ici.

## Un ancien reçu

copy-choose = Retrouver un ancien reçu
copy-title = Le numéro
    du reçu
copy-subtitle = Douze lettres et chiffres, ou présentez le code du reçu au lecteur.
copy-confirm = Trouver ce reçu
copy-asking = Recherche du reçu
copy-time = Quelques secondes.
copy-not-a-number = Ce numéro n’est pas juste : comparez chaque caractère avec le reçu ou vos notes.
copy-unknown = Aucun reçu sous ce numéro, ou sa borne ne l’a pas encore transmis.
copy-too-often = Trop de numéros sans résultat : l’assistance vous aide.
copy-offline = Pas de connexion : la recherche est impossible maintenant. Le reçu n’est pas perdu.
help-copy = Avec le numéro d’un reçu, vous voyez où en est votre paiement et imprimez le reçu de nouveau, à n’importe quelle borne. Il porte la mention DUPLICATA.
copy-found-title = Votre ancien
    reçu
copy-paid = Payé : { $amount }
copy-paid-line = Le { $time }, à la borne { $terminal }.
copy-on-its-way = En chemin
copy-posted = Arrivé
copy-goes-back = Vous est rendu
copy-being-checked = En vérification
copy-back-line = Ce qui n’a pas pu être payé vous est rendu : donnez ce numéro à l’assistance.
copy-print = Imprimer de nouveau
copy-printed = Le duplicata est dans la fente.
copy-not-printed = Il n’a pas été imprimé. Le reçu est gardé et peut être imprimé plus tard.
copy-finish = Terminer
