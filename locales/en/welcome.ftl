### Before the journey: the wall of greetings, the list of languages, personal data.

# Title, 26 characters a line: under the wall of greetings.
attract-title = Touch your language
# In the header, 20 characters, bold.
attract-open = Open now
# In the header, 24 characters.
attract-hours = Day and night
# Button, 28 characters.
attract-visa = Visa on arrival
# Second line of the button, 44 characters.
attract-visa-line = About two minutes. Pay by card.
# Button, 28 characters: the visa cannot be had now; the reason stands under it.
attract-visa-not-now = Visa on arrival: not now
# Line, 80 characters: where to go when this terminal cannot.
attract-elsewhere = Another terminal or the desk beside them can help you now.

# Title, 26 characters a line.
languages-title = Choose your language
# Line, 60 characters: why there are fewer languages than greetings.
languages-desk = Other languages are spoken at the desk.

# Title, 26 characters a line.
privacy-title = What happens
    to your data
# Numbered line, 80 characters.
privacy-read = We read your passport and ask about your visit.
# Numbered line, 80 characters.
privacy-decide = The visa service decides with these data.
# Numbered line, 80 characters.
privacy-keep = They are stored encrypted. Only the visa service can read them.
# Bold line of a notice, 40 characters.
privacy-free = You can end at any time
# Line of a notice, 80 characters.
privacy-free-line = Before you pay, nothing is charged.
# Button, 28 characters.
privacy-accept = I agree: continue
