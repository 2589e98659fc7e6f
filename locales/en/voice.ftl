### The terminal speaks: what is said besides the words of the pages, and the buttons that change how.
### "Down key", "round key" and "question mark" are what is felt on the keypad; use the words that people use for them.

## Buttons

# One word, 12 characters, in the footer: the terminal begins to read aloud, or stops.
voice-listen = Listen
    .speech = Reading aloud
# Button, 28 characters, in help: all of the page is said again.
voice-again = Say the page again
# Button, 28 characters, in help.
voice-slower = Speak slower
# Button, 28 characters, in help.
voice-faster = Speak faster
# Button, 28 characters, in help.
voice-softer = Speak softer
# Button, 28 characters, in help.
voice-louder = Speak louder
# Button, 28 characters, in help: nothing is to be seen any more.
voice-blank = Darken the screen
# Button, 28 characters, in help: undoes it.
voice-bright = Light the screen
# Button, 28 characters, in help: the focus goes from button to button by itself.
voice-scan = Step by itself
# Button, 28 characters, in help: undoes it.
voice-by-hand = Step by key
# Line, 60 characters: reason of a button that cannot be pressed.
voice-slowest = This is the slowest.
# Line, 60 characters: reason of a button that cannot be pressed.
voice-fastest = This is the fastest.
# Line, 60 characters: reason of a button that cannot be pressed.
voice-softest = This is the softest.
# Line, 60 characters: reason of a button that cannot be pressed.
voice-loudest = This is the loudest.

## How it begins, and how to go on

# Said aloud when speech begins.
voice-on = This terminal speaks. The down key leads from button to button, the round key presses. The question mark says the page again. Any key stops the voice.
# Said aloud on the first page, in each language in turn. $language: the name of this language in itself.
voice-wall = { $language }. To go on in English, press the round key now. The down key leads to the other languages and to help.
# Said aloud at the end of a page. $count: how many buttons it has.
voice-go-on = { PLURAL($count) ->
    [one] One button. The down key leads to it.
   *[other] { $count } buttons. The down key leads through them.
}
# Said aloud on a page that asks one thing: what the round key does there at once. $name: the words of that button.
voice-round-key = Round key: { $name }.
# Said aloud where the focus comes to a keyboard on the screen.
voice-keyboard = Keyboard. Up and down lead from row to row, left and right along the row.
# Said aloud where something personal stands on the page and no headphones are plugged in.
voice-headphones = Plug in headphones to hear what is personal.

## After the name of what has the focus

# Said aloud: it can be pressed.
voice-button = Button.
# Said aloud: it is one of several, and chosen.
voice-chosen = Chosen.
# Said aloud: it is one of several, and not chosen.
voice-not-chosen = Not chosen.
# Said aloud: it cannot be pressed now; the reason was said with the name.
voice-not-now = Not possible now.

## What is typed

# Said aloud in place of a sign that others must not hear.
voice-asterisk = asterisk
# Said aloud: the last sign was erased.
voice-erased = Erased.
# Said aloud: all signs were erased.
voice-cleared = All erased.
# Said aloud: nothing is typed yet.
voice-nothing-typed = Nothing typed yet.
# Said aloud for the key with this sign: .
voice-sign-point = point
# Said aloud for the key with this sign: @
voice-sign-at = at sign
# Said aloud for the key with this sign: -
voice-sign-hyphen = hyphen
# Said aloud for the key with this sign: _
voice-sign-underscore = underscore
# Said aloud for the key with this sign: +
voice-sign-plus = plus
# Said aloud for the key with this sign: %
voice-sign-percent = percent sign

## In place of something personal

# Said aloud in place of the address to which a receipt was sent.
voice-sent = The receipt is on its way.
# Said aloud in place of why a visa was refused.
voice-refused = This terminal cannot give the visa. The reason is on the screen and in headphones.
