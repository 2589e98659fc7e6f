### Around every page: header, progress, footer, places of the devices, help, time-out, out of service.
### A comment says where the words stand and how long they may be. Other languages may use 1.6 times as much.

## Header and progress

# Under the wordmark, 34 characters. $kiosk: the terminal's number; $time: hours and minutes.
frame-terminal = Terminal { $kiosk } · { $time }
# Button in the header, 12 characters: ends the visit.
frame-end = End
    .speech = End this visit
# Under the progress, 20 characters.
frame-step = Step { $step } of { $of }
# Under the progress at its far end, 28 characters: what the second step is.
frame-next-review = Next: check your details
# Under the progress at its far end, 28 characters: what the third step is.
frame-next-visit = Next: your visit
# Under the progress at its far end, 28 characters: what the fourth step is.
frame-next-decision = Next: the decision
# Under the progress at its far end, 28 characters: what the fifth step is.
frame-next-payment = Next: pay by card
# Under the progress at its far end, 28 characters: what the sixth step is.
frame-next-papers = Next: take your visa
# Under the progress at its far end, 28 characters: the sixth step.
frame-last = Last step
# Under the progress, 20 characters: all steps are behind.
frame-done = Done
# Under the progress at its far end, 28 characters.
frame-all-done = All steps

## Footer, under a pictogram

# One word, 12 characters.
frame-back = Back
    .speech = Go one step back
# One word, 12 characters.
frame-help = Help
# One word, 12 characters: turns between usual and large text.
frame-size = Size
    .speech = Change the size of the text
# One word, 12 characters: opens the list of languages.
frame-language = Language
# One word, 12 characters, on the first page: puts everything that is touched within reach of a wheelchair.
frame-reach = Lower
    .speech = Move everything you touch lower

## A long screen on several pages

# Button, 28 characters: to the next page of a long screen.
page-more = More
# Button, 28 characters: on the last page of a long screen.
page-first = Back to page 1
# Under the name of both buttons, 28 characters. $number: this page; $of: how many there are.
page-of = Page { $number } of { $of }

## Where a slot is, seen from the person. Second line of the status bar.

# Status, 34 characters.
place-bottom-left = Below the screen, on the left.
# Status, 34 characters.
place-bottom-middle = Below the screen, in the middle.
# Status, 34 characters.
place-bottom-right = Below the screen, on the right.
# Status, 34 characters.
place-left = Beside the screen, on the left.
# Status, 34 characters.
place-right = Beside the screen, on the right.

## What does not work now: reason of a button that cannot be pressed, and on the page "We cannot take a payment"

# Line, 60 characters.
not-now-reader = The passport reader does not work.
# Line, 60 characters.
not-now-card = The card terminal does not work.
# Line, 60 characters.
not-now-printer = The printer does not work.
# Line, 60 characters.
not-now-paper = The printer has no paper.
# Line, 60 characters.
not-now-offline = There is no connection just now.
# Line, 60 characters.
not-now-resolving = An earlier payment is still being checked.
# Line, 60 characters.
not-now-records = The terminal cannot keep its records.

## Help, over any page

# Title, 26 characters a line.
help-title = Help
# Bold line, 40 characters. $line: a telephone number.
help-line = Help line { $line }
# Line, 40 characters: what to tell the help line. $kiosk: the terminal's number.
help-say = Say: terminal { $kiosk }.
# Line, 80 characters.
help-desk = Or ask at the desk beside the terminals.
# Button, 28 characters: the page is dark from now on.
help-dark = Show dark colours
# Button, 28 characters: black, white and yellow from now on, for whoever sees little.
help-contrast = Show high contrast
# Button, 28 characters: back to the usual colours.
help-light = Show light colours
# Button, 28 characters: as *Lower* on the first page.
help-lower = Move the buttons lower
# Button, 28 characters: undoes it.
help-usual = Move the buttons back up
# Button, 28 characters: back to the page beneath.
help-close = Close help and go on
# Line, 160 characters: help on the first page and on the list of languages.
help-attract = Touch your language to begin. You need your passport and a bank card. A visa takes about two minutes.
# Line, 160 characters: help on the page about personal data.
help-privacy = Nothing is read before you agree. You can end at any time before you pay, and nothing is charged.
# Line, 160 characters: help while the passport is awaited or read.
help-document = Lay the open page with your photo flat on the glass, photo down, and hold it for three seconds. Take it out of its cover first.
# Line, 160 characters: help on the page that shows what was read.
help-review = Compare each line with your passport. If a line is wrong, have the passport read again. If it stays wrong, go to the desk.
# Line, 160 characters: help on the page about the stay.
help-trip = Choose for how many days you stay and why you come. The day of arrival is today and counts as the first day.
# Line, 160 characters: help on the declaration.
help-declaration = Read each line. If all of them are true, go on. If one is not, an officer helps you. Nothing is charged for that.
# Line, 160 characters: help while the decision is awaited.
help-deciding = You need to do nothing. If no answer comes, you get a slip and the desk goes on with what you entered.
# Line, 160 characters: help where the visa is offered.
help-approved = You can have the visa. If you pay by card now, it is issued and printed at once. If you cancel, nothing is charged.
# Line, 160 characters: help at the card terminal.
help-paying = Follow the card terminal: tap or insert the card, and enter the PIN there if it asks. Never tell anyone your PIN.
# Line, 160 characters: help after a payment that did not happen.
help-not-charged = You can try again with this card, another card or a phone. If you cancel, nothing is charged.
# Line, 160 characters: help while a payment is being found out, or after nobody could say.
help-owed = Your claim number stands for everything that happened. Keep it: the help line and every desk find your payment by it.
# Line, 160 characters: help while papers are printed and taken.
help-papers = Take the visa, the receipt and your passport. If a paper does not come out, you get a claim number for it.
# Line, 160 characters: help where the desk or an officer goes on.
help-desk-goes-on = Go to the desk beside the terminals with your passport and the number on this page. Nothing was charged.

## Are you still there?

# Title, 26 characters a line.
time-out-title = Are you still there?
# Under the large number of seconds, 20 characters. $seconds stands above and is not repeated on the screen.
time-out-left = { PLURAL($seconds) ->
    [one] second left
   *[other] seconds left
}
    .speech = { PLURAL($seconds) ->
    [one] { $seconds } second left
   *[other] { $seconds } seconds left
}
# Line, 110 characters.
time-out-what = At zero, this visit ends and the screen is cleared. You have paid nothing.
# Button, 28 characters.
time-out-more = Yes, give me more time
# Button, 28 characters: opens help with the telephone number.
time-out-help = Call for help
# Button, 28 characters.
time-out-end = End and clear the screen

## Out of service: nobody can begin anything

# Title, 26 characters a line.
closed-title = This terminal
    is out of service
# Title, 26 characters a line.
closed-starting-title = The terminal is starting
# Line, 110 characters.
closed-starting = It is ready in about one minute.
# Line, 110 characters.
closed-records = It cannot keep its records, so it takes no payments.
# Line, 110 characters.
closed-clock = Its clock is wrong, so it serves nobody.
# Line, 110 characters.
closed-frozen = It was stopped from afar, and a person is checking it.
# Line, 110 characters.
closed-serviced = It is being serviced. It is ready again soon.
# Title, 40 characters.
closed-hours-title = Closed at this hour
# Line, 110 characters. $time: of the day, as 06:30.
closed-hours = It opens at { $time }.
# Bold line, 40 characters.
closed-elsewhere = Please use another terminal
# Line, 80 characters.
closed-desk = The desk beside the terminals can help too.
