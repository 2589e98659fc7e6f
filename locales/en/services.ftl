### Services that are paid for: kinds, areas, life events, the fields of their forms.

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

## Where it belongs

# Button, 28 characters.
area-home = Home
# Button, 28 characters.
area-communication = Telephone and internet
# Button, 28 characters.
area-transport = Cars and roads
# Button, 28 characters.
area-business = Business and taxes
# Button, 28 characters.
area-state = Documents and courts
# Button, 28 characters.
area-social = Social insurance and work
# Button, 28 characters.
area-education = Studies
# Button, 28 characters.
area-health = Medicine
# Button, 28 characters.
area-finance = Loans and insurance
# Button, 28 characters.
area-leisure = Leisure and gifts

## What brings people to it

# Button, 28 characters.
event-monthly-bills = Monthly payments
# Button, 28 characters.
event-moving = Moving or building
# Button, 28 characters.
event-driving = Driving a car
# Button, 28 characters.
event-children = Children
# Button, 28 characters.
event-family = Marriage and family
# Button, 28 characters.
event-work = Work and pension
# Button, 28 characters.
event-enterprise = Running a firm
# Button, 28 characters.
event-travel = Travelling abroad
# Button, 28 characters.
event-papers = A document is needed
# Button, 28 characters.
event-dispute = A dispute
# Button, 28 characters.
event-studying = Studying
# Button, 28 characters.
event-illness = Illness

## What is typed, and what it looks like

# Name of a field, 28 characters.
field-fin = Personal number (FIN)
# Line under the field, 60 characters.
field-fin-hint = 7 letters and digits, as on the identity card
# Name of a field, 28 characters.
field-voen = Tax number (VÖEN)
# Line under the field, 60 characters.
field-voen-hint = 10 digits
# Name of a field, 28 characters.
field-mobile-phone = Mobile number
# Line under the field, 60 characters.
field-mobile-phone-hint = As you dial it: 050 123 45 67
# Name of a field, 28 characters.
field-landline-phone = Home telephone number
# Line under the field, 60 characters.
field-landline-phone-hint = With the area: 012 404 12 34
# Name of a field, 28 characters.
field-phone = Telephone number
# Line under the field, 60 characters.
field-phone-hint = As you dial it: 050 123 45 67
# Name of a field, 28 characters.
field-plate = Number plate
# Line under the field, 60 characters.
field-plate-hint = As on the car: 10-AA-158
# Name of a field, 28 characters.
field-protocol = Number of the protocol
# Line under the field, 60 characters.
field-protocol-hint = Two to four letters, then 6 to 10 digits
# Name of a field, 28 characters.
field-amount = Amount
# Line under the field, 60 characters.
field-amount-hint = Manats, and qapiks after the point
# Name of a field, 28 characters.
field-choice = Choose one
# Line under the field, 60 characters.
field-choice-hint = Press the right one
# Name of a field, 28 characters.
field-date = Date
# Line under the field, 60 characters.
field-date-hint = Day, month, year: 8 digits
# Name of a field, 28 characters.
field-qr = Code of the payment paper
# Line under the field, 60 characters.
field-qr-hint = Hold the code under the scanner
# Name of a field, 28 characters.
field-subscriber = Subscriber code
# Name of a field, 28 characters.
field-order = Number
# Line under the field, 60 characters. $count: how many digits it has.
field-digits = { PLURAL($count) ->
    [one] { $count } digit
   *[other] { $count } digits
}
# Line under the field, 60 characters. $count: how many letters and digits it has.
field-signs = { PLURAL($count) ->
    [one] { $count } letter or digit
   *[other] { $count } letters and digits
}
# Line under the field, 60 characters. $least, $most: how many digits.
field-digits-between = { $least } to { $most } digits
# Line under the field, 60 characters. $least, $most: how many letters and digits.
field-signs-between = { $least } to { $most } letters and digits

## What is wrong with what was typed

# Line of a notice, 80 characters.
field-wrong-empty = There is nothing here yet.
# Line of a notice, 80 characters.
field-wrong-control = The code cannot be used. Type the number instead.
# Line of a notice, 80 characters.
field-wrong-prefix = No number begins like this. Compare the first digits.
# Line of a notice, 80 characters.
field-wrong-check-digit = One digit is wrong. Compare them with the paper.
# Line of a notice, 80 characters.
field-wrong-day = The calendar has no such day. Compare day and month.
# Line of a notice, 80 characters.
field-wrong-month = The year has 12 months. Compare the month.
# Line of a notice, 80 characters.
field-wrong-year = The year cannot be right. Compare it.
# Line of a notice, 80 characters.
field-wrong-choice = Choose one of these.
# Line of a notice, 80 characters. $count: how many are missing at least.
field-wrong-short = { PLURAL($count) ->
    [one] { $count } more is needed.
   *[other] { $count } more are needed.
}
# Line of a notice, 80 characters. $count: how many are too many.
field-wrong-long = { PLURAL($count) ->
    [one] { $count } too many: erase it.
   *[other] { $count } too many: erase them.
}
# Line of a notice, 80 characters. $sign: a letter or digit; $place: where it stands, 3 is the third.
field-wrong-sign = “{ $sign }” cannot stand at place { $place }.
