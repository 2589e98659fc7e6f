### Printed papers: the visa, the receipt of a payment, the slip for the desk, the slip of a claim.
### A paper is 72 mm wide. Labels are small and stand above their value, the traveller's language and Azerbaijani together.

## On every paper

# Head of the visa, small. At most 34 characters.
receipt-state = Republic of Azerbaijan
# White on black across the paper. At most 16 characters.
receipt-duplicate = DUPLICATE
# Under the word DUPLICATE. At most 60 characters.
receipt-duplicate-line = This paper may have been printed before.
# Label. At most 24 characters.
receipt-claim-number = Claim number
# Label: whom to call. At most 24 characters.
receipt-help-line = Help line
# Label: the code of the terminal that printed this. At most 24 characters.
receipt-terminal = Terminal code
# Label: where the terminal stands. At most 24 characters.
receipt-site = Place
# Label: the company that runs the terminal. At most 24 characters.
receipt-operator = Operator
# Label: its tax number. At most 24 characters.
receipt-voen = Tax number (VÖEN)
# Label: day and hour of printing or paying. At most 24 characters.
receipt-time = Date and time

## The visa

# Title, bold. At most 24 characters.
receipt-visa-title = Visa on arrival
# Title of an e-visa, bold. At most 24 characters.
receipt-evisa-title = E-visa
# Label. At most 24 characters.
receipt-visa-number = Visa number
# Label. At most 24 characters.
receipt-surname = Surname
# Label. At most 24 characters.
receipt-given-names = Given names
# Label. At most 24 characters.
receipt-passport = Passport number
# Label. At most 24 characters.
receipt-nationality = Nationality
# Label. At most 24 characters.
receipt-birth = Date of birth
# Label: why the holder comes. At most 24 characters.
receipt-purpose = Purpose of visit
# Label: the first day of the visa. At most 24 characters.
receipt-valid-from = Valid from
# Label: the last day of the visa. At most 24 characters.
receipt-valid-until = Valid until
# Label: how long the holder may stay. At most 24 characters.
receipt-stay = Length of stay
# Value of the label above. At most 16 characters.
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } day
   *[other] { $days } days
}
# Label: how often the holder may enter. At most 24 characters.
receipt-entries = Number of entries
# Label: when the visa was issued. At most 24 characters.
receipt-issued = Issued
# Beside the QR code that proves the visa. At most 60 characters.
receipt-seal-line = Scan the code to check that this visa is genuine.
# Last line of the visa. At most 70 characters.
receipt-keep = Keep this paper with your passport until you leave.

## Money

# Title, bold. At most 24 characters.
receipt-payment-title = Payment receipt
# Label. At most 24 characters.
receipt-number = Receipt number
# Line with a sum: what the state takes. At most 24 characters.
receipt-duty = State duty
# Line with a sum: what the operator of the terminal takes. At most 24 characters.
receipt-service = Service fee
# Line with the sum of both, bold. At most 24 characters.
receipt-total = Total paid
# Label: kind and last digits of the card. At most 24 characters.
receipt-card = Card
# Label: the number of the card terminal. At most 24 characters.
receipt-card-terminal = Card terminal
# Label: the number of the card terminal's own receipt. At most 24 characters.
receipt-card-receipt = Card receipt number
# Label: the code by which the bank approved. At most 24 characters.
receipt-authorisation = Authorisation code
# Label: the number by which the bank finds the payment. At most 24 characters.
receipt-reference = Reference number
# Beside the QR code of the electronic receipt. At most 60 characters.
receipt-electronic = Scan the code for the electronic receipt.
# Title of the summary for several who paid together, bold. At most 24 characters.
receipt-together-title = What was paid together
# Label over the number of travellers. At most 24 characters.
receipt-together-for = Paid for
# Value of the label above. At most 20 characters.
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } traveller
   *[other] { $travellers } travellers
}
# Under the sum of all. At most 80 characters.
receipt-together-line = Only a summary: each traveller's receipt counts.
# On the receipt of one of several: line with the sum of the card payment of all. At most 24 characters.
receipt-whole = Whole card payment
# Under that line. At most 90 characters.
receipt-whole-line = Several travellers paid together. The bank statement shows the whole payment.

## The receipt of a payment for services

# Label of a number under which receipt and money are found again. At most 24 characters.
receipt-own-number = Receipt and claim number
# Label of a long number for the help desk. At most 24 characters.
receipt-transaction = Transaction number
# Above what was paid for: the payment is accepted and on its way to whoever gets it. At most 60 characters.
receipt-passed-on = Accepted, passed on to the provider
# As above, while there is no connection. At most 60 characters.
receipt-queued = Accepted, passed on as soon as there is a connection
# Label: the subscriber, plate or protocol for which was paid, masked. At most 24 characters.
receipt-account = Account
# Label: what the provider calls what was owed. At most 24 characters.
receipt-line-reference = Provider reference
# Label: the last day for paying. At most 24 characters.
receipt-due = To be paid by
# Label of a sum: what would have been owed without a discount. At most 24 characters.
receipt-undiscounted = Without the discount
# Label: the law or decision on which it rests. At most 24 characters.
receipt-legal-basis = Legal basis
# Label of a sum: what the provider gets. At most 24 characters.
receipt-amount = Amount
# Label of a sum: what the operator of the terminal takes for it. At most 24 characters.
receipt-commission = Fee
# Line with the sum of all amounts. At most 24 characters.
receipt-amounts = All amounts
# Line with the sum of all commissions. At most 24 characters.
receipt-commissions = All fees
# Line with a sum: the notes that went in. At most 24 characters.
receipt-notes = Notes received
# Line with a sum: what was left of an earlier payment, and paid here. At most 24 characters.
receipt-redeemed = Left from before
# Line with a sum. At most 24 characters.
receipt-by-card = By card
# Line with a sum. At most 24 characters.
receipt-by-code = By QR code
# Label: the acquirer or the operator of the payment system. At most 24 characters.
receipt-code-operator = Payment operator
# Label: who was paid by the code, with the tax number. At most 24 characters.
receipt-code-merchant = Merchant
# Label: the terminal's code at the acquirer. At most 24 characters.
receipt-code-terminal = Terminal code
# Label: when the code was paid. At most 24 characters.
receipt-code-paid = Paid at
# Line with a sum, bold, between thick lines: what was put in over the total. At most 24 characters.
receipt-kept = Kept for next time
# Under that sum and the claim number, between thick lines. At most 90 characters.
receipt-kept-line = More went in than was due. Keep this paper: the number pays next time.
# Beside the QR code. At most 60 characters.
receipt-status = Scan the code to see where the payment is.

## The receipt by short message and by mail

# A short message. $amount: a sum with its currency. $number: the receipt's number. $link: an address. At most 60 characters.
message-sms = Paid { $amount }. Receipt { $number }: { $link }
# Subject of a mail. $amount: a sum with its currency. $number: the receipt's number. At most 60 characters.
message-subject = Payment receipt { $number }: { $amount }
# Label before an address. At most 60 characters.
message-status = Where the payment is

## The slip for the desk

# Title, bold. At most 24 characters.
receipt-desk-title = For the desk
# What to do. At most 60 characters.
receipt-desk-show = Show this slip and your passport at the desk.
# Why. At most 80 characters.
receipt-desk-offline = The terminal has no connection just now.
# Why. At most 80 characters.
receipt-desk-officer = An officer decides about your visa.
# Why. At most 80 characters.
receipt-desk-silent = The visa service did not answer in time.
# Why. At most 80 characters.
receipt-desk-evisa = No e-visa was found for what was shown.
# At most 60 characters.
receipt-desk-nothing = Nothing was charged.
# Beside the QR code. At most 80 characters.
receipt-desk-code = What you entered is in this code; only the desk can read it.

## The slip of a claim

# Title, bold. At most 24 characters.
receipt-claim-title = Claim slip
# Line with a sum: notes that went in, or what a card may have been charged. At most 24 characters.
receipt-claim-amount = Amount of the claim
# Label: the last day. At most 24 characters.
receipt-claim-until = Claim it by
# Why the slip is good, whether it was paid in notes or by card. At most 90 characters.
receipt-claim-what = Whether in notes or by card: this sum is written down and is not lost.
# What to do; not every terminal stands near a desk. At most 90 characters.
receipt-claim-how = Give the claim number to the help line, or at the desk where there is one.

## Services that somebody keeps

# Title, bold. At most 24 characters.
receipt-group-title = My services
# Label over the name that its owner gave it. At most 24 characters.
receipt-group-name = Name
# What to do. At most 60 characters.
receipt-group-how = Next time show this code to any terminal.
# What whoever finds it can do. At most 90 characters.
receipt-group-lost = Keep it as you keep a bill: whoever has it can see what you owe.
# Beside the QR code. At most 80 characters.
receipt-group-code = Only terminals can read this code. Nothing is paid by it.
