### Several travellers in one session: the list, who is added and removed, one payment, a visa and a receipt each.

## The list

# Title, 26 characters a line.
party-title = Who travels together
# Line under the title, 90 characters.
party-subtitle = You pay once. Everybody gets a visa and a receipt.
# Name of a line of the list, 40 characters. $number: place in the list. $amount: sum with currency.
party-approved = { $number }: visa { $amount }
# Name of a line of the list, 40 characters. $number: place in the list.
party-without = { $number }: no visa here
# Note under a name, 90 characters.
party-refused = Refused. The way out was shown.
# Note under a name, 90 characters. $case: an officer's number.
party-numbered = An officer decides. Number: { $case }
# Note under a name, 90 characters. $claim: a claim number.
party-desk = The desk goes on. Number: { $claim }
# Button beside a name, 14 characters.
party-remove = Remove
# Said for the button, 60 characters. $number: place in the list.
party-remove-one = Remove traveller { $number }
# Button, 28 characters.
party-add = Another traveller
# Why the button cannot be pressed, 60 characters. $most: how many at most.
party-full = { $most } travellers at once are the most.
# Button, 28 characters: back to the list, or on with the others.
party-go-on = On with the others
# Line, 160 characters: help on the list.
help-party = Add everybody who travels with you, then pay once by card. Whoever has no visa here does not stop the others. Nothing is charged before you pay.

## One is removed

# Title, 26 characters a line.
removing-title = Remove this traveller?
# Bold line of a notice, 60 characters. $amount: sum with currency.
removing-nothing = { $amount } will not be charged
# Line of a notice, 90 characters.
removing-others = The others stay on the list.
# Button, 28 characters.
removing-keep = No, keep
# Button, 28 characters.
removing-yes = Yes, remove

## The next passport

# Line under the title, 60 characters. $number: which traveller of the list.
document-traveller = Traveller { $number } of your list
# Title, 22 characters a line.
document-listed-title = Already on
    your list
# Line of a notice, 90 characters.
document-again-listed = Nothing is wrong with it. Take it away and put the next traveller's passport.

## Papers

# Title, 26 characters a line.
party-printing-title = Visas and receipts
    are being printed
# Line of the bar, 34 characters.
party-printing-time = A few seconds a sheet.
# Title, 26 characters a line.
party-take-title = Take everything,
    and your passports
# Name of a row, 28 characters. $count: how many of each.
party-take-papers = Visas and receipts: { $count }
# Title, 22 characters a line.
party-missing-title = Paid and issued;
    some paper is missing
# Line at the far side of a name, 26 characters.
party-paper-to-come = to come
# Line at the far side of a name, 26 characters.
party-paper-printing = printing
# Line at the far side of a name, 26 characters.
party-paper-there = visa and receipt
# Line at the far side of a name, 26 characters.
party-paper-missing = paper is missing
# Name, 40 characters: the paper with the sum of all.
party-total = What you paid together
# Name, 40 characters: nobody knows the name of that traveller any more. $number: place in the list.
party-traveller = Traveller { $number }
# Line of a notice, 90 characters. $count: how many visas were not issued. $amount: sum with currency.
party-uncharged = { PLURAL($count) ->
    [one] { $count } visa was not issued. { $amount } was not charged.
   *[other] { $count } visas were not issued. { $amount } was not charged.
}
# Line of a notice, 90 characters.
party-missing-line = Every visa is valid. Each paper can be printed at any of these terminals.
# Name of a field, 40 characters: the claim number of the traveller whose paper is missing. $number: place in the list.
party-missing-claim = { $number }: claim number
