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
