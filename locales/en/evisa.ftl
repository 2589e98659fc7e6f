### An e-visa that was granted on the portal is picked up.

## A visa now, or an e-visa?

# Title, 26 characters a line.
choosing-title = What do you need?
# Button, 28 characters.
choosing-visa = A visa on arrival
# Second line of the button, 44 characters.
choosing-visa-line = About two minutes. Pay by card.
# Button, 28 characters.
choosing-evisa = Print my e-visa
# Second line of the button, 44 characters.
choosing-evisa-line = Granted on the portal. Nothing to pay.
# Line of a notice, 80 characters.
choosing-desk = The desk beside the terminals helps you with everything else.
# Line, 80 characters: on the wall, while there is no visa on arrival.
attract-evisa-only = E-visas that the portal has granted can be printed.
# Line, 160 characters: help where one of the two is chosen.
help-choosing = If you have no visa yet, choose a visa on arrival. If the portal has granted you an e-visa, have it printed here with its reference and your passport.

## The reference

# Title, 26 characters a line.
reference-title = Show the code
    of your e-visa
# Numbered line, 60 characters.
reference-show = Hold its QR code before the scanner.
# Numbered line, 60 characters.
reference-where = It is in the portal's letter, on paper or on your phone.
# Button, 28 characters.
reference-type = Type the reference
# Title, 26 characters a line.
reference-typing-title = Type your reference
# Line, 60 characters. $prefix: letters. $count: how many signs.
reference-typing-how = It begins with { $prefix } and has { $count } letters and digits.
# Under the value, 28 characters: how many letters or digits are still missing.
reference-to-go = { PLURAL($count) ->
    [one] { $count } sign to go
   *[other] { $count } signs to go
}
# Under the value at its far end, 60 characters.
reference-or-show = Or show the code to the scanner.
# Button, 28 characters.
reference-find = Find my e-visa
# Second line of a button that cannot be used yet, 44 characters.
reference-first = Type all of it first.
# Line of a notice, 120 characters: what was shown to the scanner instead.
reference-boarding-pass = This is a boarding pass. We need the code of your e-visa.
# Line of a notice, 120 characters: what was shown to the scanner instead.
reference-goods = This is the code of something that is sold. We need the code of your e-visa.
# Line of a notice, 120 characters: what was shown to the scanner instead.
reference-payment = This is a code to pay by. Nothing was paid. We need the code of your e-visa.
# Line of a notice, 120 characters: what was shown to the scanner instead.
reference-site = This code leads to another page on the web. We need the code of your e-visa.
# Line of a notice, 120 characters: what was shown to the scanner instead.
reference-our-paper = This is the code of a paper that was printed at a terminal. We need the one of the portal's letter.
# Line of a notice, 120 characters: what was shown to the scanner instead.
reference-portal-without = This code leads to the portal and holds no reference. Type the reference, please.
# Line of a notice, 120 characters: what was shown to the scanner instead.
reference-unknown = This code holds no reference of an e-visa.
# Line of a notice, 120 characters.
reference-unread = We could not read the code. Hold it still, a hand's width away.
# Line of a notice, 120 characters.
reference-mistyped = No reference looks like this. Compare each sign, please.
# Line, 160 characters: help where the reference is shown or typed.
help-reference = The portal's letter holds the reference, and a QR code that says the same. Show the code or type the reference. Then your passport is read.

## The passport, and the search

# Title, 26 characters a line.
holder-title = The passport
    of your e-visa
# Title, 26 characters a line.
searching-title = Looking for
    your e-visa
# Numbered line, 40 characters: done.
searching-reference = Reference noted
# Numbered line, 40 characters: present.
searching-portal = Asking the portal
# Bold line of a notice, 40 characters.
searching-wait = Please wait a moment
# Line of a notice, 60 characters.
searching-time = This takes a few seconds.
# Line, 160 characters: help while the portal is asked.
help-searching = You need to do nothing. If no answer comes, you get a slip and the desk goes on with what you entered.

## Nothing to print

# Title, 26 characters a line.
no-evisa-not-found-title = We found no e-visa
# Line, 90 characters.
no-evisa-not-found = The portal does not know this reference. Compare it with its letter.
# Title, 26 characters a line.
no-evisa-other-title = This e-visa is for
    another passport
# Line, 90 characters.
no-evisa-other = In a family, passports are easily swapped. Or it was renewed since.
# Title, 26 characters a line.
no-evisa-waits-title = It is not
    decided yet
# Line, 90 characters.
no-evisa-standard = A standard e-visa takes up to three days.
# Line, 90 characters.
no-evisa-urgent = An urgent e-visa takes up to three hours.
# Line of a notice, 80 characters. $day: in full. $hour: of the day.
no-evisa-by = By { $day }, { $hour }, at the latest. Come back then.
# Title, 26 characters a line.
no-evisa-refused-title = The e-visa was
    not granted
# Line, 90 characters.
no-evisa-refused = The portal decided so. The desk can tell you more.
# Title, 26 characters a line.
no-evisa-expired-title = This e-visa
    has ended
# Line, 90 characters.
no-evisa-expired = Its last day has passed.
# Title, 26 characters a line.
no-evisa-used-title = This e-visa
    has been used
# Line, 90 characters.
no-evisa-used = Somebody has entered with it already.
# Button, 28 characters.
no-evisa-reference = Give another reference
# Button, 28 characters.
no-evisa-passport = Put another passport
# Line, 160 characters: help where there is no e-visa to print.
help-no-evisa = Nothing is printed and nothing was charged. The desk beside the terminals sees what the portal knows and helps you further.

## The paper

# Title, 26 characters a line.
evisa-printing-title = Printing your e-visa
# Numbered line, 40 characters: done.
evisa-found = E-visa found
# Numbered line, 40 characters: present.
evisa-paper = Printing it
# Title, 26 characters a line.
evisa-take-title = Take your e-visa
    and your passport
# What lies ready, 28 characters.
evisa-take = E-visa
# Line of a notice, 80 characters.
evisa-duplicate = This paper says DUPLICATE: it was printed once before. It counts the same.
# Title, 26 characters a line.
evisa-owed-title = Your e-visa could
    not be printed
# Line, 90 characters.
evisa-owed = The terminal is out of paper or has a fault.
# Title, 26 characters a line.
evisa-doubtful-title = Did your e-visa
    come out?
# Line, 90 characters.
evisa-doubtful = If it did not, have it printed again. That paper says DUPLICATE.
# Bold line of a notice, 40 characters.
evisa-stands = Your e-visa stands
# Line of a notice, 80 characters.
evisa-elsewhere = Any other terminal prints it with the reference and your passport.
# Button, 28 characters.
evisa-print = Print it again

## Elsewhere

# Line, 90 characters.
desk-evisa = We found no e-visa for what you showed. The desk looks for it.
# In the header of the progress, 40 characters: what comes after the reference.
frame-next-passport = Next: passport
# In the header of the progress, 40 characters: what comes after the passport.
frame-next-evisa = Next: your e-visa
