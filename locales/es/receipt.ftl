### Lo impreso: el visado, el recibo de un pago, el comprobante para el mostrador, el de una reclamación.

## En todo lo impreso

receipt-state = República de Azerbaiyán
receipt-duplicate = DUPLICADO
receipt-duplicate-line = Es posible que este documento ya se haya impreso antes.
receipt-claim-number = Número de trámite
receipt-help-line = Teléfono de ayuda
receipt-terminal = Código del terminal
receipt-site = Lugar
receipt-operator = Empresa operadora
receipt-voen = Número fiscal (VÖEN)
receipt-time = Fecha y hora

## El visado

receipt-visa-title = Visado a la llegada
receipt-evisa-title = Visado electrónico
receipt-visa-number = Número de visado
receipt-surname = Apellidos
receipt-given-names = Nombres
receipt-passport = Número de pasaporte
receipt-nationality = Nacionalidad
receipt-birth = Fecha de nacimiento
receipt-purpose = Motivo del viaje
receipt-valid-from = Válido desde
receipt-valid-until = Válido hasta
receipt-stay = Duración de la estancia
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } día
    [many] { $days } de días
   *[other] { $days } días
}
receipt-entries = Número de entradas
receipt-issued = Emitido el
receipt-seal-line = Escanee el código para comprobar que este visado es auténtico.
receipt-keep = Guarde este documento con su pasaporte hasta salir del país.

## Dinero

receipt-payment-title = Recibo de pago
receipt-number = Número de recibo
receipt-duty = Tasa estatal
receipt-service = Comisión
receipt-total = Total pagado
receipt-card = Tarjeta
receipt-card-terminal = Lector de tarjetas
receipt-card-receipt = Número de recibo de tarjeta
receipt-authorisation = Código de autorización
receipt-reference = Número de referencia
receipt-electronic = Escanee el código para ver el recibo electrónico.
receipt-together-title = Pago conjunto
receipt-together-for = Pagado para
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } persona
    [many] { $travellers } de personas
   *[other] { $travellers } personas
}
receipt-together-line = Es solo un resumen: vale el recibo de cada persona.
receipt-whole = Pago total con tarjeta
receipt-whole-line = Varias personas pagaron juntas. En el extracto del banco figura el pago total.

## El recibo de un pago de servicios

receipt-own-number = Número de recibo y de trámite
receipt-transaction = Número de operación
receipt-passed-on = Aceptado y comunicado a la entidad
receipt-queued = Aceptado; se comunicará cuando haya conexión
receipt-account = Identificador
receipt-line-reference = Referencia de la entidad
receipt-due = Pagar hasta
receipt-undiscounted = Sin el descuento
receipt-legal-basis = Base legal
receipt-amount = Importe
receipt-commission = Comisión
receipt-amounts = Suma de importes
receipt-commissions = Suma de comisiones
receipt-notes = Billetes recibidos
receipt-redeemed = Sobrante anterior
receipt-by-card = Con tarjeta
receipt-by-code = Con código QR
receipt-code-operator = Operador del pago
receipt-code-merchant = Comercio
receipt-code-terminal = Código del terminal
receipt-code-paid = Pagado el
receipt-kept = Guardado para la próxima vez
receipt-kept-line = Se insertó más de lo debido. Guarde este documento: con el número paga la próxima vez.
receipt-status = Escanee el código para ver dónde está el pago.

## El recibo por SMS y por correo

message-sms = Pagado: { $amount }. Recibo { $number }: { $link }
message-subject = Recibo de pago { $number }: { $amount }
message-status = Dónde está el pago

## El comprobante para el mostrador

receipt-desk-title = Para el mostrador
receipt-desk-show = Muestre este comprobante y su pasaporte en el mostrador.
receipt-desk-offline = Ahora el terminal no tiene conexión.
receipt-desk-officer = Sobre su visado decide un agente.
receipt-desk-silent = El servicio de visados no respondió a tiempo.
receipt-desk-evisa = No se encontró ningún visado electrónico para lo que mostró.
receipt-desk-nothing = No se cobró nada.
receipt-desk-code = Los datos que dio están en este código; solo el mostrador puede leerlo.

## El comprobante de una reclamación

receipt-claim-title = Comprobante de trámite
receipt-claim-amount = Importe que se reclama
receipt-claim-until = Reclamar hasta
receipt-claim-what = En billetes o con tarjeta: este importe está registrado y no se pierde.
receipt-claim-how = Dé el número de trámite al teléfono de ayuda o en el mostrador, donde lo haya.

## Servicios guardados

receipt-group-title = Mis servicios
receipt-group-name = Nombre
receipt-group-how = La próxima vez, muestre este código a cualquier terminal.
receipt-group-lost = Guárdelo como una factura: quien lo tenga puede ver lo que usted tiene pendiente.
receipt-group-code = Solo los terminales leen este código. Con él no se paga nada.
