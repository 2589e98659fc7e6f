### Før besøket: veggen med hilsener, listen over språk, personopplysninger.

attract-title = Trykk på språket ditt
attract-open = Åpent nå
attract-hours = Døgnet rundt
attract-visa = Visum ved ankomst
attract-visa-line = Omtrent to minutter. Betal med kort.
attract-visa-not-now = Visum ved ankomst: ikke nå
attract-elsewhere = En annen terminal eller skranken ved siden av kan hjelpe deg nå.

languages-title = Velg språket ditt
languages-desk = Andre språk snakkes i skranken.

privacy-title = Slik bruker vi
    opplysningene dine
privacy-read = Vi leser passet ditt og spør om reisen.
privacy-decide = Visummyndigheten avgjør saken med disse opplysningene.
privacy-keep = De lagres kryptert. Bare visummyndigheten kan lese dem.
privacy-free = Du kan avslutte når som helst
privacy-free-line = Før du betaler, trekkes ingenting.
privacy-accept = Jeg samtykker, fortsett
