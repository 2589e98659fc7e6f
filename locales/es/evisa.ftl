### Se recoge un visado electrónico concedido en el portal.

## ¿Un visado ahora o un visado electrónico?

choosing-title = ¿Qué necesita?
choosing-visa = Un visado a la llegada
choosing-visa-line = Unos dos minutos. Pago con tarjeta.
choosing-evisa = Imprimir mi visado electrónico
choosing-evisa-line = Concedido en el portal. Nada que pagar.
choosing-desk = Para todo lo demás, le ayudan en el mostrador junto a los terminales.
attract-evisa-only = Se pueden imprimir los visados electrónicos concedidos en el portal.
help-choosing = Si todavía no tiene visado, elija el visado a la llegada. Si el portal le concedió un visado electrónico, imprímalo aquí con la referencia y su pasaporte.

## La referencia

reference-title = Muestre el código de su
    visado electrónico
reference-show = Ponga el código QR frente al escáner.
reference-where = Está en la carta del portal, en papel o en su teléfono.
reference-type = Escribir la referencia
reference-typing-title = Escriba la referencia
reference-typing-how = Empieza por { $prefix } y tiene { $count } letras y dígitos.
reference-to-go = { PLURAL($count) ->
    [one] Falta { $count } carácter
    [many] Faltan { $count } de caracteres
   *[other] Faltan { $count } caracteres
}
reference-or-show = O muestre el código al escáner.
reference-find = Buscar mi visado electrónico
reference-first = Escríbala antes completa.
reference-boarding-pass = Es una tarjeta de embarque. Necesitamos el código de su visado electrónico.
reference-goods = Es el código de un producto. Necesitamos el código de su visado electrónico.
reference-payment = Es un código de pago. No se pagó nada. Necesitamos el código de su visado electrónico.
reference-site = Este código lleva a otra página web. Necesitamos el código de su visado electrónico.
reference-our-paper = Es el código de un documento impreso en un terminal. Necesitamos el de la carta del portal.
reference-portal-without = Este código lleva al portal y no contiene la referencia. Escríbala, por favor.
reference-unknown = Este código no contiene la referencia de un visado electrónico.
reference-unread = No pudimos leer el código. Manténgalo quieto, a un palmo de distancia.
reference-mistyped = Ninguna referencia es así. Compare cada carácter, por favor.
help-reference = La carta del portal trae la referencia y un código QR que dice lo mismo. Muestre el código o escriba la referencia. Después se lee su pasaporte.

## El pasaporte y la búsqueda

holder-title = El pasaporte de su
    visado electrónico
searching-title = Buscando su
    visado electrónico
searching-reference = Referencia anotada
searching-portal = Consultando al portal
searching-wait = Espere un momento, por favor
searching-time = Tarda unos segundos.
help-searching = No tiene que hacer nada. Si no hay respuesta, recibirá un comprobante, y en el mostrador seguirán con los datos que usted dio.

## Nada que imprimir

no-evisa-not-found-title = Visado electrónico no encontrado
no-evisa-not-found = El portal no conoce esta referencia. Compárela con la carta.
no-evisa-other-title = Este visado electrónico
    es de otro pasaporte
no-evisa-other = En familia, los pasaportes se confunden con facilidad. O se renovó después.
no-evisa-waits-title = Todavía no
    está decidido
no-evisa-standard = Un visado electrónico normal tarda hasta tres días.
no-evisa-urgent = Un visado electrónico urgente tarda hasta tres horas.
no-evisa-by = Estará decidido, a más tardar, el { $day } a las { $hour }. Vuelva entonces.
no-evisa-refused-title = El visado electrónico
    no se concedió
no-evisa-refused = Así lo decidió el portal. En el mostrador pueden decirle más.
no-evisa-expired-title = Este visado electrónico
    ha vencido
no-evisa-expired = Su último día ya pasó.
no-evisa-used-title = Este visado electrónico
    ya se usó
no-evisa-used = Alguien ya entró al país con él.
no-evisa-reference = Dar otra referencia
no-evisa-passport = Poner otro pasaporte
help-no-evisa = No se imprime nada y no se cobró nada. En el mostrador junto a los terminales ven lo que sabe el portal y le ayudan a seguir.

## El documento

evisa-printing-title = Imprimiendo su visado electrónico
evisa-found = Visado electrónico encontrado
evisa-paper = Imprimiéndolo
evisa-take-title = Retire el visado electrónico
    y su pasaporte
evisa-take = Visado electrónico
evisa-duplicate = El documento lleva la palabra DUPLICADO: ya se imprimió una vez. Vale igual.
evisa-owed-title = Su visado electrónico
    no se pudo imprimir
evisa-owed = El terminal no tiene papel o tiene una avería.
evisa-doubtful-title = ¿Salió su visado
    electrónico?
evisa-doubtful = Si no salió, haga que se imprima otra vez. Ese documento llevará la palabra DUPLICADO.
evisa-stands = Su visado electrónico sigue vigente
evisa-elsewhere = Cualquier otro terminal lo imprime con la referencia y su pasaporte.
evisa-print = Imprimirlo otra vez

## En otras páginas

desk-evisa = No encontramos un visado electrónico para lo que mostró. En el mostrador lo buscan.
frame-next-passport = Después: pasaporte
frame-next-evisa = Después: su visado electrónico
