### What services are sorted by, what is asked of the person, and what can be wrong with it.

## What kind of thing is paid

# Button, 28 characters.
kind-electricity = Electricity
# Button, 28 characters.
kind-gas = Gas
# Button, 28 characters.
kind-water = Water and sewage
# Button, 28 characters.
kind-heating = Heating
# Button, 28 characters.
kind-refuse = Refuse
# Button, 28 characters.
kind-rent = Rent and upkeep
# Button, 28 characters.
kind-landline = Landline telephone
# Button, 28 characters.
kind-mobile = Mobile top-up
# Button, 28 characters.
kind-internet = Internet
# Button, 28 characters.
kind-television = Television
# Button, 28 characters.
kind-traffic-fine = Traffic fine
# Button, 28 characters.
kind-administrative-fine = Administrative fine
# Button, 28 characters.
kind-document-duty = Duty for a document
# Button, 28 characters.
kind-court-duty = Court duty
# Button, 28 characters.
kind-notary-duty = Notary duty
# Button, 28 characters.
kind-register-duty = Duty of a register
# Button, 28 characters.
kind-licence-duty = Licence or permit
# Button, 28 characters.
kind-vehicle-duty = Duty for a vehicle
# Button, 28 characters.
kind-inspection = Technical inspection
# Button, 28 characters.
kind-road = Road tax or toll
# Button, 28 characters.
kind-parking = Parking
# Button, 28 characters.
kind-land-tax = Land tax
# Button, 28 characters.
kind-property-tax = Property tax
# Button, 28 characters.
kind-tax = Other taxes
# Button, 28 characters.
kind-customs = Customs
# Button, 28 characters.
kind-social-insurance = Social insurance
# Button, 28 characters.
kind-medical-insurance = Medical insurance
# Button, 28 characters.
kind-unemployment-insurance = Unemployment insurance
# Button, 28 characters.
kind-education = Education
# Button, 28 characters.
kind-examination = Examination
# Button, 28 characters.
kind-loan = Loan
# Button, 28 characters.
kind-leasing = Leasing
# Button, 28 characters.
kind-insurance = Insurance policy
# Button, 28 characters.
kind-alimony = Alimony
# Button, 28 characters.
kind-enforcement = Enforcement of a judgment
# Button, 28 characters.
kind-migration = Residence and work permits
# Button, 28 characters.
kind-health = Health
# Button, 28 characters.
kind-transport-card = Transport card
# Button, 28 characters.
kind-intellectual-property = Patents and copyright
# Button, 28 characters.
kind-cadastre = Land survey and cadastre
# Button, 28 characters.
kind-navigation = Shipping and aviation
# Button, 28 characters.
kind-donation = Donation

## Areas of life. A button each, three beside each other.

# Button, 18 characters.
find-area-home = Home
# Button, 18 characters.
find-area-communication = Phone
# Button, 18 characters.
find-area-transport = Car
# Button, 18 characters.
find-area-business = Taxes
# Button, 18 characters.
find-area-state = State
# Button, 18 characters.
find-area-social = Social
# Button, 18 characters.
find-area-education = Education
# Button, 18 characters.
find-area-health = Health
# Button, 18 characters.
find-area-finance = Loans
# Button, 18 characters.
find-area-leisure = Leisure

## What happened in life. A button each.

# Button, 18 characters.
find-event-bills = Bills
# Button, 18 characters.
find-event-moving = Moving house
# Button, 18 characters.
find-event-driving = Driving
# Button, 18 characters.
find-event-children = Children
# Button, 18 characters.
find-event-family = Family
# Button, 18 characters.
find-event-work = Work
# Button, 18 characters.
find-event-enterprise = A firm
# Button, 18 characters.
find-event-travel = Travel
# Button, 18 characters.
find-event-papers = A document
# Button, 18 characters.
find-event-dispute = A dispute
# Button, 18 characters.
find-event-studying = Studies
# Button, 18 characters.
find-event-illness = Illness

## What is asked. Title of the page where it is typed, and button where one of several ways is chosen.

# Title, 26 characters a line.
fill-fin = Personal number (FIN)
# Title, 26 characters a line.
fill-voen = Tax number (VÖEN)
# Title, 26 characters a line.
fill-subscriber = Subscriber code
# Title, 26 characters a line.
fill-mobile = Mobile number
# Title, 26 characters a line.
fill-landline = Landline number
# Title, 26 characters a line.
fill-phone = Telephone number
# Title, 26 characters a line.
fill-plate = Number plate
# Title, 26 characters a line.
fill-protocol = Protocol number
# Title, 26 characters a line.
fill-order = Order number
# Title, 26 characters a line.
fill-amount = Amount
# Title, 26 characters a line.
fill-choice = Choose one
# Title, 26 characters a line.
fill-date = Date
# Title, 26 characters a line.
fill-email = E-mail address
# Title, 26 characters a line.
fill-qr = Code on the paper

## How it looks. Line under the title.

# Line, 70 characters.
fill-how-fin = Seven letters and digits, on the identity card.
# Line, 70 characters.
fill-how-voen = Ten digits, on the papers of the firm or person.
# Line, 70 characters. $least and $most: how many digits.
fill-how-subscriber = On the bill: { $least } to { $most } digits.
# Line, 70 characters. $most: how many digits.
fill-how-subscriber-fixed = On the bill: { $most } digits.
# Line, 70 characters.
fill-how-mobile = As you dial it: 050 123 45 67.
# Line, 70 characters.
fill-how-landline = With its area code: 012 345 67 89.
# Line, 70 characters.
fill-how-phone = Mobile or landline, as you dial it: 050 123 45 67.
# Line, 70 characters.
fill-how-plate = As on the plate: 10 AA 158.
# Line, 70 characters.
fill-how-protocol = Letters and digits, as on the protocol: AB 1234567.
# Line, 70 characters. $least and $most: how many signs.
fill-how-order = As on the paper: { $least } to { $most } letters, digits or hyphens.
# Line, 70 characters.
fill-how-amount = In manats, with a point before the qapiks.
# Line, 70 characters.
fill-how-date = Day, month, year: 05.03.1988.
# Line, 70 characters.
fill-how-email = A name, @, a place with a full stop: name@example.az
# Line, 70 characters.
fill-how-qr = Hold it before the scanner, or type it.

## What is wrong with it, and what to do. In a notice under what is typed.

# Line, 90 characters.
fill-wrong-empty = Nothing is typed yet.
# Line, 90 characters. $missing: how many at least.
fill-wrong-short = { PLURAL($missing) ->
    [one] { $missing } more is missing. Compare it with your paper.
   *[other] { $missing } more are missing. Compare it with your paper.
}
# Line, 90 characters. $over: how many.
fill-wrong-long = { PLURAL($over) ->
    [one] { $over } is too many. Erase it, or compare it with your paper.
   *[other] { $over } are too many. Erase them, or compare it with your paper.
}
# Line, 90 characters. $at: which place, from 1. $sign: what stands there.
fill-wrong-sign = At place { $at } there cannot be { $sign }. Compare it with your paper.
# Line, 90 characters.
fill-wrong-control = This code cannot be used. Type the number beside it.
# Line, 90 characters.
fill-wrong-prefix = No number here begins like this. Check the first digits.
# Line, 90 characters.
fill-wrong-check = One digit is not right. Compare all of them with your paper.
# Line, 90 characters.
fill-wrong-address = An address has a name, one @, and a place with a full stop in it.
# Line, 90 characters.
fill-wrong-day = That month has no such day. Check the day.
# Line, 90 characters.
fill-wrong-month = There is no such month. Check the month.
# Line, 90 characters.
fill-wrong-year = That year cannot be right. Check the year.
# Line, 90 characters.
fill-wrong-choice = Choose one of those that are shown.
