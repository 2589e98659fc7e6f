### At the card terminal, and every way a payment can end.

## At the card terminal. Title and status bar change, the rest stays.

# Title, 26 characters a line.
pay-title = Pay by card
# Status, 34 characters.
pay-starting = The card terminal is starting
# Status, 34 characters.
pay-starting-time = About 5 seconds.
# Status, 34 characters.
pay-card = Waiting for your card
# Status, 34 characters.
pay-pin = Enter your PIN
# Status, 34 characters.
pay-pin-again = The bank asks for the PIN again
# Status, 34 characters.
pay-bank = Your bank is being asked
# Status, 34 characters.
pay-bank-time = About 10 seconds.
# Status, 34 characters.
pay-remove = Take your card
# Status, 34 characters.
pay-cancelling = The payment is being cancelled
# Status, 34 characters.
pay-cancelling-time = About 5 seconds.
# Numbered line, 44 characters.
pay-step-card = Tap your card, or insert it
# Numbered line, 44 characters.
pay-step-pin = Enter your PIN there if it asks
# Numbered line, 44 characters.
pay-step-remove = Take the card when the terminal says so
# Line of a notice, 60 characters.
pay-only-if = You pay only if the bank says yes.
# Line of a notice, 90 characters.
pay-leave-card = Leave the card where it is until the terminal says so.
# Line of a notice, 90 characters.
pay-pin-blocked = The PIN did not match. After three tries the bank may block the card.
# Line of a notice, 90 characters.
pay-cancelling-money = If the bank has already said yes, the payment is undone.
# Button, 28 characters.
pay-cancel = Cancel: pay nothing
# Reason under the button, 34 characters.
pay-cancel-not-now = The bank is answering.

## The bank said yes

# Title, 26 characters a line.
pay-issuing-title = Paid. Your visa
    is being issued
# Status, 34 characters.
pay-issuing = Your visa is being issued
# Status, 34 characters.
pay-issuing-time = About 3 seconds.
# Title, 26 characters a line.
pay-settling-title = Your visa is issued
# Status, 34 characters.
pay-settling = The payment is being closed
# Status, 34 characters.
pay-settling-time = About 3 seconds.
# Title, 26 characters a line.
pay-undoing-title = No visa: we undo
    your payment
# Status, 34 characters.
pay-undoing = The payment is being undone
# Status, 34 characters.
pay-undoing-time = About 10 seconds.
# Numbered line, 40 characters; the sum stands at the far end.
pay-step-paid = Paid by card
# Numbered line, 40 characters.
pay-step-issue = Visa issued
# Numbered line, 40 characters.
pay-step-close = Payment closed
# Numbered line, 40 characters.
pay-step-undo = Payment undone
# Line of a notice, 90 characters. $amount: a sum with its currency.
pay-issuing-money = If the visa cannot be issued, { $amount } goes back to your card.
# Line of a notice, 90 characters. $amount: a sum with its currency.
pay-settling-money = { $amount } is paid. Your visa and receipt are printed next.
# Line of a notice, 90 characters. $amount: a sum with its currency.
pay-undoing-money = No visa was issued. { $amount } goes back to your card.

## Nothing was charged

# Title, 26 characters a line.
not-charged-title = Nothing was charged
# Line, 60 characters.
not-charged-declined = The bank did not accept this card.
# Line, 60 characters.
not-charged-cancelled = The payment was cancelled.
# Line, 60 characters.
not-charged-timed-out = No card was used in time.
# Line, 60 characters.
not-charged-unavailable = We could not use the card terminal.
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
not-charged-money = { $amount } stays with you
# Line of a notice, 80 characters.
not-charged-held = We keep the decision for a few minutes, so you can try again.
# Button, 28 characters.
not-charged-again = Try to pay by card again
# Button, 28 characters.
not-charged-cancel = Cancel: pay nothing

# Title, 26 characters a line.
cannot-pay-title = We cannot take
    a payment now
# Bold line of a notice, 40 characters.
cannot-pay-money = You have paid nothing
# Line of a notice, 80 characters.
cannot-pay-held = We keep the decision for a few minutes, so you can wait.
# Button, 28 characters.
cannot-pay-again = Try to pay again
# Button, 28 characters.
cannot-pay-cancel = Cancel: pay nothing

## The outcome is not known, and how it became known

# Title, 26 characters a line.
resolving-title = We are finding out
    about your payment
# Bold line of a notice, 40 characters.
resolving-wait = Please wait, and do not pay again
# Line of a notice, 60 characters.
resolving-time = At most about two minutes.
# Line of a notice, 90 characters. $amount: a sum with its currency.
resolving-money = { $amount } is written down. Whatever the answer, it is not lost.

# Title, 22 characters a line.
money-owed-title = We do not know yet
    if you were charged
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
money-owed-money = { $amount } is written down
# Line of a notice, 110 characters.
money-owed-line = We go on asking. In the end you have the visa, or your money back.

# Title, 26 characters a line.
given-back-title = Your payment
    was undone
# Line, 60 characters.
given-back-subtitle = No visa was issued.
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
given-back-money = { $amount } goes back to your card
# Line of a notice, 80 characters.
given-back-line = Your bank may take a few days to show it.

## A claim number

# Heading of the number, 34 characters.
claim-keep = Keep this claim number
# Heading of the number, 34 characters: nothing is owed, the number only finds the visit again.
claim-name = Name this number if you ask
# Line beside the number, 44 characters.
claim-photograph = Photograph it, or write it down.
# Said aloud only. $letters: the number, character by character.
claim-letters = Claim number: { $letters }. Again: { $letters }.
# Button, 28 characters.
claim-finish = I have the number: finish
# Button, 28 characters.
claim-read = I have read it: finish

## After a power cut: what became of the visit before

# Title, 26 characters a line.
unfinished-title = An earlier visit
    was interrupted
# Bold line of a notice, 40 characters.
unfinished-resolving = We are finding out what happened
# Line of a notice, 80 characters.
unfinished-resolving-line = About one minute. Nothing is lost.
# Bold line of a notice, 40 characters.
unfinished-nothing = Nothing was charged
# Line of a notice, 80 characters.
unfinished-nothing-line = You can begin again from the first page.
# Bold line of a notice, 40 characters.
unfinished-issued = The visa was issued and is valid
# Line of a notice, 80 characters. $amount: a sum with its currency.
unfinished-paid = { $amount } was paid by card.
# Line of a notice, 80 characters.
unfinished-printable = If it is yours, print it now. It comes out at this terminal.
# Line of a notice, 80 characters.
unfinished-paper-owed = It can be printed at any terminal with the claim number.
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
unfinished-given-back = { $amount } went back to the card
# Line of a notice, 80 characters.
unfinished-given-back-line = No visa was issued.
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
unfinished-money-owed = { $amount } is written down
# Line of a notice, 110 characters.
unfinished-money-owed-line = We do not know yet if it was charged. We go on asking; the claim number counts.
# Button, 28 characters.
unfinished-print = It is mine: print it now
