### A residence visa or card beside the passport.

## The reader waits

# Title, 26 characters a line.
residence-title = Your residence visa
    or card, please
# Status, 34 characters.
residence-awaited = Waiting for the visa or card
# Numbered line, 60 characters: first picture.
residence-lines = Find the side with the lines of <<<.
# Numbered line, 60 characters: second picture.
residence-lay = Lay that side down on the glass.
# Bold line of a notice, 80 characters. The states follow.
residence-states = Your passport alone is not enough. Residents of these get a visa:
# Button, 28 characters: no visa, and what else can be done.
residence-without = I have none: what else?

## The reader reads

# Title, 26 characters a line.
residence-reading-title = Hold still:
    reading your document
# Numbered line, 40 characters: present.
residence-reading-lines = Reading the lines
# Numbered line, 40 characters: to come.
residence-reading-compare = Comparing it with your passport

## It was not read, or does not count

# Title, 26 characters a line.
residence-refused-title = This document
    does not help
# Title, 26 characters a line.
residence-passport-title = This is a passport.
    We need one paper more
# Title, 26 characters a line.
residence-unsure-title = The names
    do not match
# Line of a notice, 120 characters: why.
residence-kind = This is no residence visa or residence card.
# Line of a notice, 120 characters: why. $state: the country that issued it.
residence-state = { $state }: residents of this state have no visa on arrival here.
# Line of a notice, 120 characters: why.
residence-expired = It is not valid any more.
# Line of a notice, 120 characters: why.
residence-other-person = It is of another person: date of birth, sex or nationality is not as in your passport.
# Line of a notice, 120 characters: why.
residence-same-passport = It is the passport that we have read. Lift it off and lay down the visa or card.
# Line of a notice, 120 characters: why.
residence-another-passport = Another passport does not help. Lay down the residence visa or card.
# Line of a notice, 120 characters: why.
residence-unsure = The names are not written as in your passport. An officer can compare the two.
# Line of a notice, 120 characters: why.
residence-no-lines = We saw no such lines. On a card they are on the back, on a visa at the bottom.
# Line of a notice, 120 characters: why.
residence-two = We saw two documents. Lay down only one.
# Button, 28 characters: the same document once more, or another one.
residence-again = Try again, or another one
# Button, 28 characters: the officer at the desk goes on.
residence-officer = Let an officer compare

## Elsewhere

# Line of a notice, 80 characters: the residence card was put on the reader first.
document-again-residence = Your residence document is read. Now the passport, please.
# Line, 90 characters.
officer-residence = The names in your passport and in your residence document differ.
# Line, 160 characters: help while the residence document is awaited or read.
help-residence = Lay your residence visa or card on the glass, lines of <<< down: a card's are on its back, a visa's at its bottom. It must be valid and yours.
