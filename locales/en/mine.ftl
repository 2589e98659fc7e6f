### Lists of services that central keeps for a person, under the personal number (FIN) and a code of their own.

## At the beginning, and beside a list on paper

# Button, 28 characters: the person's own lists of services.
find-mine = My services
# Button, 28 characters: beside a list on paper, those that are kept under the personal number.
mine-list = Lists under my FIN

## Whose lists, and by which code

# Title, 26 characters a line.
mine-fin-title = Your personal number (FIN)
# Title, 26 characters a line: the code that guards lists which are there already.
mine-code-title = Your code:
    six digits
# Line under the title, 90 characters.
mine-code-how = The one that you chose when you kept your first list.
# Title, 26 characters a line: a list is to be kept, the first one or one more.
mine-choose-title = A code for your lists:
    six digits
# Line under the title, 90 characters.
mine-choose-how = For the first list, choose one that you will remember. Later, always the same.
# Title, 26 characters a line.
mine-again-title = The same code
    once more
# Line under the title, 90 characters.
mine-again-how = So that a slip of the finger does not lock you out.
# Button, 28 characters: the code is typed.
mine-open = Open my lists
# Button, 28 characters: the code is typed twice.
mine-keep = Keep my list
# Line of a notice, 110 characters: such as 123456.
mine-guessed = Such a code is easily guessed. Choose another one.
# Line of a notice, 110 characters.
mine-differs = The two were not the same. Type the code anew, and then once more.
# Line of a notice, 110 characters: nobody is told whether the number or the code is wrong.
mine-refused = FIN and code do not go together. Type the code again, or go back.
# Line, 160 characters: help on all pages about these lists.
help-mine = Your lists are found under your FIN, and opened by six digits that you choose. Tell nobody the digits. A list holds no sums, and nothing can be paid by it.

## Central is asked

# Title, 26 characters a line.
mine-asking-title = We are looking
    for your lists
# Status, 34 characters.
mine-asking = Your lists are being opened
# Title, 26 characters a line.
mine-keeping-title = Your list
    is being kept
# Status, 34 characters.
mine-keeping = It is being written down

## It could not be done

# Line of a notice, 110 characters: there is no connection.
mine-offline = Your lists are safe, and cannot be opened now. Ask again, or find a service by its name.
# Line of a notice, 110 characters: no answer came, so the list may be kept or not.
mine-offline-keeping = Nobody knows yet whether your list is kept. Ask again: it is never kept twice. Or print it.
# Title, 26 characters a line.
mine-often-title = Too many codes
    were tried
# Line of a notice, 110 characters.
mine-often = Your lists are safe, and stay closed for a while. Try again later today or tomorrow.
# Line of a notice, 110 characters: a list was to be kept.
mine-often-keeping = Nothing was kept. Try again later today or tomorrow. A list on paper you can have now.
# Line of a notice, 110 characters.
mine-forgotten = If you forget the code: the desk removes your lists when you show your identity card.
# Title, 26 characters a line: as many are kept as may be.
mine-full-title = There is no room
    for one more list
# Line of a notice, 110 characters. $most: how many at most.
mine-full = The most is { $most }. Give it the name of one that it shall replace, remove one first, or print it.
# Button, 28 characters: back to the name of the list.
mine-back = Back to my list

## The lists

# Title, 26 characters a line.
mine-title = My lists of services
# Name of a list that has none, 28 characters. $number: its place.
mine-number = List { $number }
# Bold line of a notice, 44 characters.
mine-none = You keep no list now
# Line of a notice, 110 characters.
mine-none-how = Put services into the basket, and choose to keep a list of them: next time they stand here.

## One is removed

# Button, 28 characters.
mine-forget = Remove this list
# Title, 26 characters a line.
mine-forget-title = Remove this list?
# Line of a notice, 110 characters.
mine-forget-line = It is removed for every terminal. What you paid stays paid. A list on paper stays good.
# Status, 34 characters.
mine-forgetting = The list is being removed
# Line of a notice, 110 characters.
mine-forget-offline = Nobody knows yet whether it is removed: no answer came. Try again, or look at it later.

## A list is kept

# Button, 28 characters.
keep-central = Keep it under my FIN
# Title, 26 characters a line.
keep-kept-title = Your list is kept
# Bold line of a notice, 60 characters.
keep-kept = It is found under your FIN and your code
# Line of a notice, 110 characters.
keep-kept-line = At any terminal, choose My services and type both.
