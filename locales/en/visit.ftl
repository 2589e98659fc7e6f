### The visit, the declaration, the decision, the offer.

# Title, 26 characters a line.
trip-title = Your visit
# Heading, 40 characters.
trip-days-question = How many days will you stay?
# Button, 20 characters.
trip-days = { PLURAL($days) ->
    [one] { $days } day
   *[other] { $days } days
}
# Line of a notice, 80 characters. $first, $last: days in full.
trip-until = Your visa would be valid from { $first } to { $last }.
# Heading, 40 characters.
trip-purpose-question = Why do you come?
# Button, 22 characters.
trip-purpose-tourism = Holiday
# Button, 22 characters.
trip-purpose-business = Business
# Button, 22 characters.
trip-purpose-visit = Family or friends
# Button, 22 characters.
trip-purpose-transit = On my way elsewhere
# Button, 28 characters.
trip-confirm = Continue to declaration
# Reason under the button, 34 characters.
trip-choose-both = Choose days and purpose first.
# Reason under the button, 34 characters.
trip-choose-days = Choose the days first.
# Reason under the button, 34 characters.
trip-choose-purpose = Choose the purpose first.

# Title, 26 characters a line.
declaration-title = Confirm these lines
# Line, 60 characters.
declaration-subtitle = Read each line before you go on.
# Numbered line, 90 characters.
declaration-details = My details and my answers are correct.
# Numbered line, 90 characters.
declaration-entry = I was never refused entry to Azerbaijan or removed from it.
# Numbered line, 90 characters.
declaration-work = I will not work here, and I will leave before the visa ends.
# Line of a notice, 90 characters.
declaration-false = A visa that rests on a false statement is not valid.
# Button, 28 characters.
declaration-make = All true: ask for the visa
# Button, 28 characters: the officer at the desk goes on.
declaration-decline = Not all true: see an officer

# Title, 26 characters a line.
deciding-title = We are asking
    for the decision
# Numbered line, 40 characters: done.
deciding-passport = Passport checked
# Numbered line, 40 characters: done.
deciding-declaration = Declaration received
# Numbered line, 40 characters: present.
deciding-decision = Waiting for the decision
# Bold line of a notice, 40 characters.
deciding-wait = Please wait
# Line of a notice, 60 characters.
deciding-time = Usually about 10 seconds.
# Line of a notice, 110 characters. $seconds: how long already.
deciding-longer = { PLURAL($seconds) ->
    [one] It takes longer than usual: { $seconds } second so far. If no answer comes, the desk goes on.
   *[other] It takes longer than usual: { $seconds } seconds so far. If no answer comes, the desk goes on.
}
# Line of a notice, 60 characters.
deciding-money = You have paid nothing so far.

# Title, 26 characters a line.
approved-title = You can have the visa
# Line, 60 characters.
approved-subtitle = It is issued as soon as you have paid.
# Name of a part of the sum, 20 characters.
approved-duty = State duty
# Name of a part of the sum, 20 characters: what the terminal's operator takes.
approved-service = Service fee
# Name of a field, 28 characters.
approved-from = Valid from
# Name of a field, 28 characters.
approved-until = Valid until
# Name of a field, 28 characters.
approved-stay = Stay
# Name of a field, 28 characters.
approved-entries = Entries
# Value of a field, 16 characters.
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } entry
   *[other] { $entries } entries
}
# Line of a notice, 80 characters. $amount: a sum with its currency.
approved-money = Nothing is charged before you pay { $amount } at the card terminal.
# Button, 28 characters. $amount: a sum with its currency.
approved-pay = Pay { $amount } by card
# Button, 28 characters.
approved-cancel = Cancel: pay nothing
