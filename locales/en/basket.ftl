### A payment for services, from the basket on: how it is paid, notes, card, what is over, the receipt.

## The basket

# Title, 26 characters a line.
basket-title = Your basket
# Line of a bill, 60 characters. $account: whose, masked. $amount: the terminal's fee.
basket-line-fee = { $account } · fee { $amount }
# Line of a bill, 60 characters. $amount: the terminal's fee.
basket-fee = Fee { $amount }
# Name of a sum, 24 characters. $count: how many lines.
basket-bills = { PLURAL($count) ->
    [one] { $count } bill
   *[other] { $count } bills
}
# Name of a sum, 24 characters.
basket-commission = Fee
# Button beside a line, 14 characters.
basket-remove = Remove
# Said for the button, 60 characters. $name: the service.
basket-remove-one = Remove { $name }
# Under a line, 90 characters. $amount: a sum with its currency.
basket-changed = The provider now says { $amount }. Remove it, and ask again.
# Under a line, 90 characters.
basket-paid = It has been paid already. Remove it.
# Under a line, 90 characters.
basket-silent = The provider does not answer now. Remove it, or try again later.
# Under a line, 90 characters. $amount: a sum with its currency.
basket-day-limit = Today only { $amount } more may be paid for it. Remove it, or pay less.
# Under a line, 90 characters.
basket-catalogue = Its price has changed. Remove it, and choose it again.
# Under a line, 90 characters.
basket-unknown = The provider knows nobody by this number. Remove it, and compare it.
# Button, 28 characters.
basket-add = Pay something else, too
# Reason under the button, 44 characters.
basket-full = The basket is full.
# Button, 28 characters.
basket-notes = Pay with notes
# Button, 28 characters.
basket-card = Pay by card
# Button, 28 characters.
basket-cancel = Cancel: pay nothing
# Reason under the button, 44 characters.
means-notes-not-for-this = Not everything here is paid with notes.
# Reason under the button, 44 characters.
means-card-not-for-this = Not everything here is paid by card.
# Reason under the button, 44 characters.
means-notes-fails = Notes cannot be taken just now.
# Reason under the button, 44 characters.
means-notes-full = The box for notes is full.
# Reason under the button, 44 characters.
means-card-fails = The card terminal does not work.
# Reason under the button, 44 characters.
means-card-resolving = An earlier card is still being checked.
# Line of a notice, 90 characters. $amount: a sum with its currency.
basket-money = You pay { $amount }. Nothing is paid yet.
# Line, 160 characters: help on the page.
help-basket = This is all that you pay, fees and all. Remove what you do not want. Notes: there is no change, what is over goes where you say or is kept for you.

## Central promises

# Title, 26 characters a line.
promise-title = We are checking
    your basket
# Status, 34 characters.
promise-status = The providers are being asked
# Status, 34 characters.
promise-time = A few seconds.
# Line of a notice, 90 characters. $amount: a sum with its currency.
promise-money = Nothing is paid yet. It will be { $amount }.
# Line of a notice, 90 characters. $amount: a sum with its currency.
promise-inside = { $amount } is inside and written down.

## Notes go in

# Title, 26 characters a line.
notes-title = Insert notes
# Beside the large sum, 16 characters.
notes-missing = still missing
# Name of a sum, 14 characters.
notes-total = To pay
# Name of a sum, 14 characters.
notes-inside = Inserted
# Status, 34 characters.
notes-awaited = Insert the first note
# Status, 34 characters.
notes-next = Ready for the next note
# Status, 34 characters.
notes-entering = The note is being looked at
# Status, 34 characters.
notes-entering-time = Please wait. About 3 seconds.
# Status, 34 characters. $amount: the note, with its currency.
notes-stacking = { $amount } is being taken
# Status, 34 characters.
notes-stacking-time = Please wait. About 3 seconds.
# Status, 34 characters.
notes-returning = Please take your note back
# Status, 34 characters.
notes-closed = No more notes can be taken
# Status, 34 characters.
notes-closed-line = Pay the rest by card, or stop.
# Status, 34 characters.
notes-stopping = We stop after this note
# Status, 34 characters.
notes-card-after = The card follows after this note
# Heading, 36 characters.
notes-chips = What your next note does
# On a small plate, 10 characters: the note is taken, and all of it is needed.
notes-fits = fits
# On a small plate, 16 characters. $amount: what would be over, digits only.
notes-over = { $amount } over
# On a small plate, 10 characters: the note would come back.
notes-returned = returned
# Said aloud. $notes: values of notes that fit.
notes-said-fit = These fit: { $notes }.
# Said aloud. $note: the value of a note. $amount: what would be over.
notes-said-over = { $note } leaves { $amount } over.
# Said aloud. $notes: values of notes that come back.
notes-said-returned = These come back: { $notes }.
# Line of a notice, 110 characters. $amount: the note, with its currency.
notes-too-large = { $amount } came back: a smaller note would do, and there is no change.
# Line of a notice, 110 characters. $amount: the note, with its currency.
notes-not-taken = { $amount } came back: such a note is not taken for this payment.
# Line of a notice, 110 characters.
notes-unreadable = The note came back: we could not read it. Smooth it, or turn it, or try another.
# Line of a notice, 110 characters.
notes-another-kind = The note came back: this kind is not taken now.
# Line of a notice, 110 characters.
notes-double = Two notes came at once and went back. Insert one after the other.
# Line of a notice, 110 characters.
notes-busy = The note came back: the slot was not ready. Insert it again.
# Line of a notice, 90 characters. $missing and $inside: sums with their currency.
notes-money = { $missing } is missing. { $inside } is inside and written down.
# Line of a notice, 90 characters.
notes-no-change = There is no change. What is over goes where you say.
# Button, 28 characters.
notes-card = Pay the rest by card
# Button, 28 characters. $amount: what is inside, with its currency.
notes-stop = Stop: claim for { $amount }
# Button, 28 characters: nothing is inside.
notes-back = Back to the basket
# Reason under a button, 44 characters.
notes-wait = As soon as this note is done.
# Line, 160 characters: help on the page.
help-notes = Insert one note after the other, flat. What is inside is written down at once. If you stop, you get a claim number for it, and the help line pays it out.

## The rest by card

# Name of a sum, 16 characters.
charge-total = To pay
# Name of a sum, 16 characters.
charge-inside = In notes
# Title, 26 characters a line.
charge-settling-title = The bank said yes
# Title, 26 characters a line.
charge-undoing-title = Your card payment
    is being undone
# Title, 26 characters a line.
charge-finding-title = We are finding out
    about your card
# Status, 34 characters.
charge-finding = The card terminal is being asked
# Line of a notice, 90 characters. $amount: a sum with its currency.
charge-settling-money = { $amount } is paid by card. Your receipt is next.
# Line of a notice, 90 characters. $amount: a sum with its currency.
charge-undoing-money = { $amount } goes back to your card.
# Line of a notice, 90 characters. $amount: a sum with its currency.
charge-inside-money = { $amount } in notes is inside and written down.
# Line of a notice, 90 characters. $amount: a sum with its currency.
charge-not-taken-money = { $amount } was not charged to a card.
# Button, 28 characters.
charge-again = Try to pay by card again
# Button, 28 characters.
charge-notes = Pay with notes
# Button, 28 characters: money is inside. $amount: a sum with its currency.
charge-stop = Stop: claim for { $amount }
# Button, 28 characters: nothing is inside.
charge-back = Back to the basket
# Button, 28 characters: the card pays only the rest.
charge-cancel = Cancel the card payment
# Line, 160 characters: help on the page.
help-charge = Follow the card terminal: tap or insert the card, and enter the PIN there if it asks. Never tell anyone your PIN. Notes that are inside stay written down.

## What is over

# Title, 26 characters a line.
over-title = Where shall
    the rest go?
# Beside the large sum, 16 characters.
over-rest = is over
# Line under the title, 90 characters.
over-subtitle = Your payment is complete. There is no change here.
# Button, 28 characters.
over-phone = To a mobile phone
# Second line of the button, 44 characters.
over-phone-line = As credit; you say the number.
# Button, 28 characters.
over-keep = Keep it for my next visit
# Second line of the button, 44 characters. $claim: a claim number.
over-keep-line = Number { $claim }, also on the receipt
# Button, 28 characters: kept for the next visit, for whoever has the personal number.
over-fin = Keep it for me alone
# Second line of the button, 44 characters.
over-fin-line = Needs the number and your FIN.
# Title, 26 characters a line.
over-fin-title = For whom is it kept?
# Line under the title, 90 characters.
over-fin-subtitle = Only this FIN and the number on the receipt together can use it.
# Button, 28 characters.
over-fin-keep = Keep it for this FIN
# Second line of the button, 60 characters. $account: whose, masked.
over-line = Pay ahead: { $account }
# Second line of the button, 60 characters.
over-line-plain = Pay ahead
# Line of a notice, 110 characters.
over-failed = That could not be done. Choose again: nothing is lost.
# Line of a notice, 90 characters. $amount: a sum with its currency.
over-money = { $amount } is inside, written down, and yours.
# Title, 26 characters a line.
over-operator-title = Which mobile operator?
# Button, 28 characters.
over-send = Send it to this phone
# Line, 160 characters: help on the page.
help-over = There is no change. What is over can go to a phone or to one of your bills, or is kept under your claim number, which is on the receipt.

## What was left of before

# Title, 26 characters a line.
redeem-title = The number on
    your old receipt
# Line under the title, 90 characters.
redeem-subtitle = Twelve letters and digits, under “Kept for next time”.
# Button, 28 characters.
redeem-confirm = Use this money
# Button, 28 characters: what was kept of another visit pays, too.
redeem-choose = Use money kept before
# Status, 34 characters.
redeem-asking = We are looking for it
# Status, 34 characters.
redeem-time = A few seconds.
# Line of a notice, 110 characters.
redeem-not-a-number = That is no such number: compare every sign with the receipt.
# Line of a notice, 110 characters.
redeem-here = This number pays here already.
# Line of a notice, 110 characters.
redeem-unknown = Nothing is kept under this number, or its terminal has not reported it yet.
# Line of a notice, 110 characters.
redeem-spent = What was kept under this number has been used.
# Line of a notice, 110 characters.
redeem-other-personal = It is kept for another FIN: compare every sign with the identity card.
# Title, 26 characters a line.
redeem-fin-title = Kept for one person:
    whose FIN?
# Line of a notice, 110 characters.
redeem-too-often = Too many numbers that lead nowhere: the help line helps.
# Line of a notice, 110 characters.
redeem-offline = There is no connection now, so it cannot be used. It is not lost.
# Line of a notice, 90 characters. $amount: a sum with its currency.
redeem-money = { $amount } is inside and written down.
# Line, 160 characters: help on the page.
help-redeem = Money that was over on another visit is kept under the number of that receipt. It is used whole; what is over then is kept again.

## Paid

# Title, 26 characters a line.
paid-title = Paid. Your receipt
    is being printed
# Title, 26 characters a line.
paid-take-title = Paid. Take
    your receipt
# Title, 26 characters a line.
paid-missing-title = Paid. The receipt
    is missing
# Title, 26 characters a line.
paid-doubtful-title = Paid. Is your receipt
    in the slot?
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
paid-money = { $amount } is paid
# Line of a notice, 110 characters.
paid-now = It is accepted. The providers are told in the background; you need not wait.
# Line of a notice, 110 characters.
paid-queued = It is accepted. There is no connection now: the providers hear of it as soon as there is.
# Line of a notice, 110 characters. $amount: a sum with its currency. $claim: a claim number.
paid-kept = { $amount } is kept for your next visit under { $claim }.
# Line of a notice, 110 characters.
paid-missing-line = We owe you the receipt: any terminal prints it by this number.
# Name, 28 characters.
paid-receipt = Receipt
# Button, 28 characters.
paid-print = Print the receipt
# Button, 28 characters.
paid-print-again = Print it once more
# Reason under the button, 44 characters.
paid-no-printer = Nothing can be printed just now.
# Button, 28 characters.
paid-finish = I have it: finish
# Line, 160 characters: help on the page.
help-paid = Your payment is complete. Take the receipt and keep it: it names what was paid, and the number by which it is found again.

## Money that is owed

# Title, 22 characters a line: notes are inside, the payment was stopped.
owed-basket-title = We owe you this;
    keep the number
# Line of a notice, 110 characters.
owed-basket-line = It is written down. The help line pays it out, or a desk, by this number.
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
owed-basket-money = { $amount } is yours
# Title, 22 characters a line: what became of a note or the card is not known.
owed-doubt-title = We do not know yet
    what was taken
# Line of a notice, 110 characters.
owed-doubt-line = We go on finding out. Whatever was taken is yours, by this number.
# Bold line of a notice, 44 characters.
unfinished-basket-paid = Everything was paid
# Line of a notice, 80 characters. $amount: a sum with its currency.
unfinished-basket-sum = { $amount } was paid.
# Line of a notice, 80 characters.
unfinished-basket-printable = If it is yours, print the receipt now. It comes out here.
# Line of a notice, 80 characters.
unfinished-basket-owed = Its receipt can be printed at any terminal with the number.
# Line of a notice, 110 characters.
unfinished-basket-money = What is inside is written down. The claim number counts.
# Line of a notice, 80 characters.
unfinished-basket-back = Nothing was paid by card.
# Line, 110 characters. $amount: a sum with its currency.
time-out-inside = At zero, this visit ends. { $amount } is inside: you get a claim number for it.
