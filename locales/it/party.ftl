### Più viaggiatori in una sola operazione: l’elenco, chi si aggiunge e chi si toglie, un pagamento, un visto e una ricevuta ciascuno.

## L’elenco

party-title = Chi viaggia insieme?
party-subtitle = Paga una volta sola. Ognuno riceve un visto e una ricevuta.
party-approved = { $number }: visto { $amount }
party-without = { $number }: nessun visto qui
party-refused = Visto non concesso. È stato indicato come proseguire.
party-numbered = Decide un funzionario. Numero: { $case }
party-desk = Prosegue lo sportello. Numero: { $claim }
party-remove = Togli
party-remove-one = Togli il viaggiatore { $number }
party-add = Aggiungi un viaggiatore
party-full = Al massimo { $most } viaggiatori per volta.
party-go-on = Continua con gli altri
help-party = Aggiunga tutte le persone che viaggiano con lei, poi paghi una volta sola con carta. Chi qui non ha il visto non blocca gli altri. Prima del pagamento non viene addebitato nulla.

## Si toglie un viaggiatore

removing-title = Togliere il viaggiatore?
removing-nothing = Non verrà addebitato: { $amount }
removing-others = Gli altri restano nell’elenco.
removing-keep = No, mantieni
removing-yes = Sì, togli

## Il passaporto successivo

document-traveller = Viaggiatore { $number } del suo elenco
document-listed-title = È già nel
    suo elenco
document-again-listed = Il passaporto è in ordine. Lo tolga e appoggi quello del viaggiatore successivo.

## Documenti

party-printing-title = Stampa dei visti
    e delle ricevute
party-printing-time = Alcuni secondi ciascuno.
party-take-title = Prenda tutti i documenti
    e i passaporti
party-take-papers = Visti e ricevute: { $count }
party-missing-title = Pagato e rilasciato;
    manca un documento
party-paper-to-come = in arrivo
party-paper-printing = in stampa
party-paper-there = visto e ricevuta
party-paper-missing = documento mancante
party-total = Il suo pagamento comune
party-traveller = Viaggiatore { $number }
party-uncharged = { PLURAL($count) ->
    [one] { $count } visto non è stato rilasciato. Non addebitato: { $amount }.
    [many] { $count } di visti non sono stati rilasciati. Non addebitato: { $amount }.
   *[other] { $count } visti non sono stati rilasciati. Non addebitato: { $amount }.
}
party-missing-line = Tutti i visti sono validi. Ogni documento si può stampare a uno qualsiasi di questi terminali.
party-missing-claim = { $number }: numero di recupero
