### Pago de servicios hasta el carrito: qué se paga, de quién es, qué hay pendiente, cuánto.

## En el muro y al empezar

attract-sale = Pagar facturas, multas, tasas
attract-sale-line = Con billetes o con tarjeta. Siempre con recibo.
attract-sale-not-now = Pagos: ahora no
attract-sale-elsewhere = Quizá otro terminal pueda atenderle ahora. O vuelva más tarde.
attract-both-line = También aquí: facturas, multas y tasas.
choosing-sale = Pagar factura, multa o tasa
choosing-sale-line = Con billetes o con tarjeta.
help-choosing-sale = Elija un visado, la impresión de un visado electrónico ya concedido, o el pago de una factura, una multa o una tasa. No se paga nada hasta que usted lo diga.
help-attract-sale = Toque su idioma para empezar. Aquí se pagan facturas, multas y tasas, con billetes o con tarjeta. No se da cambio: el sobrante se le guarda.

## Pasos

sale-next-whose = Después: de quién es
sale-next-owed = Después: lo pendiente
sale-next-basket = Después: su carrito
sale-next-pay = Después: el pago
sale-next-receipt = Después: su recibo

## ¿Qué servicio?

find-title = ¿Qué quiere pagar?
find-hint = Escriba un nombre
find-count = { PLURAL($count) ->
    [one] { $count } encontrado
    [many] { $count } encontrados
   *[other] { $count } encontrados
}
find-none = No se encontró nada
find-scan = O escanee el código de la factura
find-none-line = Pruebe con una palabra más corta, con la entidad o con «Borrar todo», que muestra todas las áreas.
find-strange = Ese código no es de una factura que se pague aquí. Escriba el nombre.
find-household = Por número de teléfono
find-household-line = Todo lo pendiente de un hogar, de una vez
find-basket = Volver al carrito: { $count }
find-more = Ver más
find-first = Desde el principio
find-usual = Lo más pagado aquí
find-offices = Por organismo o empresa
find-office-services = { PLURAL($count) ->
    [one] { $count } servicio
    [many] { $count } de servicios
   *[other] { $count } servicios
}
find-letters-latin = Letras latinas
find-letters-own = Letras de este idioma
find-letters-more = Más letras
help-find = Escriba parte de un nombre: electricidad, agua, un banco. O elija un área, o ponga el código de su factura frente al escáner. Todavía no se ha pagado nada.

## ¿De quién es?

fill-ways-title = ¿Cómo quiere indicar
    de quién es?
fill-scan = O escanee su código
fill-to-go = { PLURAL($missing) ->
    [one] Falta { $missing } carácter
    [many] Faltan { $missing } de caracteres
   *[other] Faltan { $missing } caracteres
}
fill-whole = Está completo
fill-compare = Compárelo
fill-place = { $field } de { $of }
fill-confirm = Es correcto: continuar
fill-first = Escríbalo antes completo.
help-fill = Escríbalo como figura en la factura o en el documento. Los espacios no hacen falta. Solo sirve para buscar lo pendiente. Todavía no se ha pagado nada.

## Se consulta a la entidad

look-title = Estamos consultando
    lo pendiente
look-status = Consultando a la entidad
look-status-household = Consultando a todas las entidades
look-time = Como máximo, 20 segundos.
look-money = Todavía no se ha pagado nada.

## No se encontró nada que pagar

nothing-owed-title = No hay nada pendiente
nothing-owed-line = La entidad indica que no hay nada que pagar.
nothing-unknown-title = Nadie figura
    con este número
nothing-unknown-line = Compárelo con su factura y escríbalo otra vez. O elija otro servicio.
nothing-silent-title = La entidad
    no responde
nothing-silent-line = Consultamos y no hubo respuesta. Consulte otra vez o vuelva más tarde.
nothing-silent-when = { PLURAL($minutes) ->
    [one] Vale la pena intentarlo dentro de { $minutes } minuto.
    [many] Vale la pena intentarlo dentro de { $minutes } de minutos.
   *[other] Vale la pena intentarlo dentro de { $minutes } minutos.
}
nothing-often-title = Demasiados números
    desconocidos
nothing-often-line = Aquí se probaron demasiados números desconocidos. Vuelva dentro de una hora o llame al teléfono de ayuda.
nothing-offline-title = Ahora no hay
    conexión
nothing-offline-line = No podemos consultar lo pendiente. Consulte otra vez o vuelva más tarde.
nothing-without-line = Puede pagar sin consultar: usted indica el importe y a la entidad se le comunica después.
nothing-without = Pagar sin consultar
nothing-again = Consultar otra vez
nothing-other = Elegir otro servicio
nothing-retype = Escribirlo otra vez
nothing-account = Se consultó por
help-nothing = No se pagó nada. Revise el número, consulte otra vez o elija otro servicio. Con el número de este terminal, el teléfono de ayuda puede averiguarlo.

## ¿Qué se paga?

owing-title = Elija qué pagar
owing-due = { $label } · pagar hasta el { $day }
owing-overdue = { $label } · venció el { $day }
owing-discount = { $amount } menos hasta el { $day }
owing-held = Ya está en el carrito
owing-advance = Nada pendiente; puede pagar por adelantado
owing-part = De esto paga { $amount }
owing-not-now = No en este pago
owing-change-one = Pagar otro importe: { $name }
owing-silent = No hubo respuesta para: { $names }. Consulte más tarde.
owing-sum = Elegido
owing-put = Poner en el carrito
owing-first = Elija antes al menos uno.
help-owing = Lo marcado va al carrito. Toque una línea para dejarla fuera, o cambie su importe. Verá la suma completa antes de pagar nada.

## ¿Cuánto?

amount-title = ¿Cuánto quiere pagar?
amount-tariff-title = Elija lo que quiere pagar
amount-limits = De { $least } a { $most }
amount-owed = Pendiente: { $amount }
amount-wrong-nothing = Escriba cuánto quiere pagar.
amount-wrong-number = Eso no es un importe. Escriba dígitos y un punto antes de los qapiks.
amount-wrong-decimals = Después del punto van dos dígitos como máximo.
amount-wrong-little = Es demasiado poco: como mínimo, { $least }.
amount-wrong-much = Es demasiado: como máximo, { $most }.
amount-confirm = Este importe: continuar
amount-first = Escriba antes el importe.
help-amount = Escriba el importe o toque uno. La comisión del terminal, si la hay, se muestra en el carrito antes de pagar.

## Servicios guardados en papel

find-group-damaged = Ese código está roto o alterado. Muéstrelo otra vez.
find-group-foreign = Esa lista es de otros terminales o demasiado antigua.
find-group-version = Esa lista es de otra versión del terminal.
group-title = Mis servicios
group-all = Consultarlos todos
group-offline = Ahora no hay conexión.
group-none-asked = Elija uno: en estos indica usted el importe.
group-gone = Ya no se paga aquí o se consulta de otro modo: { $names }
group-owed-nothing = No hay nada pendiente en ninguno.
group-silent = Algunos no respondieron y en los demás no hay nada pendiente. Consulte más tarde.
group-empty = Ninguno de estos servicios se paga ya aquí. Elija otros.
group-others = Elegir otro servicio
help-group = Toque un servicio para ver lo pendiente o consúltelos todos. Todavía no se ha pagado nada.
gather-status = { $done } de { $of }
keep-offer = Guardar lista de servicios
keep-offer-line = En papel o con su código FIN
keep-title = Póngale nombre a la lista
keep-how = Solo si lo desea: casa, padres, garaje.
keep-hint = También vale sin nombre
keep-print = Imprimir mi lista
keep-printing-title = Imprimiendo su lista
keep-take-title = Retire su lista, por favor
keep-list = Mis servicios
keep-safe = Guárdela como una factura. Muestre su código a cualquier terminal: encontrará lo que tiene pendiente.
keep-missing-title = Su lista
    no se imprimió
keep-missing-line = No se ha perdido nada más. Imprímala otra vez o siga sin ella.
keep-again = Imprimirla otra vez
keep-done = Continuar
help-keep = La lista guarda sus servicios y números, sin importes, y con ella no se puede pagar nada. En papel, solo los terminales leen su código; con su código FIN hace falta su clave.
