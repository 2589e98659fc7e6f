### Reisen, erklæringen, avgjørelsen, tilbudet.

trip-title = Reisen din
trip-days-question = Hvor mange dager blir du?
trip-days = { PLURAL($days) ->
    [one] { $days } dag
   *[other] { $days } dager
}
trip-until = Visumet blir gyldig fra { $first } til og med { $last }.
trip-purpose-question = Hvorfor kommer du?
trip-purpose-tourism = Ferie
trip-purpose-business = Forretninger
trip-purpose-visit = Familie eller venner
trip-purpose-transit = Gjennomreise
trip-confirm = Videre til erklæringen
trip-choose-both = Velg dager og formål først.
trip-choose-days = Velg dagene først.
trip-choose-purpose = Velg formålet først.

declaration-title = Bekreft disse punktene
declaration-subtitle = Les hver linje før du går videre.
declaration-details = Opplysningene og svarene mine er riktige.
declaration-entry = Jeg er aldri blitt nektet innreise til eller utvist fra Aserbajdsjan.
declaration-work = Jeg skal ikke arbeide her, og jeg reiser før visumet utløper.
declaration-false = Et visum som bygger på en uriktig erklæring, er ikke gyldig.
declaration-make = Alt stemmer, søk om visum
declaration-decline = Ikke alt stemmer, spør saksbehandler

deciding-title = Vi ber om
    en avgjørelse
deciding-passport = Passet er kontrollert
deciding-declaration = Erklæringen er mottatt
deciding-decision = Venter på avgjørelsen
deciding-wait = Vent litt
deciding-time = Vanligvis omtrent 10 sekunder.
deciding-longer = { PLURAL($seconds) ->
    [one] Det tar lengre tid enn vanlig: { $seconds } sekund så langt. Kommer det ikke svar, tar skranken over.
   *[other] Det tar lengre tid enn vanlig: { $seconds } sekunder så langt. Kommer det ikke svar, tar skranken over.
}
deciding-money = Du har ikke betalt noe ennå.

approved-title = Du kan få visumet
approved-subtitle = Det utstedes så snart du har betalt.
approved-duty = Statsavgift
approved-service = Gebyr
approved-from = Gyldig fra
approved-until = Gyldig til og med
approved-stay = Opphold
approved-entries = Innreiser
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } innreise
   *[other] { $entries } innreiser
}
approved-money = Ingenting trekkes før du betaler { $amount } på kortterminalen.
approved-pay = Betal { $amount } med kort
approved-cancel = Avbryt uten å betale
