### A payment by a code that the person's bank reads with its app (EMV QR, AZQR).

## The basket, and whatever is missing

# Button, 28 characters.
basket-code = Pay by QR code
# Second line of the button, 44 characters.
basket-code-line = With the app of your bank
# Reason under the button, 44 characters.
means-code-not-for-this = Not everything here is paid by QR code.
# Button, 28 characters: what the notes left missing.
notes-code = Pay the rest by QR code

## The code

# Title, 26 characters a line.
code-title = Scan the code with
    the app of your bank
# Numbered line, 44 characters.
code-step-open = Open the app of your bank
# Numbered line, 44 characters.
code-step-scan = Scan this code with it
# Numbered line, 44 characters.
code-step-confirm = Compare the sum, and confirm it there
# Line of a notice, 90 characters. $minutes: how long the code may still be paid, at most.
code-good = { PLURAL($minutes) ->
    [one] The code is good for less than { $minutes } minute. This page goes on by itself.
   *[other] The code is good for { $minutes } minutes. This page goes on by itself.
}
# Line of a notice, 90 characters. $amount: a sum with its currency.
code-money = You pay { $amount } when you confirm it in the app, and once only.
# Line of a notice, 110 characters.
code-unheard = We cannot hear the bank just now. If you have confirmed, wait: it is not lost.
# Button, 28 characters.
code-stop = Do not pay by QR code
# Title, 26 characters a line.
code-opening-title = Your code is
    being prepared
# Status, 34 characters.
code-opening = The bank is being asked
# Line under the status, 44 characters.
code-opening-time = A few seconds.
# Line of a notice, 90 characters. $amount: a sum with its currency.
code-opening-money = Nothing is paid yet. You will pay { $amount }.
# Title, 26 characters a line: the code is off the screen.
code-ending-title = We are asking whether
    it was paid
# Line of a notice, 110 characters. $amount: a sum with its currency.
code-ending-money = Do not pay { $amount } again: what was paid counts, or goes back to your account.
# Line, 160 characters: help on the page.
help-code = Open the app of your bank, choose payment by QR code, and hold the phone before the code. Compare the sum, and confirm. Never tell anyone a password.

## Not paid

# Title, 26 characters a line.
code-not-paid-title = Nothing was paid
    by QR code
# Line under the title, 90 characters.
code-cancelled = The code was taken back. Nobody can pay it any more.
# Line under the title, 90 characters.
code-expired = The time of the code is over. Nobody can pay it any more.
# Line under the title, 90 characters.
code-other-amount = Another sum came than was asked for. It goes back to your account.
# Line under the title, 90 characters.
code-refused = The bank said no.
# Line under the title, 90 characters.
code-unavailable = QR codes cannot be had just now.
# Line of a notice, 90 characters. $amount: a sum with its currency.
code-not-paid-money = { $amount } was not paid by QR code.
# Button, 28 characters.
code-again = Show a new code
# Button, 28 characters.
code-card = Pay by card
# Button, 28 characters.
code-notes = Pay with notes
