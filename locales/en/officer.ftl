### An officer decides: waiting at the terminal, taking a number, coming back, and what the officer decided.

## Waiting at the terminal

# Title, 26 characters a line.
queue-title = An officer decides:
    please wait
# Heading of the number, 34 characters.
queue-number = Your number
# Numbered line, 40 characters: done.
queue-asked = Your answers are with the officer
# Numbered line, 40 characters: present. Nobody waits before this person.
queue-next = You are next
# Numbered line, 40 characters: present. $before: how many wait before this person.
queue-before = { PLURAL($before) ->
    [one] { $before } person before you
   *[other] { $before } people before you
}
# Numbered line, 40 characters: to come.
queue-then = Then you pay and get the visa
# Bold line of a notice, 40 characters.
queue-wait = You need to press nothing
# Line of a notice, 60 characters: how long it takes is not known.
queue-goes-on = This page goes on by itself.
# Line of a notice, 90 characters. $minutes: how long it took the people before.
queue-usual = { PLURAL($minutes) ->
    [one] Usually about { $minutes } minute. This page goes on by itself.
   *[other] Usually about { $minutes } minutes. This page goes on by itself.
}
# Line of a notice, 90 characters. $minutes: how long this person has waited here.
queue-waited = { PLURAL($minutes) ->
    [one] You have waited for { $minutes } minute.
   *[other] You have waited for { $minutes } minutes.
}
# Bold line of a notice, 44 characters.
queue-unheard = We have no connection just now
# Line of a notice, 90 characters.
queue-unheard-line = Your number is kept, and we go on trying.
# Button, 28 characters.
queue-take = Take a number, come back
# Line, 160 characters: help while an officer decides.
help-queue = You need to do nothing. If you do not want to wait here, take a number and come back with your passport, to any of these terminals.

## With a number

# Title, 26 characters a line.
numbered-title = Come back with
    your passport
# Bold line of a notice, 44 characters.
numbered-how = Put your passport on a terminal here
# Line of a notice, 90 characters. $day: the last day, in full.
numbered-until = Nothing is asked again. The number is good to { $day }.
# Line, 160 characters: help on the page with the number.
help-numbered = Come back to any terminal of this hall and put the same passport on it. You need not wait here. Nothing was charged.

## What the officer decided

# Title, 22 characters a line.
refused-officer-title = The officer did not
    grant the visa
# Line, 90 characters.
refused-officer-document = The officer could not confirm this passport.
# Line, 90 characters.
refused-officer-details = What was typed is not what the passport says.
# Line, 90 characters.
refused-officer-other-visa = This visit needs another kind of visa.
# Line, 90 characters.
refused-officer-entry = The conditions for entering the country are not met.
# Name of a field, 28 characters.
approved-purpose = Purpose
# Name of a field, 28 characters.
approved-declared = Declaration
# Value of a field, 16 characters.
approved-declared-made = Made
# Value of a field, 16 characters.
approved-declared-not-made = Not made

## The slip with the number

# Title, bold. At most 24 characters.
receipt-case-title = Your number
# Label. At most 24 characters.
receipt-case-number = Case number
# What to do. At most 90 characters.
receipt-case-how = Come back with your passport and put it on any terminal here.
# Label: the last day. At most 24 characters.
receipt-case-until = Good until
# At most 90 characters.
receipt-case-once = What the officer grants is good for one visa, until this day.
# Beside the QR code. At most 80 characters.
receipt-case-code = This code holds your number for the staff.
