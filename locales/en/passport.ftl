### Reading the passport, and comparing what was read.

## The reader waits

# Title, 26 characters a line.
document-title = Put your passport
    on the reader
# Status, 34 characters.
document-awaited = Waiting for your passport
# Numbered line, 60 characters: first picture.
document-open = Open it at the page with your photo.
# Numbered line, 60 characters: second picture.
document-turn = Turn it over, photo page down.
# Numbered line, 60 characters: third picture.
document-lay = Lay it flat on the glass and hold it there.

## The reader reads

# Title, 26 characters a line.
document-reading-title = Hold still:
    reading your passport
# Status, 34 characters.
document-reading-status = Do not lift it yet
# Status, 34 characters.
document-reading-time = About 3 seconds more.
# Numbered line, 40 characters: done.
document-reading-found = Passport found
# Numbered line, 40 characters: present.
document-reading-page = Reading the photo page
# Numbered line, 40 characters: to come.
document-reading-check = Checking it
# Line of a notice, 80 characters.
document-reading-keep = When you finish, we keep only what the visa needs.

## It was not read

# Title, 26 characters a line.
document-again-title = We could not read it.
    Please try again
# Status, 34 characters.
document-again-status = Lift it and lay it down again
# Numbered line, 60 characters: first picture.
document-again-corner = Push it into the top left corner.
# Numbered line, 60 characters: second picture.
document-again-flat = Press it flat: the page was lifted.
# Numbered line, 60 characters: third picture.
document-again-case = Take it out of its cover.
# Line of a notice, 80 characters: why.
document-again-incomplete = Part of the bottom lines was cut off.
# Line of a notice, 80 characters: why.
document-again-corrupted = One of the characters was not clear.
# Line of a notice, 80 characters: why.
document-again-no-document = We saw no passport lines. They are under your photo.
# Line of a notice, 80 characters: why.
document-again-card = This is an identity card. Please use your passport.
# Line of a notice, 80 characters: why.
document-again-visa = This is a visa. Please open the passport page with your photo.
# Line of a notice, 80 characters: why.
document-again-other = This terminal reads passports. Other documents go to the desk.
# Line of a notice, 80 characters: why.
document-again-two = We saw two passports. Lay down only one.
# Line of a notice, 80 characters: why.
document-again-reader = The reader lost its connection. Wait a moment, then try again.
# Line of a notice, 80 characters.
document-again-desk = If it fails again, the desk beside the terminals helps you.
# Button, 28 characters: shows the first pictures again.
document-again = Show me how, once more

## Compare with the passport

# Title, 26 characters a line.
review-title = Check your details
# Line, 60 characters.
review-subtitle = Compare each line with your passport.
# Name of a field, 28 characters.
review-surname = Surname
# Name of a field, 28 characters.
review-given-names = Given names
# Value of a field, 28 characters: the passport has no given names.
review-no-given-names = None in the passport
# Name of a field, 28 characters.
review-number = Passport number
# Name of a field, 28 characters.
review-nationality = Nationality
# Name of a field, 28 characters.
review-sex = Sex
# Value of a field, 16 characters.
review-sex-female = Female
# Value of a field, 16 characters.
review-sex-male = Male
# Value of a field, 16 characters: the passport says X.
review-sex-x = X
# Value of a field, 16 characters: the passport says nothing.
review-sex-unspecified = Not stated
# Name of a field, 28 characters.
review-birth = Date of birth
# Name of a field, 28 characters.
review-expiry = Passport valid until
# Line in a field, 110 characters. $read and $proved: one of the names of signs below.
review-repair-check-digit = We read { $read } and changed it to { $proved }. The check digit confirms it.
# Line in a field, 110 characters. $read and $proved: one of the names of signs below.
review-repair-alphabet = We read { $read } and changed it to { $proved }. Nothing else can stand there.
# Line in a field, 110 characters. $read and $proved: one of the names of signs below.
review-repair-code = We read { $read } and changed it to { $proved }. Only this is a country's code.
# Name of a sign in the sentences above, 20 characters. $sign: one Latin letter.
review-sign-letter = the letter { $sign }
# Name of a sign in the sentences above, 20 characters. $sign: one digit from 1 to 9.
review-sign-digit = the digit { $sign }
# Name of a sign in the sentences above, 20 characters.
review-sign-zero = zero
# Name of a sign in the sentences above, 20 characters: neither a letter nor a digit.
review-sign-other = an unclear sign
# Line of a notice, 110 characters: the line of the passport was too short for the name.
review-names-cut = Your name is longer than the line in your passport. The beginning is enough.
# Button, 28 characters.
review-again = Read the passport again
# Button, 28 characters.
review-confirm = All correct: continue
