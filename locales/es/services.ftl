### Cómo se ordenan los servicios, qué se pregunta y qué puede estar mal.

## Qué se paga

kind-electricity = Electricidad
kind-gas = Gas natural
kind-water = Agua y alcantarillado
kind-heating = Calefacción
kind-refuse = Basura
kind-rent = Alquiler y mantenimiento
kind-landline = Teléfono fijo
kind-mobile = Recarga de móvil
kind-internet = Servicio de internet
kind-television = Televisión
kind-traffic-fine = Multa de tránsito
kind-administrative-fine = Multa administrativa
kind-document-duty = Tasa por un documento
kind-court-duty = Tasa judicial
kind-notary-duty = Tasa notarial
kind-register-duty = Tasa de registro
kind-licence-duty = Licencia o permiso
kind-vehicle-duty = Tasa por un vehículo
kind-inspection = Inspección técnica
kind-road = Impuesto vial o peaje
kind-parking = Estacionamiento
kind-land-tax = Impuesto sobre el suelo
kind-property-tax = Impuesto sobre la propiedad
kind-tax = Otros impuestos
kind-customs = Aduana
kind-social-insurance = Seguridad social
kind-medical-insurance = Seguro médico
kind-unemployment-insurance = Seguro de desempleo
kind-education = Educación
kind-examination = Examen
kind-loan = Préstamo
kind-leasing = Arrendamiento financiero
kind-insurance = Póliza de seguro
kind-alimony = Pensión alimenticia
kind-enforcement = Ejecución de una sentencia
kind-migration = Permiso de residencia o trabajo
kind-health = Salud
kind-transport-card = Tarjeta de transporte
kind-intellectual-property = Patentes y derechos de autor
kind-cadastre = Medición y catastro
kind-navigation = Navegación y aviación
kind-donation = Donación

## Ámbitos de la vida

find-area-home = Hogar
find-area-communication = Teléfono
find-area-transport = Vehículo
find-area-business = Impuestos
find-area-state = Estado
find-area-social = Ayuda social
find-area-education = Educación
find-area-health = Salud
find-area-finance = Préstamos
find-area-leisure = Ocio

## Momentos de la vida

find-event-bills = Facturas
find-event-moving = Mudanza
find-event-driving = Conducir
find-event-children = Hijos
find-event-family = Familia
find-event-work = Trabajo
find-event-enterprise = Empresa
find-event-travel = Viajes
find-event-papers = Documentos
find-event-dispute = Litigio
find-event-studying = Estudios
find-event-illness = Enfermedad

## Qué se pregunta

fill-fin = Número personal (FIN)
fill-voen = Número fiscal (VÖEN)
fill-subscriber = Código de abonado
fill-mobile = Número de móvil
fill-landline = Número de teléfono fijo
fill-phone = Número de teléfono
fill-plate = Matrícula o placa
fill-protocol = Número de acta
fill-order = Número de orden
fill-amount = Importe
fill-choice = Elija una opción
fill-date = Fecha
fill-email = Correo electrónico
fill-qr = Código del documento

## Cómo es

fill-how-fin = Siete letras y dígitos, en el documento de identidad.
fill-how-voen = Diez dígitos, en los documentos de la empresa o la persona.
fill-how-subscriber = En la factura: de { $least } a { $most } dígitos.
fill-how-subscriber-fixed = En la factura: { $most } dígitos.
fill-how-mobile = Tal como lo marca: 050 123 45 67.
fill-how-landline = Con el prefijo: 012 345 67 89.
fill-how-phone = Móvil o fijo, tal como lo marca: 050 123 45 67.
fill-how-plate = Como en la placa: 10 AA 158.
fill-how-protocol = Letras y dígitos, como en el acta: AB 1234567.
fill-how-order = Como en el documento: de { $least } a { $most } letras, dígitos o guiones.
fill-how-amount = En manats, con un punto antes de los qapiks.
fill-how-date = Día, mes, año: 05.03.1988.
    .speech = Día, mes, año: dos, dos y cuatro dígitos.
fill-how-email = Un nombre, @ y un dominio con punto: nombre@ejemplo.az
    .speech = Un nombre, la arroba y un dominio con punto.
fill-how-qr = Acérquelo al escáner o escríbalo.

## Qué está mal y qué hacer

fill-wrong-empty = Todavía no hay nada escrito.
fill-wrong-short = { PLURAL($missing) ->
    [one] Falta { $missing } carácter. Compare con su documento.
    [many] Faltan { $missing } de caracteres. Compare con su documento.
   *[other] Faltan { $missing } caracteres. Compare con su documento.
}
fill-wrong-long = { PLURAL($over) ->
    [one] Sobra { $over } carácter. Bórrelo o compare con su documento.
    [many] Sobran { $over } de caracteres. Bórrelos o compare con su documento.
   *[other] Sobran { $over } caracteres. Bórrelos o compare con su documento.
}
fill-wrong-sign = En la posición { $at } no puede ir { $sign }. Compare con su documento.
fill-wrong-control = Este código no sirve. Escriba el número que está al lado.
fill-wrong-prefix = Aquí ningún número empieza así. Revise los primeros dígitos.
fill-wrong-check = Un dígito no es correcto. Compárelos todos con su documento.
fill-wrong-address = Una dirección lleva un nombre, una @ y un dominio con punto.
    .speech = Una dirección lleva un nombre, una arroba y un dominio con punto.
fill-wrong-day = Ese mes no tiene ese día. Revise el día.
fill-wrong-month = Ese mes no existe. Revise el mes.
fill-wrong-year = Ese año no puede ser. Revise el año.
fill-wrong-choice = Elija una de las opciones que se muestran.
