### Slips of collections and X reports: what the staff holds in hand. With Azerbaijani beside it.

# Title, 40 characters.
slip-title = Cash collection
# Line, 60 characters.
slip-copy-cassette = Copy 1 of 2: goes with the cassette
# Line, 60 characters.
slip-copy-keeper = Copy 2 of 2: stays with whoever took it out
# Line, 60 characters.
slip-copy-again = Printed once more
# Name of a field, 30 characters.
slip-number = Slip number
# Name of a field, 30 characters.
slip-z = Z report
# Name of a field, 30 characters.
slip-last-z = Last Z report
# Name of a field, 30 characters.
slip-out = Cassette taken out
# Name of a field, 30 characters.
slip-put = Cassette put in
# Name of a field, 30 characters.
slip-who = Done by
# Name of a field, 30 characters.
slip-second = Second person
# Heading, 40 characters.
slip-expected = Should be in it
# Heading, 40 characters.
slip-counted = Counted
# Heading, 40 characters.
slip-difference = Differences
# Name of a sum, 30 characters.
slip-variance = Difference
# Name of a sum, 30 characters.
slip-sum = Sum
# Line, 40 characters.
slip-none = none
# Name of a field, 40 characters.
slip-unreadable = Notes of unknown worth
# Line, 80 characters.
slip-inaccurate = A note may be in it that was not counted.
# Line, 60 characters.
slip-exact = The count is as expected.
# Line, 60 characters.
slip-differs = THE COUNT DIFFERS
# Line, 60 characters.
slip-not-counted = Not counted here
# Heading, 40 characters.
slip-period = Since the collection before
# Name of a sum, 30 characters.
slip-stacked = Notes taken
# Name of a sum, 30 characters.
slip-captured = Cards and codes
# Name of a sum, 30 characters.
slip-redeemed = Credit used
# Name of a sum, 30 characters.
slip-delivered = Passed on
# Name of a sum, 30 characters.
slip-commission = Commission
# Name of a sum, 30 characters.
slip-credit = Credit given
# Name of a sum, 30 characters.
slip-owed = Owed
# Name of a sum, 30 characters.
slip-refunded = Given back
# Name of a sum, 30 characters.
slip-unattributed = Of unknown owner
# Title, 40 characters.
slip-totals-title = X report
# Line, 60 characters.
slip-totals-line = It closes nothing.
# Heading, 40 characters.
slip-in-cassette = In the cassette now

## Test prints

# Title, 40 characters.
slip-trial-title = Test print
# Line, 80 characters.
slip-trial-line = The bars are black without a white line. Every script is readable.
# Caption of a code, 60 characters.
slip-trial-code = A scanner reads TEST here.

## The readiness report

# Title, 40 characters.
slip-ready-title = Readiness report
# Line, 40 characters.
slip-ready-yes = READY
# Line, 40 characters.
slip-ready-no = NOT READY
# Heading, 40 characters.
slip-runs = What it runs
# Name of a field, 30 characters.
slip-program = Program
# Name of a field, 40 characters.
slip-program-hash = Its file, SHA-256
# Name of a field, 30 characters.
slip-catalogue = Catalogue
# Name of a field, 30 characters.
slip-staff-list = Staff list
# Name of a field, 40 characters.
slip-head = Hash of the last entry
# Name of a field, 40 characters.
slip-unfinished = Not finished, or owed
# Name of a field, 30 characters.
slip-heard = Last reached
# Name of a field, 40 characters.
slip-clock = Clock, beside central’s
# Value, 20 characters. $seconds: a number with its sign.
slip-seconds = { $seconds } s
# Name of a field, 30 characters.
slip-certificate = Certificate
# Value, 30 characters. $days: left.
slip-days = { PLURAL($days) ->
    [one] { $days } day left
   *[other] { $days } days left
}
# Value, 30 characters.
slip-days-over = over
# Heading, 40 characters.
slip-devices = Devices
# Value, 30 characters.
slip-works = works
# Value, 30 characters.
slip-works-not = does not work
# Heading, 40 characters.
slip-faults = Faults
# Caption of a code, 80 characters.
slip-ready-code = Signed by the terminal: central checks it by this code.
