### A payment for services, up to the basket: what is paid, whose it is, what is owed, how much.

## On the wall and at the beginning

# Button, 28 characters.
attract-sale = Pay bills, fines, duties
# Second line of the button, 44 characters.
attract-sale-line = With notes or by card. A receipt for all.
# Button, 28 characters: nothing can be paid for now; the reason stands under it.
attract-sale-not-now = Payments: not now
# Line, 80 characters: where to go when this terminal cannot.
attract-sale-elsewhere = Another terminal may help you now. Or come back later.
# Second line of the button, 44 characters: visas are to be had here, and payments too.
attract-both-line = Also here: bills, fines and duties.
# Button, 28 characters.
choosing-sale = Pay a bill, fine or duty
# Second line of the button, 44 characters.
choosing-sale-line = With notes or by card.
# Line, 160 characters: help where visas and payments are to be had.
help-choosing-sale = Choose a visa, the paper of an e-visa that you were granted, or pay a bill, a fine or a duty. Whatever it is, nothing is paid before you say so.
# Line, 160 characters: help on the first page, where only payments are to be had.
help-attract-sale = Touch your language to begin. You pay bills, fines and duties here, with notes or by card. There is no change: what is over is kept for you.

## Progress

# Under the progress at its far end, 28 characters: what the second step is.
sale-next-whose = Next: whose it is
# Under the progress at its far end, 28 characters: what the third step is.
sale-next-owed = Next: what is owed
# Under the progress at its far end, 28 characters: what the fourth step is.
sale-next-basket = Next: your basket
# Under the progress at its far end, 28 characters: what the fifth step is.
sale-next-pay = Next: pay
# Under the progress at its far end, 28 characters: what the sixth step is.
sale-next-receipt = Next: your receipt

## Which service?

# Title, 26 characters a line.
find-title = What do you want to pay?
# Under what is typed, 30 characters.
find-hint = Type a name
# Under what is typed, 30 characters. $count: how many services are found.
find-count = { PLURAL($count) ->
    [one] { $count } found
   *[other] { $count } found
}
# Under what is typed, 30 characters.
find-none = Nothing found
# At the far side under what is typed, 30 characters.
find-scan = Or scan the code of a bill
# Line of a notice, 110 characters.
find-none-line = Try a shorter word, the name of the provider, or Clear to see all the areas.
# Line of a notice, 110 characters: a code was shown that is no bill.
find-strange = That code is no bill that is paid here. Type its name.
# Button, 28 characters.
find-household = By phone number
# What is asked for where nothing but a telephone number is known, 44 characters.
find-household-line = Everything a household owes, at once
# Button, 28 characters. $count: how many lines lie in the basket.
find-basket = Back to the basket: { $count }
# Button, 18 characters: shows the next of the results or areas.
find-more = More
# Button, 18 characters: back to the first of the results or areas.
find-first = From the start
# Heading, 30 characters: what is paid for most at this terminal.
find-usual = Paid most here
# Button, 28 characters: whose services are paid for here.
find-offices = By office or company
# Under the name of an office or firm, 30 characters. $count: how many services it has.
find-office-services = { PLURAL($count) ->
    [one] { $count } service
   *[other] { $count } services
}
# Said for a key, 30 characters: Latin letters come on the keys.
find-letters-latin = Latin letters
# Said for a key, 30 characters: the letters of this language come back on the keys.
find-letters-own = Letters of this language
# Said for a key, 30 characters: rarer letters of the same script come on the keys.
find-letters-more = More letters
# Line, 160 characters: help on the page.
help-find = Type part of a name: electricity, water, a bank. Or choose an area, or hold the code of your bill before the scanner. Nothing is paid yet.

## Whose is it?

# Title, 26 characters a line.
fill-ways-title = How do you want to say
    whose it is?
# At the far side under what is typed, 30 characters.
fill-scan = Or scan its code
# Under what is typed, 30 characters. $missing: how many at least.
fill-to-go = { PLURAL($missing) ->
    [one] { $missing } more to go
   *[other] { $missing } more to go
}
# Under what is typed, 30 characters.
fill-whole = Complete
# Under what is typed, 30 characters.
fill-compare = Compare it
# Line under the title, 60 characters. $field: which field; $of: of how many.
fill-place = { $field } of { $of }
# Button, 28 characters.
fill-confirm = It is right: continue
# Reason under the button, 44 characters.
fill-first = Type all of it first.
# Line, 160 characters: help on the page.
help-fill = Type it as it stands on your bill or paper. Spaces need not be typed. It is used only to find what is owed. Nothing is paid yet.

## The provider is asked

# Title, 26 characters a line.
look-title = We are asking
    what is owed
# Status, 34 characters.
look-status = The provider is being asked
# Status, 34 characters.
look-status-household = All providers are being asked
# Status, 34 characters.
look-time = At most 20 seconds.
# Line of a notice, 90 characters.
look-money = Nothing is paid yet.

## Nothing to pay was found

# Title, 26 characters a line.
nothing-owed-title = Nothing is owed
# Line of a notice, 110 characters.
nothing-owed-line = The provider says that there is nothing to pay.
# Title, 26 characters a line.
nothing-unknown-title = Nobody is known
    by this number
# Line of a notice, 110 characters.
nothing-unknown-line = Compare it with your bill, and type it again. Or choose another service.
# Title, 26 characters a line.
nothing-silent-title = The provider
    does not answer
# Line of a notice, 110 characters.
nothing-silent-line = We asked, and no answer came. Ask again, or come back later.
# Line of a notice, 110 characters. $minutes: when another try is worth it.
nothing-silent-when = { PLURAL($minutes) ->
    [one] Another try is worth it in { $minutes } minute.
   *[other] Another try is worth it in { $minutes } minutes.
}
# Title, 26 characters a line.
nothing-often-title = Too many that
    nobody knows
# Line of a notice, 110 characters.
nothing-often-line = Too many unknown numbers were tried here. Come back in an hour, or call the help line.
# Title, 26 characters a line.
nothing-offline-title = There is no connection
    just now
# Line of a notice, 110 characters.
nothing-offline-line = We cannot ask what is owed. Ask again, or come back later.
# Line of a notice, 110 characters.
nothing-without-line = You may pay without asking: you say how much, and the provider hears of it later.
# Button, 28 characters.
nothing-without = Pay without asking
# Button, 28 characters.
nothing-again = Ask again
# Button, 28 characters.
nothing-other = Choose another service
# Button, 28 characters.
nothing-retype = Type it again
# Name of a field, 40 characters: over the masked account.
nothing-account = Asked for
# Line, 160 characters: help on the page.
help-nothing = Nothing was paid. Check the number, ask again, or choose another service. The help line can look into it with the number of this terminal.

## What of it shall be paid?

# Title, 26 characters a line.
owing-title = Choose what to pay
# Beside a debt, 44 characters. $label: what the provider says of it. $day: its last day.
owing-due = { $label } · pay by { $day }
# Beside a debt, 44 characters. $label: what the provider says of it. $day: its last day, which is over.
owing-overdue = { $label } · was due { $day }
# In the tag of a discount, 40 characters. $amount: how much less. $day: its last day.
owing-discount = { $amount } less until { $day }
# Under a debt, 36 characters.
owing-held = In the basket already
# Under a debt, 36 characters.
owing-advance = Nothing is owed; you may pay ahead
# Under a debt, 36 characters. $amount: so much of it is paid.
owing-part = You pay { $amount } of it
# Under a debt, 36 characters.
owing-not-now = Not in this payment
# Said for the button, 60 characters. $name: the service.
owing-change-one = Pay another amount: { $name }
# Line of a notice, 110 characters. $names: services whose provider did not answer.
owing-silent = No answer came for: { $names }. Ask again later.
# Name of the sum, 24 characters.
owing-sum = Chosen
# Button, 28 characters.
owing-put = Put into the basket
# Reason under the button, 44 characters.
owing-first = Choose at least one first.
# Line, 160 characters: help on the page.
help-owing = What is ticked goes into the basket. Touch a line to leave it out, or change its amount. You see the whole sum before you pay anything.

## How much?

# Title, 26 characters a line.
amount-title = How much do you pay?
# Title, 26 characters a line: one of several prices.
amount-tariff-title = Choose what you pay for
# Under what is typed, 44 characters. $least and $most: sums with their currency.
amount-limits = From { $least } to { $most }
# At the far side under what is typed, 30 characters. $amount: what is owed.
amount-owed = Owed: { $amount }
# Line of a notice, 90 characters.
amount-wrong-nothing = Type how much you want to pay.
# Line of a notice, 90 characters.
amount-wrong-number = That is no sum. Type digits, and a point before the qapiks.
# Line of a notice, 90 characters.
amount-wrong-decimals = There are two digits after the point at most.
# Line of a notice, 90 characters. $least: a sum with its currency.
amount-wrong-little = It is too little: at least { $least }.
# Line of a notice, 90 characters. $most: a sum with its currency.
amount-wrong-much = It is too much: at most { $most }.
# Button, 28 characters.
amount-confirm = So much: continue
# Reason under the button, 44 characters.
amount-first = Type the sum first.
# Line, 160 characters: help on the page.
help-amount = Type the sum, or touch one. The terminal's fee, if there is one, is shown in the basket before you pay.

## Services that somebody keeps on paper

# Line of a notice, 60 characters.
find-group-damaged = That code is torn or was changed. Show it again.
# Line of a notice, 60 characters.
find-group-foreign = That list is of other terminals, or too old.
# Line of a notice, 60 characters.
find-group-version = That list is of another version of the terminal.
# Title, 26 characters a line: the services of a group.
group-title = My services
# Button, 28 characters.
group-all = Ask for all of them
# Reason under the button, 44 characters.
group-offline = There is no connection just now.
# Reason under the button, 44 characters.
group-none-asked = Choose one: for these you say how much.
# Line of a notice, 110 characters. $names: names of services in the catalogue.
group-gone = Not paid here any more, or asked for in another way: { $names }
# Line of a notice, 110 characters.
group-owed-nothing = Nothing is owed for any of them.
# Line of a notice, 110 characters.
group-silent = No answer came for some of them, and nothing is owed for the others. Ask again later.
# Line of a notice, 110 characters: none of the services is paid here.
group-empty = None of these services is paid here any more. Choose others.
# Button, 28 characters.
group-others = Choose another service
# Line, 160 characters: help on the page.
help-group = Touch a service to see what is owed for it, or ask for all of them. Nothing is paid yet.
# At the far side of a heading, 12 characters. $done: which one is asked for; $of: of how many.
gather-status = { $done } of { $of }
# Button, 28 characters: the services of this basket, to be shown next time.
keep-offer = Keep a list of them
# Second line of the button, 44 characters.
keep-offer-line = On paper or under your FIN
# Title, 26 characters a line.
keep-title = Give your list a name
# Line, 70 characters.
keep-how = Only if you like: home, parents, garage.
# Under what is typed, 30 characters.
keep-hint = No name is fine, too
# Button, 28 characters.
keep-print = Print my list
# Title, 26 characters a line.
keep-printing-title = Your list is printed
# Title, 26 characters a line.
keep-take-title = Please take your list
# What lies in the slot, 24 characters.
keep-list = My services
# Line of a notice, 110 characters.
keep-safe = Keep it as you keep a bill. Show its code to any terminal: it finds what you owe.
# Title, 26 characters a line.
keep-missing-title = Your list
    was not printed
# Line of a notice, 110 characters.
keep-missing-line = Nothing else is lost. Print it again, or go on without it.
# Button, 28 characters.
keep-again = Print it again
# Button, 28 characters.
keep-done = Continue
# Line, 160 characters: help on the page.
help-keep = The list holds your services and numbers, no sums, and nothing can be paid by it. Only terminals read its code on paper; under your FIN it needs your code.
