### Receipts by other means than paper, and receipts of before.

## The receipt to a telephone or by electronic mail

# Button, 28 characters.
send-choose = Send it to my phone or mail
# Title, 26 characters a line.
send-title = Where shall
    the receipt go?
# Line under the title, 90 characters.
send-subtitle = It comes as soon as central has heard of your payment.
# Button, 28 characters.
send-sms = By text message
# Second line of the button, 44 characters.
send-sms-line = To a mobile phone in Azerbaijan.
# Button, 28 characters.
send-email = By e-mail
# Second line of the button, 44 characters.
send-email-line = With every line of the receipt.
# Button, 28 characters.
send-confirm = Send the receipt there
# Line, 110 characters: what is typed is used once.
send-privacy = Used for this receipt alone, and then forgotten.
# Line of a notice, 110 characters. $to: a masked number or address.
send-on-its-way = The receipt goes to { $to }.
# Line, 160 characters: help on the page.
help-send = Your payment is complete. The receipt can also come as a text message or by e-mail; it is sent once, to the place that you type here.

## A receipt of before

# Button, 28 characters.
copy-choose = A receipt of before
# Title, 26 characters a line.
copy-title = The number on
    the receipt
# Line under the title, 90 characters.
copy-subtitle = Twelve letters and digits, or hold the receipt's code before the scanner.
# Button, 28 characters.
copy-confirm = Find this receipt
# Status, 34 characters.
copy-asking = We are looking for it
# Status, 34 characters.
copy-time = A few seconds.
# Line of a notice, 110 characters.
copy-not-a-number = That is no such number: compare every sign with the receipt, or with what you wrote down.
# Line of a notice, 110 characters.
copy-unknown = There is no receipt under this number, or its terminal has not reported it yet.
# Line of a notice, 110 characters.
copy-too-often = Too many numbers that lead nowhere: the help line helps.
# Line of a notice, 110 characters.
copy-offline = There is no connection now, so it cannot be looked for. It is not lost.
# Line, 160 characters: help on the page.
help-copy = With the number of a receipt you see where your payment is, and print the receipt once more, at any terminal. It is marked as a duplicate.
# Title, 26 characters a line.
copy-found-title = Your receipt
    of before
# Bold line of a notice, 44 characters. $amount: a sum with its currency.
copy-paid = { $amount } was paid
# Line of a notice, 110 characters. $time: day and hour. $terminal: the code of a terminal.
copy-paid-line = On { $time }, at terminal { $terminal }.
# At the far side of a line, 18 characters.
copy-on-its-way = On its way
# At the far side of a line, 18 characters.
copy-posted = Arrived
# At the far side of a line, 18 characters.
copy-goes-back = Goes back to you
# At the far side of a line, 18 characters.
copy-being-checked = Being checked
# Line of a notice, 110 characters.
copy-back-line = What could not be paid goes back to you: name this number at the help line.
# Button, 28 characters.
copy-print = Print it once more
# Line of a notice, 110 characters.
copy-printed = The duplicate is in the slot.
# Line of a notice, 110 characters.
copy-not-printed = It was not printed. The receipt is kept, and can be printed later.
# Button, 28 characters.
copy-finish = Done
