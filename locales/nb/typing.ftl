### Skrive det leseren ikke kunne lese, eller leste feil.

## På skjermene før

review-change = Endre
review-change-speech = Endre: { $name }
review-other = En annen linje er feil
review-typed = Dette har du skrevet selv. En saksbehandler kan sammenligne det med passet ditt.
review-typed-subtitle = Sammenlign hver linje. En saksbehandler ser også på dem.
document-type = Skriv opplysningene selv

## Hvilken linje er feil

wrong-line-title = Hvilken linje er feil?
wrong-line-subtitle = Velg den, og skriv den slik den står i passet ditt.
wrong-line-officer = Skrives disse linjene på nytt, sammenligner en saksbehandler dem med passet ditt først.

## Skriving

typing-surname = Skriv etternavnet ditt
typing-given-names = Skriv fornavnene dine
typing-number = Skriv passnummeret ditt
typing-nationality = Hvor er du statsborger?
typing-issuer = Hvem har utstedt
    passet ditt?
typing-issuer-name = Utstedt av
typing-birth = Skriv fødselsdatoen din
typing-sex = Hva står det for kjønn?
typing-expiry = Når utløper passet?
typing-as-printed = Som i de nederste linjene på bildesiden.
typing-names-fillers = Skriv av de nederste linjene, med mellomrom for hvert <-tegn.
    .speech = Skriv av de nederste linjene, med mellomrom for hvert mindre enn-tegn.
typing-state-how = Skriv de første bokstavene, og velg så.
typing-date-how = Dag, måned, år: 8 sifre.
typing-birth-how = Dag, måned, år. Skriv nuller for det som ikke er oppgitt.
typing-to-go = { PLURAL($count) ->
    [one] { $count } siffer igjen
   *[other] { $count } sifre igjen
}
typing-read = Vi leste: { $text }
typing-whole = Alt er skrevet
typing-most = Høyst { $count }
typing-wrong-missing = Her står det ingenting ennå.
typing-wrong-unfinished = Datoen trenger alle 8 sifrene: dag, måned, år.
typing-wrong-day = Kalenderen har ingen slik dag. Sammenlign dag og måned.
typing-wrong-birth = Ingen kan være født den dagen. Sammenlign året.
typing-wrong-expiry = Ingen pass er gyldige så lenge. Sammenlign året.
typing-wrong-state = Ingen pass har den koden. Velg landet fra listen.
typing-no-state = Ingen land begynner slik. Slett en bokstav, og prøv igjen.
typing-space = Mellomrom
typing-erase = Slett
typing-clear = Tøm
typing-confirm = Det stemmer, fortsett
typing-none = Jeg har ikke fornavn
typing-first = Skriv det først.
typing-first-digits = Skriv alle 8 sifrene først.
typing-first-state = Velg fra listen først.

## Andre steder

help-typing = Skriv hver opplysning slik den står i passet ditt. Tasten Slett fjerner det siste tegnet. Visumet avgjøres av det som står i passet: en saksbehandler sammenligner.
officer-typed = Det du har skrevet, må først sammenlignes med passet ditt.
