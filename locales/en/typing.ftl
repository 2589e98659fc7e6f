### Typing what the reader could not read, or read wrong.

## On the screens before

# Button in a field, 12 characters: type this value anew.
review-change = Change
# Said aloud for the button above. $name: the name of the field.
review-change-speech = Change: { $name }
# Button, 28 characters: one of the other lines is wrong.
review-other = Another line is wrong
# Line in a field, 110 characters: the person typed this value.
review-typed = You typed this. An officer can compare it with your passport.
# Line, 60 characters: instead of the subtitle of the review, when all was typed.
review-typed-subtitle = Compare each line. An officer will look at it too.
# Button, 28 characters: after the passport could not be read.
document-type = Type the details instead

## Which line is wrong

# Title, 26 characters a line.
wrong-line-title = Which line is wrong?
# Line, 60 characters.
wrong-line-subtitle = Choose it, and type it as it stands in your passport.
# Line of a notice, 110 characters.
wrong-line-officer = If these lines are typed anew, an officer compares them with your passport first.

## Typing

# Title, 26 characters a line.
typing-surname = Type your surname
# Title, 26 characters a line.
typing-given-names = Type your given names
# Title, 26 characters a line.
typing-number = Type your passport number
# Title, 26 characters a line.
typing-nationality = What is your nationality?
# Title, 26 characters a line.
typing-issuer = Who issued
    your passport?
# Name of a field, 28 characters.
typing-issuer-name = Issued by
# Title, 26 characters a line.
typing-birth = Type your date of birth
# Title, 26 characters a line.
typing-sex = What does it say for sex?
# Title, 26 characters a line.
typing-expiry = Passport valid until?
# Line, 60 characters: where letters are to be copied from.
typing-as-printed = As in the lowest lines of the photo page.
# Line, 60 characters: the fillers of the machine readable lines.
typing-names-fillers = Copy the lowest lines; a space for each < sign.
# Line, 60 characters.
typing-state-how = Type the first letters, then choose.
# Line, 60 characters.
typing-date-how = Day, month, year: 8 digits.
# Line, 60 characters: unknown parts of a date of birth.
typing-birth-how = Day, month, year. Type zeros for what is not stated.
# Under the value, 28 characters: how many digits are still missing.
typing-to-go = { PLURAL($count) ->
    [one] { $count } digit to go
   *[other] { $count } digits to go
}
# Under the value at its far end, 60 characters. $text: what the reader had read.
typing-read = We read: { $text }
# Under the value, 28 characters: the value is whole.
typing-whole = That is all of it
# Under the value, 28 characters. $count: how many letters or digits at most.
typing-most = { $count } at most
# Line of a notice, 80 characters: what was typed is not the value.
typing-wrong-missing = There is nothing here yet.
# Line of a notice, 80 characters.
typing-wrong-unfinished = The date needs all 8 digits: day, month, year.
# Line of a notice, 80 characters.
typing-wrong-day = The calendar has no such day. Compare day and month.
# Line of a notice, 80 characters.
typing-wrong-birth = Nobody can be born on that day. Compare the year.
# Line of a notice, 80 characters.
typing-wrong-expiry = No passport is valid until then. Compare the year.
# Line of a notice, 80 characters.
typing-wrong-state = No passport has that code. Choose the country from the list.
# Line of a notice, 80 characters: no country begins with these letters.
typing-no-state = No country begins like this. Erase a letter and try again.
# Key, 12 characters.
typing-space = Space
# Key, 12 characters: the last letter goes.
typing-erase = Erase
# Key, 12 characters: everything goes.
typing-clear = Clear
# Button, 28 characters: the value is done, the next one follows.
typing-confirm = It is right: continue
# Button, 28 characters: the holder has no given names.
typing-none = I have no given names
# Reason under the button, 60 characters.
typing-first = Type it first.
# Reason under the button, 60 characters.
typing-first-digits = Type all 8 digits first.
# Reason under the button, 60 characters.
typing-first-state = Choose it from the list first.

## Elsewhere

# Help, 200 characters.
help-typing = Type each value as it stands in your passport. Erase takes back the last sign. Your visa is decided by what the passport says: an officer compares it.
# Line, 90 characters.
officer-typed = What you typed must be compared with your passport first.
