### Terminalen snakker: det som sies utenom sidene, og knappene som endrer det.

## Knapper

voice-listen = Lytt
    .speech = Opplesning
voice-again = Les siden en gang til
voice-slower = Snakk saktere
voice-faster = Snakk fortere
voice-softer = Snakk lavere
voice-louder = Snakk høyere
voice-blank = Gjør skjermen mørk
voice-bright = Gjør skjermen lys
voice-scan = Gå av seg selv
voice-by-hand = Gå med tasten
voice-slowest = Saktere går det ikke.
voice-fastest = Fortere går det ikke.
voice-softest = Lavere går det ikke.
voice-loudest = Høyere går det ikke.

## Hvordan det begynner, og hvordan man kommer videre

voice-on = Denne terminalen snakker. Ned-tasten går fra knapp til knapp, den runde tasten trykker. Spørsmålstegnet leser siden en gang til. En hvilken som helst tast stopper stemmen.
voice-wall = { $language }. Vil du fortsette på norsk, trykker du på den runde tasten nå. Ned-tasten fører til de andre språkene og til hjelp.
voice-go-on = { PLURAL($count) ->
    [one] { $count } knapp. Ned-tasten går gjennom knappene.
   *[other] { $count } knapper. Ned-tasten går gjennom knappene.
}
voice-round-key = Den runde tasten: { $name }.
voice-keyboard = Tastatur. Opp og ned går fra rad til rad, venstre og høyre går langs raden.
voice-headphones = Sett i hodetelefoner for å høre det som er personlig.

## Etter navnet på det som er valgt

voice-button = Knapp.
voice-chosen = Valgt.
voice-not-chosen = Ikke valgt.
voice-not-now = Ikke mulig nå.

## Det som skrives

voice-asterisk = stjerne
voice-erased = Slettet.
voice-cleared = Alt er slettet.
voice-nothing-typed = Ingenting er skrevet ennå.
voice-sign-point = punktum
voice-sign-at = krøllalfa
voice-sign-hyphen = bindestrek
voice-sign-underscore = understrek
voice-sign-plus = plusstegn
voice-sign-percent = prosenttegn

## I stedet for det personlige

voice-sent = Kvitteringen er på vei.
voice-refused = Denne terminalen kan ikke gi visumet. Grunnen står på skjermen og høres i hodetelefonene.
