### En el lector de tarjetas, y cómo puede acabar un pago.

## En el lector de tarjetas

pay-title = Pague con tarjeta
pay-starting = El lector de tarjetas se inicia
pay-starting-time = Unos 5 segundos.
pay-card = Esperando su tarjeta
pay-pin = Marque su PIN
pay-pin-again = El banco pide el PIN otra vez
pay-bank = Consultando a su banco
pay-bank-time = Unos 10 segundos.
pay-remove = Retire su tarjeta
pay-cancelling = El pago se está cancelando
pay-cancelling-time = Unos 5 segundos.
pay-step-card = Acerque o inserte su tarjeta
pay-step-pin = Marque allí su PIN si se lo pide
pay-step-remove = Retire la tarjeta cuando el lector lo indique
pay-only-if = Solo paga si el banco lo aprueba.
pay-leave-card = Deje la tarjeta donde está hasta que el lector lo indique.
pay-pin-blocked = El PIN no coincide. Tras tres intentos, el banco puede bloquear la tarjeta.
pay-cancelling-money = Si el banco ya lo aprobó, el pago se anula.
pay-cancel = Cancelar sin pagar
pay-cancel-not-now = El banco está respondiendo.

## El banco lo aprobó

pay-issuing-title = Pagado. Su visado
    se está emitiendo
pay-issuing = Su visado se está emitiendo
pay-issuing-time = Unos 3 segundos.
pay-settling-title = Su visado está emitido
pay-settling = El pago se está cerrando
pay-settling-time = Unos 3 segundos.
pay-undoing-title = Sin visado: anulamos
    su pago
pay-undoing = El pago se está anulando
pay-undoing-time = Unos 10 segundos.
pay-step-paid = Pagado con tarjeta
pay-step-issue = Visado emitido
pay-step-close = Pago cerrado
pay-step-undo = Pago anulado
pay-issuing-money = Si el visado no puede emitirse, el dinero vuelve a su tarjeta: { $amount }.
pay-settling-money = Pagado: { $amount }. A continuación se imprimen el visado y el recibo.
pay-undoing-money = No se emitió el visado. El dinero vuelve a su tarjeta: { $amount }.

## No se cobró nada

not-charged-title = No se cobró nada
not-charged-declined = El banco no aceptó esta tarjeta.
not-charged-cancelled = El pago se canceló.
not-charged-timed-out = No se usó ninguna tarjeta a tiempo.
not-charged-unavailable = No pudimos usar el lector de tarjetas.
not-charged-money = Sigue siendo suyo: { $amount }
not-charged-held = Mantenemos la decisión unos minutos para que pueda intentarlo de nuevo.
not-charged-again = Intentar de nuevo con tarjeta
not-charged-cancel = Cancelar sin pagar

cannot-pay-title = Ahora no podemos
    aceptar un pago
cannot-pay-money = Usted no ha pagado nada
cannot-pay-held = Mantenemos la decisión unos minutos para que pueda esperar.
cannot-pay-again = Intentar pagar de nuevo
cannot-pay-cancel = Cancelar sin pagar

## No se conoce el resultado

resolving-title = Estamos averiguando
    qué pasó con su pago
resolving-wait = Espere, por favor, y no vuelva a pagar
resolving-time = Unos dos minutos como máximo.
resolving-money = Registrado: { $amount }. Sea cual sea la respuesta, no se pierde.

money-owed-title = Aún no sabemos
    si se le cobró
money-owed-money = Registrado: { $amount }
money-owed-line = Seguimos consultando. Al final tendrá el visado o se le devolverá el dinero.

given-back-title = Su pago
    se anuló
given-back-subtitle = No se emitió ningún visado.
given-back-money = Vuelve a su tarjeta: { $amount }
given-back-line = Su banco puede tardar unos días en mostrarlo.

## Un número de trámite

claim-keep = Guarde este número de trámite
claim-name = Dé este número si pregunta
claim-photograph = Fotografíelo o anótelo.
claim-letters = Número de trámite: { $letters }. Otra vez: { $letters }.
claim-finish = Tengo el número: terminar
claim-read = Lo he leído: terminar

## Después de un corte de corriente

unfinished-title = Un trámite anterior
    quedó interrumpido
unfinished-resolving = Estamos averiguando qué pasó
unfinished-resolving-line = Un minuto, más o menos. No se pierde nada.
unfinished-nothing = No se cobró nada
unfinished-nothing-line = Puede empezar de nuevo desde la primera página.
unfinished-issued = El visado está emitido y es válido
unfinished-paid = Pagado con tarjeta: { $amount }.
unfinished-printable = Si es suyo, imprímalo ahora. Sale en este terminal.
unfinished-paper-owed = Puede imprimirse en cualquier terminal con el número de trámite.
unfinished-given-back = Devuelto a la tarjeta: { $amount }
unfinished-given-back-line = No se emitió ningún visado.
unfinished-money-owed = Registrado: { $amount }
unfinished-money-owed-line = Aún no sabemos si se cobró. Seguimos consultando; vale el número de trámite.
unfinished-print = Es mío: imprimirlo ahora
