### Papers: printed, taken, missing; good-bye; and where somebody else goes on.

## Printing and taking

# Title, 26 characters a line.
printing-visa-title = Printing your visa
# Title, 26 characters a line.
printing-receipt-title = Printing your receipt
# Status, 34 characters.
printing-wait = Printing, please wait
# Status, 34 characters.
printing-time = About 6 seconds.
# Numbered line, 34 characters; the last day stands at the far end.
printing-granted = Visa granted
# At the far end of a line, 20 characters. $day: without the year.
printing-until = to { $day }
# Numbered line, 34 characters; the sum stands at the far end.
printing-paid = Paid by card
# Numbered line, 34 characters.
printing-visa = Printing the visa
# Numbered line, 34 characters.
printing-receipt = Printing the receipt
# Line of a notice, 90 characters.
printing-safe = If a paper does not come out, the visa stands and you get a claim number.

# Title, 26 characters a line.
take-title = Take all three
# Title, 26 characters a line: something did not come out.
take-some-title = Take what is there
# Name of a paper, 20 characters.
take-visa = Visa
# Name of a paper, 20 characters.
take-receipt = Receipt
# Name of a document, 20 characters.
take-passport = Passport
# Under a name, 34 characters: this paper did not come out.
take-missing = Did not come out
# Under a name, 34 characters: nobody knows whether this paper came out.
take-doubtful = Please look if it came out
# Line of a notice, 90 characters. $day: the last day, in full.
take-keep = Valid to { $day }. Keep it with your passport.
# Line of a notice, 60 characters. $amount: a sum with its currency.
take-money = { $amount } was paid by card.
# Button, 28 characters.
take-finish = I have everything: finish

# Title, 22 characters a line.
no-paper-visa-title = Your visa is valid,
    but it has no paper
# Title, 22 characters a line.
no-paper-receipt-title = You have paid, but
    the receipt is missing
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
no-paper-money = { $amount } is safe and written down
# Line of a notice, 80 characters.
no-paper-visa-valid = Your visa is issued and valid.
# Bold line of a notice, 40 characters.
no-paper-later = Print it later
# Line of a notice, 60 characters.
no-paper-later-line = At any terminal, with the claim number.

# Title, 26 characters a line.
farewell-title = Welcome to Azerbaijan
# Bold line of a notice, 40 characters.
farewell-take = Do you have everything?
# Line of a notice, 60 characters.
farewell-take-line = Passport, card and papers.
# Button, 28 characters.
farewell-finish = Finish: clear the screen

## A slip for the desk, for an officer or for a claim

# Bold line of a notice, 40 characters.
slip-printing = Your slip is being printed
# Line of a notice, 60 characters.
slip-printing-line = About 6 seconds.
# Bold line of a notice, 40 characters.
slip-take = Take the slip
# Bold line of a notice, 40 characters.
slip-missing = The slip could not be printed
# Line of a notice, 60 characters.
slip-missing-line = The number on this page is enough.
# Line of a notice, 60 characters.
slip-doubtful-line = If no slip came out, the number is enough.

## No visa at this terminal, and the way out

# Title, 22 characters a line.
refused-nationality-title = No visa on arrival
    for this passport
# Line, 90 characters.
refused-nationality = This terminal issues visas to citizens of some countries only.
# Title, 22 characters a line.
refused-expired-title = This passport
    has expired
# Line, 90 characters.
refused-expired = A visa needs a passport that is still valid.
# Title, 22 characters a line.
refused-validity-title = This passport ends
    too soon
# Line, 90 characters.
refused-validity = It must be valid for six months after your stay.
# Title, 22 characters a line.
refused-kind-title = This terminal cannot
    use this document
# Line, 90 characters.
refused-kind = It serves ordinary passports. The desk serves all others.
# Title, 22 characters a line.
refused-no-visa-title = You need no visa
# Line, 90 characters.
refused-no-visa = Citizens of Azerbaijan enter without a visa.
# Title, 22 characters a line.
refused-trip-title = These answers do not
    fit a visa from here
# Line, 90 characters. $days: the longest stay.
refused-trip = { PLURAL($days) ->
    [one] With this passport you can stay for { $days } day at most.
   *[other] With this passport you can stay for { $days } days at most.
}
# Title, 22 characters a line.
refused-agency-title = The visa was
    not granted
# Line, 90 characters.
refused-agency = The visa service decided so. The desk can tell you more.
# Bold line of a notice, 44 characters.
way-portal = Ask on the e-visa portal
# Line of a notice, 80 characters.
way-portal-line = It says whether an e-visa is possible for you.
# Bold line of a notice, 44 characters.
way-desk = Go to the desk beside the terminals
# Line of a notice, 80 characters.
way-desk-line = Take your passport with you.
# Bold line of a notice, 44 characters.
way-embassy = Ask your embassy
# Line of a notice, 80 characters.
way-embassy-line = It can give you a valid passport.
# Bold line of a notice, 44 characters.
way-gate = Go on to passport control
# Line of a notice, 80 characters.
way-gate-line = You need nothing from this terminal.
# Bold line of a notice, 44 characters.
way-answers = Begin again with other answers
# Line of a notice, 80 characters.
way-answers-line = Choose a shorter stay.
# Line of a notice, 80 characters. $day: the last possible day, in full.
way-answers-until = Choose a shorter stay: to { $day } at the latest.
# Line of a notice, 60 characters.
nothing-paid = You have paid nothing.

## An officer decides, or the desk goes on

# Title, 26 characters a line.
officer-title = An officer helps you
# Line, 90 characters.
officer-stateless = An officer decides about visas for stateless persons and refugees.
# Line, 90 characters.
officer-declaration = You could not confirm every statement. An officer looks at it.
# Line, 90 characters.
officer-birth = Your passport does not give your full date of birth.
# Line, 90 characters.
officer-country = We do not know the country code in your passport.
# Line, 90 characters.
officer-agency = The visa service wants an officer to look at it.
# Title, 26 characters a line.
desk-title = The desk goes on
    from here
# Line, 90 characters.
desk-offline = We have no connection just now. What you entered is kept.
# Line, 90 characters.
desk-silent = The decision takes too long. What you entered is kept.
# Line, 90 characters.
desk-officer = An officer wants to see you. What you entered is kept.
# Heading of the number, 34 characters.
desk-show = Show this at the desk
