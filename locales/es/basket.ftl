### Pago de servicios desde el carrito: billetes, tarjeta, sobrante, recibo.

## El carrito

basket-title = Su carrito
basket-line-fee = { $account } · comisión { $amount }
basket-fee = Comisión { $amount }
basket-bills = { PLURAL($count) ->
    [one] { $count } pago
    [many] { $count } de pagos
   *[other] { $count } pagos
}
basket-commission = Comisión
basket-remove = Quitar
basket-remove-one = Quitar: { $name }
basket-changed = La entidad indica ahora { $amount }. Quítelo y consulte otra vez.
basket-paid = Ya está pagado. Quítelo.
basket-silent = La entidad no responde ahora. Quítelo o inténtelo más tarde.
basket-day-limit = Hoy solo puede pagar { $amount } más por esto. Quítelo o pague menos.
basket-catalogue = El precio ha cambiado. Quítelo y elíjalo otra vez.
basket-unknown = La entidad no tiene a nadie con este número. Quítelo y compárelo.
basket-add = Pagar algo más
basket-full = El carrito está lleno.
basket-notes = Pagar con billetes
basket-card = Pagar con tarjeta
basket-cancel = Cancelar sin pagar
means-notes-not-for-this = No todo se paga con billetes.
means-card-not-for-this = No todo se paga con tarjeta.
means-notes-fails = Ahora no se aceptan billetes.
means-notes-full = Depósito de billetes lleno.
means-card-fails = El lector de tarjetas no funciona.
means-card-resolving = Se comprueba otro pago con tarjeta.
basket-money = Va a pagar { $amount }. Todavía no se ha pagado nada.
help-basket = Esto es todo lo que paga, comisión incluida. Quite lo que no quiera. Con billetes no se da cambio: usted elige adónde va el sobrante, o se le guarda.

## La central lo comprueba

promise-title = Comprobando
    su carrito
promise-status = Consultando a las entidades
promise-time = Unos segundos.
promise-money = Todavía no se ha pagado nada. Va a pagar { $amount }.
promise-inside = Insertado y registrado: { $amount }.

## Se insertan billetes

notes-title = Inserte los billetes
notes-missing = por pagar
notes-total = A pagar
notes-inside = Insertado
notes-awaited = Inserte el primer billete
notes-next = Listo para el siguiente billete
notes-entering = Comprobando el billete
notes-entering-time = Espere, por favor. Unos 3 segundos.
notes-stacking = Se está aceptando: { $amount }
notes-stacking-time = Espere, por favor. Unos 3 segundos.
notes-returning = Recoja su billete, por favor
notes-closed = No se aceptan más billetes
notes-closed-line = Pague el resto con tarjeta o deténgase.
notes-stopping = Se detiene tras este billete
notes-card-after = La tarjeta, después de este billete
notes-chips = Con el próximo billete
notes-fits = sirve
notes-over = { $amount } de más
notes-returned = se devuelve
notes-said-fit = Sirven: { $notes }.
notes-said-over = Con { $note } queda un sobrante de { $amount }.
notes-said-returned = Se devuelven: { $notes }.
notes-too-large = Devuelto: { $amount }. Basta un billete más pequeño, y no se da cambio.
notes-not-taken = Devuelto: { $amount }. Ese billete no se acepta para este pago.
notes-unreadable = Billete devuelto: no pudimos leerlo. Alíselo, dele la vuelta o pruebe con otro.
notes-another-kind = Billete devuelto: ahora no se acepta de esta clase.
notes-double = Entraron dos billetes a la vez y se devolvieron. Insértelos de uno en uno.
notes-busy = Billete devuelto: la ranura no estaba lista. Insértelo otra vez.
notes-money = Por pagar: { $missing }. Insertado y registrado: { $inside }.
notes-no-change = No se da cambio. Usted elige adónde va el sobrante.
notes-card = Pagar el resto con tarjeta
notes-stop = Parar y reclamar { $amount }
notes-back = Volver al carrito
notes-wait = Tras este billete.
help-notes = Inserte los billetes planos y de uno en uno. Lo insertado se registra al momento. Si se detiene, recibe un número de trámite y el teléfono de ayuda le devuelve el dinero.

## El resto con tarjeta

charge-total = A pagar
charge-inside = En billetes
charge-settling-title = El banco lo aprobó
charge-undoing-title = Su pago con tarjeta
    se está anulando
charge-finding-title = Estamos averiguando
    qué pasó con su tarjeta
charge-finding = Consultando al lector de tarjetas
charge-settling-money = Pagado con tarjeta: { $amount }. A continuación, su recibo.
charge-undoing-money = Vuelve a su tarjeta: { $amount }.
charge-inside-money = Insertado y registrado en billetes: { $amount }.
charge-not-taken-money = No se cobró en ninguna tarjeta: { $amount }.
charge-again = Intentar de nuevo con tarjeta
charge-notes = Pagar con billetes
charge-stop = Detener y reclamar { $amount }
charge-back = Volver al carrito
charge-cancel = Cancelar el pago con tarjeta
help-charge = Siga las indicaciones del lector de tarjetas: acerque o inserte la tarjeta y marque allí el PIN si se lo pide. No diga su PIN a nadie. Los billetes insertados siguen registrados.

## El sobrante

over-title = ¿Adónde va
    el sobrante?
over-rest = sobrante
over-subtitle = Su pago está completo. Aquí no se da cambio.
over-phone = A un teléfono móvil
over-phone-line = Como saldo; usted dice el número.
over-keep = Guardarlo para la próxima vez
over-keep-line = Número { $claim }, también en el recibo
over-fin = Guardarlo solo para mí
over-fin-line = Hará falta el número y su código FIN.
over-fin-title = ¿Para quién se guarda?
over-fin-subtitle = Solo se puede usar con este código FIN y el número del recibo juntos.
over-fin-keep = Guardarlo para este código FIN
over-line = Pagar por adelantado: { $account }
over-line-plain = Pagar por adelantado
over-failed = No se pudo hacer. Elija otra vez: no se pierde nada.
over-money = Insertado, registrado y suyo: { $amount }.
over-operator-title = ¿De qué operador es?
over-send = Enviarlo a este teléfono
help-over = No se da cambio. El sobrante puede ir a un teléfono o a una de sus facturas, o se le guarda con el número de trámite que está en el recibo.

## Lo que quedó de antes

redeem-title = El número de
    su recibo anterior
redeem-subtitle = Doce letras y dígitos, debajo de «Guardado para la próxima vez».
redeem-confirm = Usar este dinero
redeem-choose = Usar un sobrante anterior
redeem-asking = Lo estamos buscando
redeem-time = Unos segundos.
redeem-not-a-number = Ese número no existe: compare cada carácter con el recibo.
redeem-here = Con este número ya se está pagando aquí.
redeem-unknown = No hay nada guardado con este número, o su terminal aún no lo ha comunicado.
redeem-spent = Lo guardado con este número ya se usó.
redeem-other-personal = Es de otro código FIN: compare cada carácter.
redeem-fin-title = Guardado para una persona:
    ¿qué código FIN?
redeem-too-often = Demasiados números sin resultado: el teléfono de ayuda puede atenderle.
redeem-offline = Ahora no hay conexión y no se puede usar. No se ha perdido.
redeem-money = Insertado y registrado: { $amount }.
help-redeem = El sobrante de otra vez está guardado con el número de aquel recibo. Se usa entero; lo que vuelva a sobrar se guarda otra vez.

## Pagado

paid-title = Pagado. Su recibo
    se está imprimiendo
paid-take-title = Pagado. Retire
    su recibo
paid-missing-title = Pagado. Falta
    el recibo
paid-doubtful-title = Pagado. ¿Está su recibo
    en la ranura?
paid-money = Pagado: { $amount }
paid-now = El pago está aceptado. Se comunica a las entidades en segundo plano; no hace falta esperar.
paid-queued = El pago está aceptado. Ahora no hay conexión: se comunicará a las entidades en cuanto la haya.
paid-kept = Guardado para la próxima vez: { $amount }, con el número { $claim }.
paid-missing-line = Le debemos el recibo: con este número lo imprime cualquier terminal.
paid-receipt = Recibo
paid-print = Imprimir el recibo
paid-print-again = Imprimirlo otra vez
paid-no-printer = Ahora no se puede imprimir nada.
paid-finish = Ya lo tengo: terminar
help-paid = Su pago está completo. Retire el recibo y guárdelo: dice qué se pagó y con qué número se puede encontrar.

## Dinero que se le debe

owed-basket-title = Le debemos este dinero:
    guarde el número
owed-basket-line = Está registrado. Con este número se lo devuelve el teléfono de ayuda o un mostrador.
owed-basket-money = Es suyo: { $amount }
owed-doubt-title = Aún no sabemos
    qué se aceptó
owed-doubt-line = Lo seguimos averiguando. Lo que se haya aceptado es suyo, con este número.
unfinished-basket-paid = Todo está pagado
unfinished-basket-sum = Pagado: { $amount }.
unfinished-basket-printable = Si es suyo, imprima ahora el recibo. Sale aquí.
unfinished-basket-owed = El recibo puede imprimirse en cualquier terminal con el número.
unfinished-basket-money = Lo insertado está registrado. Vale el número de trámite.
unfinished-basket-back = No se pagó nada con tarjeta.
time-out-inside = Al llegar a cero, el trámite termina. Insertado: { $amount }. Recibirá un número de trámite para reclamarlo.
