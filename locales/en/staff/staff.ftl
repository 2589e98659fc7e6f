### What technicians, collectors and administrators read at the terminal itself. In Azerbaijani, Russian and English alone.

## Coming in

# Title, 40 characters.
staff-badge-title = Show your badge
# Line, 110 characters.
staff-badge-how = Hold its QR code before the scanner. It is good for today.
# Line, 110 characters. There is no scanner, or it does not work.
staff-badge-no-scanner = The scanner does not work. Put it right from the cabinet: the terminal opens to badges alone.
# Title, 40 characters.
staff-pin-title = Type your PIN
# Line, 80 characters.
staff-pin-how = 6 to 12 digits.
# Under the entry, 40 characters. $count: digits typed so far.
staff-pin-typed = { PLURAL($count) ->
    [one] { $count } digit
   *[other] { $count } digits
}
# Button, 24 characters.
staff-pin-confirm = Come in
# Title, 40 characters.
staff-checking-title = Comparing your PIN
# Line, 60 characters.
staff-checking-time = One or two seconds.
# Title, 40 characters.
staff-locked-title = Nobody may try now
# Line, 110 characters. $seconds: left.
staff-locked-line = { PLURAL($seconds) ->
    [one] Too many tries were wrong. Wait { $seconds } second.
   *[other] Too many tries were wrong. Wait { $seconds } seconds.
}
# Title, 40 characters.
staff-pending-title = Wait for the customer
# Line, 110 characters. Above a list.
staff-pending-line = Something of a customer’s is still inside. You come in when it is gone.
# Lines of the list, 60 characters.
staff-inside-visit = Somebody is being served
# Line, 60 characters.
staff-inside-note = A note in the validator
# Line, 60 characters.
staff-inside-document = A document on the reader
# Line, 60 characters.
staff-inside-card = A card in the card terminal
# Line, 60 characters.
staff-inside-paper = A paper in the printer
# Button, 24 characters.
staff-give-up = Go back

## What is said of badge and PIN. Lines, 110 characters.

# Line, 110 characters.
staff-said-no-badge = This is not a badge.
# Line, 110 characters.
staff-said-read-again = It was not read whole. Hold it there once more.
# Line, 110 characters.
staff-said-other-day = This badge is for another day.
# Line, 110 characters.
staff-said-other-site = This badge is for another site.
# Line, 110 characters.
staff-said-not-accepted = This badge opens nothing.
# Line, 110 characters.
staff-said-not-together = Badge and PIN do not go together.
# Line, 110 characters.
staff-said-not-a-pin = A PIN has 6 to 12 digits.
# Line, 110 characters.
staff-said-locked = Too many tries were wrong.
# Line, 110 characters.
staff-said-same-person = A second person is another person.
# Line, 110 characters.
staff-said-not-allowed = Your role does not do this.
# Line, 110 characters.
staff-said-no-cassette-number = This is no cassette’s number.
# Line, 110 characters.
staff-said-no-cassette = No cassette is in its place.
# Line, 110 characters.
staff-said-other-cassette = Another one was known. If this is right, show it again.
# Line, 110 characters.
staff-said-out-of-date = The records say something else. Begin again.

## The first page

# Title, 40 characters.
staff-home-title = Maintenance
# Line, 60 characters. $who: a number; $role: the role.
staff-home-who = { $who } · { $role }
# Word, 20 characters.
staff-role-technician = technician
# Word, 20 characters.
staff-role-collector = collector
# Word, 20 characters.
staff-role-administrator = administrator
# Buttons, 32 characters.
staff-health = Health
# Line, 60 characters.
staff-tests = Test a device
# Line, 60 characters.
staff-records = Journal and queue
# Line, 60 characters.
staff-paper = New roll of paper
# Line, 60 characters.
staff-queue = Send the queue now
# Line, 60 characters.
staff-restart = Restart
# Line, 60 characters.
staff-leave = Leave
# Second lines of buttons, 60 characters.
staff-health-well = Everything works
# Line, 60 characters.
staff-health-troubles = { PLURAL($count) ->
    [one] { $count } fault
   *[other] { $count } faults
}
# Line, 60 characters.
staff-paper-line = Press it when the new roll is in.
# Line, 60 characters.
staff-restart-line = The program starts anew. Nothing is lost.
# Titles while something is done, 40 characters.
staff-running-title = At work
# Notices, 60 characters.
staff-done = Done: { $deed }
# Line, 60 characters.
staff-failed = Not done: { $deed }
# Line, 60 characters.
staff-cut = Stopped: { $deed }
# Line, 60 characters: it has only been asked for.
staff-asked = { $deed }: begins once you have left.

## Health

# Title, 40 characters.
staff-health-title = Health
# Notice, 60 characters.
staff-all-well = Everything works.
# Line, 110 characters. $list: what a customer cannot do.
staff-hinders = Not possible now: { $list }.
# In a list, 30 characters.
staff-hindered-visa = visa
# In a list, 30 characters.
staff-hindered-pick-up = printing an e-visa
# In a list, 30 characters.
staff-hindered-payment = payments
# In a list, 30 characters.
staff-hindered-queued = payments without central
# In a list, 30 characters.
staff-hindered-reprint = printing again
# In a list, 30 characters.
staff-hindered-card = paying by card
# In a list, 30 characters.
staff-hindered-notes = paying by notes
# Names of fields, 30 characters.
staff-paper-left = Paper left
# Line, 60 characters.
staff-metres = { $metres } m
# Line, 60 characters.
staff-cassette = Notes in the cassette
# Line, 60 characters.
staff-notes-of = { $count } of { $most }
# Line, 60 characters.
staff-link = Central
# Line, 60 characters.
staff-link-online = reached
# Line, 60 characters.
staff-link-offline = not reached
# Line, 60 characters.
staff-link-frozen = frozen
# Line, 60 characters.
staff-waiting = Entries that wait

## Devices. Bold, 30 characters.

# Bold, 30 characters.
staff-device-document = Document reader
# Bold, 30 characters.
staff-device-card = Card terminal
# Bold, 30 characters.
staff-device-printer = Printer
# Bold, 30 characters.
staff-device-cash = Note validator
# Bold, 30 characters.
staff-device-barcode = Code scanner
# Bold, 30 characters.
staff-device-keypad = Keypad
# Bold, 30 characters.
staff-device-doors = Cabinet switches
# Bold, 30 characters.
staff-device-beacon = Guide lights
# Bold, 30 characters.
staff-device-audio = Voice
# Bold, 30 characters.
staff-device-network = Network
# Bold, 30 characters.
staff-device-records = Records
# Bold, 30 characters.
staff-device-clock = Clock
# Bold, 30 characters.
staff-device-trust = Central’s trust
# Bold, 30 characters.
staff-device-settings = Settings

## Faults: what is wrong, and what to do. 60 and 110 characters.

# Bold, 60 characters; what to do, 110.
staff-cause-silent = does not answer
    .do = Look at its cable and its power.
# Bold, 60 characters; what to do, 110.
staff-cause-missing = was not found
    .do = Connect it, or look at its address in the settings.
# Bold, 60 characters; what to do, 110.
staff-cause-settings = answers in a way that the settings do not know
    .do = Put its settings right: protocol, speed, framing.
# Bold, 60 characters; what to do, 110.
staff-cause-broken = reports a fault of its own
    .do = Switch it off and on. If it stays, exchange it.
# Bold, 60 characters; what to do, 110.
staff-cause-tampered = reports that somebody tampered with it
    .do = Do not switch it on. Look for damage, and call the office.
# Bold, 60 characters; what to do, 110.
staff-cause-starting = is starting
    .do = Wait one minute.
# Bold, 60 characters; what to do, 110.
staff-cause-paper-out = has no paper
    .do = Open the cover, put in a new roll, close the cover.
# Bold, 60 characters; what to do, 110.
staff-cause-paper-low = has little paper left
    .do = Put in a new roll before the last metres are gone.
# Bold, 60 characters; what to do, 110.
staff-cause-cover = has its cover open
    .do = Close the cover until it clicks.
# Bold, 60 characters; what to do, 110.
staff-cause-jam = has a jam
    .do = Open it, pull the paper out along its way, close it.
# Bold, 60 characters; what to do, 110.
staff-cause-cutter = has a stuck cutter
    .do = Turn the cutter’s wheel until it is free.
# Bold, 60 characters; what to do, 110.
staff-cause-hot = is too hot, or its voltage is wrong
    .do = Let it cool. Look at its power supply.
# Bold, 60 characters; what to do, 110.
staff-cause-paper-waits = holds a paper that nobody took
    .do = Take the paper out of the slot.
# Bold, 60 characters; what to do, 110.
staff-cause-bin-full = has a full bin for papers
    .do = Empty the bin.
# Bold, 60 characters; what to do, 110.
staff-cause-cassette-full = has a full cassette
    .do = Exchange the cassette.
# Bold, 60 characters; what to do, 110.
staff-cause-exchange = has an exchange without an end
    .do = Exchange the cassette: say which one is inside. Until then no note is taken.
# Bold, 60 characters; what to do, 110.
staff-cause-cassette-out = has no cassette
    .do = Put the cassette in until it locks.
# Bold, 60 characters; what to do, 110.
staff-cause-note-jam = has a jammed note
    .do = Open the head, take the note out: it is whoever’s who put it in; note the time. Then test it here.
# Bold, 60 characters; what to do, 110.
staff-cause-cheated = was cheated
    .do = Look for a thread or tape in the slot, and call the office.
# Bold, 60 characters; what to do, 110.
staff-cause-paused = is paused
    .do = Nothing: it goes on by itself.
# Bold, 60 characters; what to do, 110.
staff-cause-host = does not reach its bank
    .do = Look at its network. It goes on by itself.
# Bold, 60 characters; what to do, 110.
staff-cause-service-due = asks for its diagnosis, or the end of its day
    .do = Test it here.
# Bold, 60 characters; what to do, 110.
staff-cause-stuck = has a stuck key or switch
    .do = Free it, or exchange it.
# Bold, 60 characters; what to do, 110.
staff-cause-offline = is not reached
    .do = Look at the network cable, or the mobile signal.
# Bold, 60 characters; what to do, 110.
staff-cause-full = cannot be written: the disk is full
    .do = Export and remove old logs.
# Bold, 60 characters; what to do, 110.
staff-cause-set-back = was set back
    .do = Connect the network: central tells the time.
# Bold, 60 characters; what to do, 110.
staff-cause-frozen = is withheld: the journals differ
    .do = Call the office. Nothing is taken until a person decided.
# Bold, 60 characters; what to do, 110.
staff-cause-scarce = are short of room: the disk is nearly full
    .do = Remove what is not the terminal’s from its disk, or call the office.
# Bold, 60 characters; what to do, 110.
staff-cause-skewed = differs from central’s by over a minute
    .do = Look at the time servers. Until then central’s time is used.
# Bold, 60 characters; what to do, 110.
staff-cause-certificate-ends = its certificate ends within two weeks
    .do = Look at the network: with central it is renewed by itself.
# Bold, 60 characters; what to do, 110.
staff-cause-certificate-ended = its certificate has ended
    .do = Ask the office for a new code, and enrol the terminal again.
# Bold, 60 characters; what to do, 110.
staff-cause-not-in-force = are wrong: those of before are in force
    .do = Put right what was changed last, then restart the program:

## Tests

# Title, 40 characters.
staff-tests-title = Test a device
# Line, 110 characters.
staff-tests-line = Choose a device: what can be tried of it, and how that came out last.
# Buttons, 32 characters.
staff-test-internal = Self test
# In a second line, 40 characters.
staff-test-internal-what = Moves nothing
# Button, 32 characters.
staff-test-external = Trial run
# In a second line, 40 characters.
staff-test-external-what = Prints, shines or speaks once
# Button, 32 characters.
staff-test-interactive = Test with you
# In a second line, 40 characters.
staff-test-interactive-what = You do, see or hear something
# In a second line, 60 characters. $day, $time: when it began.
staff-test-passed = passed on { $day }, { $time }
# In a second line, 60 characters.
staff-test-failed = failed on { $day }, { $time }
# In a second line, 60 characters.
staff-test-not-yet = not tested yet
# Title, 40 characters. $device: its name.
staff-trial-title = Test: { $device }
# Line, 60 characters.
staff-trial-wait = Less than a minute.
# Lines, 110 characters.
staff-ask-specimen = Lay the specimen document on the reader.
# Line, 110 characters.
staff-ask-note = Put any note in. It comes back.
# Line, 110 characters.
staff-ask-code = Hold any code before the scanner.
# Line, 110 characters. $key: which one.
staff-ask-key = Press this key of the keypad: { $key }.
# Line, 110 characters. $door: which one.
staff-ask-open = Open { $door }.
# Line, 110 characters. $door: which one.
staff-ask-close = Close { $door }.
# Line, 110 characters.
staff-ask-paper = Is the paper whole, black and straight, and is each of its scripts readable?
# Line, 110 characters.
staff-ask-loudspeaker = Did the loudspeaker say “one, two, three, four”?
# Line, 110 characters.
staff-ask-headphones = Was it to be heard in the headphones, and nowhere else?
# Line, 110 characters. $device: whose light; $rhythm: how.
staff-ask-light = { $device }: does its light do this? { $rhythm }
# Buttons, 24 characters.
staff-answer-yes = It is right
# Button, 24 characters.
staff-answer-no = It is not right
# Names of keys, 30 characters.
staff-key-up = up
# Name, 30 characters.
staff-key-down = down
# Name, 30 characters.
staff-key-left = left
# Name, 30 characters.
staff-key-right = right
# Name, 30 characters.
staff-key-select = the round one
# Name, 30 characters.
staff-key-help = the question mark
# Name, 30 characters.
staff-key-louder = plus
# Name, 30 characters.
staff-key-softer = minus
# Name, 30 characters.
staff-key-next = on
# Name, 30 characters.
staff-key-previous = back
# Names of doors, 40 characters.
staff-door-cabinet = the door of the cabinet
# Name, 40 characters.
staff-door-service = the service hatch
# Name, 40 characters.
staff-door-safe = the door of the safe
# How a light shines, 40 characters.
staff-rhythm-slow = one flash in two seconds
# How a light shines, 40 characters.
staff-rhythm-medium = one flash a second
# How a light shines, 40 characters.
staff-rhythm-quick = two flashes a second
# How a light shines, 40 characters.
staff-rhythm-continuous = it stays lit

## Journal and queue

# Title, 40 characters.
staff-records-title = Journal and queue
# Names of fields, 40 characters.
staff-entries = Entries
# Line, 60 characters.
staff-acknowledged = Held by central
# Line, 60 characters.
staff-chain = Chain, here and now
# Line, 60 characters.
staff-chain-whole = whole
# Line, 60 characters.
staff-chain-broken = broken
# Heading, 40 characters.
staff-unfinished = Not finished, or owed
# Line, 60 characters.
staff-unfinished-none = Nothing is unfinished or owed.

## Leaving

# Title, 40 characters.
staff-leaving-title = Ending what was begun
# Line, 110 characters.
staff-leaving-deed = You leave when it has ended.
# Line, 60 characters.
staff-leaving-exchange = A cassette must be in its place, and its number known.
# Button, 24 characters.
staff-stay = Stay

## A second person

# Title, 40 characters.
staff-second-title = A second person
# Line, 110 characters. $deed: what is to be done.
staff-second-how = Another person shows their badge. It is for this alone: { $deed }.
# Line, 110 characters. $deed: what is to be done.
staff-second-pin = Now their PIN, for this alone: { $deed }.
# Button, 24 characters.
staff-confirm = Confirm

## Exchanging the cassette

# Button, 32 characters.
staff-exchange = Exchange the cassette
# Line, 60 characters.
staff-exchange-line = With a second person.
# Button, 32 characters.
staff-shut-down = Shut down
# Line, 60 characters.
staff-shut-down-line = The machine ends, with its power.
# Button, 32 characters.
staff-update = Update the program
# Line, 60 characters.
staff-update-line = After you have left. What fails is taken back.
# Button, 32 characters.
staff-roll-back = Back to the version before
# Line, 60 characters.
staff-roll-back-line = After you have left. Nothing is lost.
# Button, 32 characters.
staff-readiness = Readiness report
# Line, 60 characters.
staff-readiness-line = One paper, signed.
# Button, 32 characters.
staff-totals = Print an X report
# Line, 60 characters.
staff-totals-line = It closes nothing.
# Button, 32 characters. $number: the slip's.
staff-slip-again = Slip { $number } once more
# Title, 40 characters.
staff-naming-title = Which cassette is inside?
# Line, 110 characters.
staff-naming-how = Show its sticker, or type its number.
# Under the entry, 40 characters.
staff-cassette-hint = Cassette number
# Title, 40 characters.
staff-swap-title = Exchange the cassette
# Line, 110 characters. $cassette: its number.
staff-swap-take = Take { $cassette } out, put another one in, show its number.
# Line, 110 characters.
staff-swap-out = The cassette is out. Put another one in until it locks.
# Line, 110 characters.
staff-swap-put = A cassette is in. Show its number.
# Line, 110 characters. $cassette: its number.
staff-swap-same = { $cassette } again: nothing was taken.
# Title, 40 characters. $cassette: its number.
staff-count-title = Count { $cassette }
# Line, 110 characters.
staff-count-how = Count the notes of each worth. What should be in it is shown afterwards.
# Line, 60 characters.
staff-count-not-yet = not counted
# Line, 60 characters. $count: how many.
staff-count-notes = { PLURAL($count) ->
    [one] { $count } note
   *[other] { $count } notes
}
# Button, 32 characters. $value: of a note.
staff-count-next = Count { $value }
# Button, 32 characters.
staff-count-confirm = The count is whole
# Button, 32 characters.
staff-count-elsewhere = Counted elsewhere
# Title, 40 characters. $value: of a note.
staff-pile-title = How many of { $value }?
# Under the entry, 40 characters.
staff-pile-hint = Number of notes
# Line, 60 characters.
staff-pile-none = Type 0 if there is none.
# Title, 40 characters.
staff-slips-title = Two slips are printed
# Line, 110 characters.
staff-slips-line = One goes with the cassette, one stays with you. Both are signed.
# Line, 60 characters.
staff-slips-exact = Counted as expected, note by note.
# Line, 60 characters.
staff-slips-differs = The count differs.
# Line, 60 characters.
staff-slips-elsewhere = Not counted here.
# Line, 60 characters. $expected, $counted: numbers of notes.
staff-slips-line-of = expected { $expected }, counted { $counted }
# Line, 60 characters.
staff-slips-heading = Counted / expected
# Line, 60 characters.
staff-slips-work = Printing

## Settings

# Button and title, 40 characters.
staff-settings = Settings
# Line, 110 characters.
staff-settings-how = What is set here goes before what was installed. Nobody is served meanwhile.
# Button and title, 32 characters.
staff-setting-languages = Languages
# Line, 110 characters.
staff-setting-languages-what = What customers can choose. At least one.
# Button and title, 32 characters.
staff-setting-services = Services
# Line, 110 characters.
staff-setting-services-what = What can be had here. At least one. What is off is not shown.
# Button and title, 32 characters.
staff-setting-hours = Hours
# Line, 110 characters.
staff-setting-hours-what = When customers may begin. Whoever has begun is served to the end.
# Button and title, 32 characters.
staff-setting-volume = Volume
# Line, 110 characters.
staff-setting-volume-what = How loud it begins to speak. Each customer may change it for themselves.
# Button and title, 32 characters.
staff-setting-brightness = Brightness
# Line, 110 characters.
staff-setting-brightness-what = How bright the screen is. It stays only if you say that you can read it.
# Buttons, and in a list, 32 characters.
staff-offered-visa = Visas and e-visas
# Buttons, and in a list, 32 characters.
staff-offered-payment = Payments
# Button, 32 characters.
staff-hours-always = Always
# Button, 32 characters.
staff-hours-opens-earlier = Opens half an hour earlier
# Button, 32 characters.
staff-hours-opens-later = Opens half an hour later
# Button, 32 characters.
staff-hours-closes-earlier = Closes half an hour earlier
# Button, 32 characters.
staff-hours-closes-later = Closes half an hour later
# Line, 60 characters. $opens, $closes: of the day.
staff-hours-between = From { $opens } to { $closes }
# Button, 32 characters.
staff-volume-softest = Softest
# Button, 32 characters.
staff-volume-usual = Usual
# Button, 32 characters.
staff-volume-louder = Louder
# Button, 32 characters.
staff-volume-loudest = Loudest
# Button, 32 characters. $percent: a number.
staff-percent = { $percent }%
# In a second line, 40 characters.
staff-languages-count = { PLURAL($count) ->
    [one] { $count } language
   *[other] { $count } languages
}
# In a second line, 60 characters.
staff-setting-installed = as installed
# In a second line, 60 characters. $who: a number; $day, $time: when.
staff-setting-by = set by { $who } on { $day }, { $time }
# Button, 24 characters.
staff-setting-save = Save
# Button, 32 characters.
staff-setting-reset = As it was installed
# Under a button, 40 characters.
staff-setting-as-before = Nothing is changed
# Under a button, 40 characters.
staff-setting-none = At least one must stay
# Title, 40 characters. $percent: a number.
staff-brightness-now = The screen is at { $percent }%
# Line, 110 characters.
staff-brightness-ask = Can you read everything, also from one step back? Without an answer it goes back.
# Button, 24 characters.
staff-brightness-keep = Keep it
# Button, 24 characters.
staff-brightness-back = Set it back

## Network

# Button and title, 40 characters.
staff-network = Network
# Line, 110 characters.
staff-network-how = As it is now. Measuring looks central up, knocks, and fetches the tables once.
# Line, 110 characters.
staff-network-no-way = The machine has no network card that works.
# Names of fields, 40 characters.
staff-network-cable = Cable
# Name of a field, 40 characters.
staff-network-radio = Wi-Fi
# Line, 60 characters. $name: of the card.
staff-network-down = { $name }: no link
# Line, 60 characters. $name: of the card.
staff-network-up = { $name }: linked
# Line, 60 characters. $name: of the card; $speed: Mbit/s.
staff-network-up-at = { $name }: linked, { $speed } Mbit/s
# Name of a field, 40 characters.
staff-network-address = Own address
# Name of a field, 40 characters.
staff-network-names = Names come from
# Name of a field, 40 characters.
staff-network-central = Central’s address
# Name of a field, 40 characters.
staff-network-heard = Central last heard
# Name of a field, 40 characters.
staff-network-last = Last measured
# Name of a field, 40 characters.
staff-network-certificate = Certificate
# Name of a field, 40 characters.
staff-network-clock = Central’s clock is ahead by
# Line, 60 characters. $days: a number, also below zero.
staff-network-days = { $days } days left
# Line, 60 characters. $time: milliseconds.
staff-network-ms = { $time } ms
# Line, 60 characters. $rate: kbit/s.
staff-network-kbit = { $rate } kbit/s
# Line, 60 characters.
staff-network-none = none
# Button, 24 characters.
staff-network-measure = Measure
# Bold, 60 characters.
staff-network-well = Central answers and serves.
# Name of a field, 40 characters.
staff-network-names-time = Name found in
# Name of a field, 40 characters.
staff-network-way-time = There and back
# Name of a field, 40 characters.
staff-network-rate = Tables came at
# Bold, 60 characters.
staff-network-no-names = Central’s name is not found.
# Line, 110 characters.
staff-network-no-names-do = Look at the cable, the own address, and at what names come from.
# Bold, 60 characters.
staff-network-no-answer = Central is not reached.
# Line, 110 characters.
staff-network-no-answer-do = The name is known. Ask the network’s keeper for the way and the firewall.
# Bold, 60 characters.
staff-network-no-tables = Central answers, and serves nothing.
# Line, 110 characters.
staff-network-no-tables-do = Look at the certificate and the clock. Then call the office.
