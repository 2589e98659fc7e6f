### Flere reisende i ett besøk: listen, hvem som legges til og fjernes, én betaling, visum og kvittering til hver.

## Listen

party-title = De som reiser sammen
party-subtitle = Dere betaler én gang. Alle får visum og kvittering.
party-approved = { $number }: visum { $amount }
party-without = { $number }: ikke visum her
party-refused = Ikke innvilget. Veien videre er vist.
party-numbered = En saksbehandler avgjør. Nummer: { $case }
party-desk = Skranken tar over. Nummer: { $claim }
party-remove = Fjern
party-remove-one = Fjern reisende { $number }
party-add = Legg til en reisende
party-full = Det kan være høyst { $most } reisende om gangen.
party-go-on = Videre med de andre
help-party = Legg til alle som reiser sammen med deg, og betal én gang med kort. Den som ikke får visum her, stopper ikke de andre. Ingenting trekkes før du betaler.

## En reisende fjernes

removing-title = Fjerne denne reisende?
removing-nothing = { $amount } blir ikke trukket
removing-others = De andre blir stående på listen.
removing-keep = Nei, behold
removing-yes = Ja, fjern

## Det neste passet

document-traveller = Reisende { $number } på listen din
document-listed-title = Står allerede
    på listen din
document-again-listed = Passet er i orden. Ta det bort, og legg på passet til neste reisende.

## Utskrifter

party-printing-title = Visum og kvitteringer
    skrives ut
party-printing-time = Noen sekunder for hver.
party-take-title = Ta alt, og
    passene deres
party-take-papers = Visum og kvitteringer: { $count }
party-missing-title = Betalt og utstedt, men
    utskrifter mangler
party-paper-to-come = kommer
party-paper-printing = skrives ut
party-paper-there = visum og kvittering
party-paper-missing = utskrift mangler
party-total = Det dere betalte sammen
party-traveller = Reisende { $number }
party-uncharged = { PLURAL($count) ->
    [one] { $count } visum ble ikke utstedt. { $amount } ble ikke trukket.
   *[other] { $count } visum ble ikke utstedt. { $amount } ble ikke trukket.
}
party-missing-line = Alle visumene er gyldige. Det som mangler, kan skrives ut på alle disse terminalene.
party-missing-claim = { $number }: kravnummer
