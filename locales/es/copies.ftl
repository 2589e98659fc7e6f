### Recibos por otros medios que el papel, y recibos anteriores.

## El recibo al teléfono o por correo

send-choose = Recibirlo por SMS o por correo
send-title = ¿Adónde enviamos
    el recibo?
send-subtitle = Llega en cuanto la central tenga noticia de su pago.
send-sms = Por mensaje de texto
send-sms-line = A un teléfono móvil de Azerbaiyán.
send-email = Por correo electrónico
send-email-line = Con todas las líneas del recibo.
send-confirm = Enviar ahí el recibo
send-privacy = Se usa solo para este recibo y después se borra.
send-on-its-way = El recibo se envía a { $to }.
help-send = Su pago está completo. El recibo también puede llegarle por mensaje de texto o por correo electrónico; se envía una sola vez, adonde usted indique aquí.

## Un recibo anterior

copy-choose = Un recibo anterior
copy-title = El número
    del recibo
copy-subtitle = Doce letras y dígitos, o acerque el código del recibo al escáner.
copy-confirm = Buscar este recibo
copy-asking = Lo estamos buscando
copy-time = Unos segundos.
copy-not-a-number = Ese número no existe: compare cada carácter con el recibo o con su nota.
copy-unknown = No hay ningún recibo con este número, o su terminal aún no lo ha comunicado.
copy-too-often = Demasiados números sin resultado: el teléfono de ayuda puede atenderle.
copy-offline = Ahora no hay conexión y no se puede buscar. No se ha perdido.
help-copy = Con el número de un recibo puede ver dónde está su pago e imprimir el recibo otra vez en cualquier terminal. Sale marcado como duplicado.
copy-found-title = Su recibo
    anterior
copy-paid = Pagado: { $amount }
copy-paid-line = El { $time }, en el terminal { $terminal }.
copy-on-its-way = En camino
copy-posted = Recibido
copy-goes-back = Se le devuelve
copy-being-checked = En comprobación
copy-back-line = Lo que no se pudo pagar se le devuelve: dé este número al teléfono de ayuda.
copy-print = Imprimirlo otra vez
copy-printed = El duplicado está en la ranura.
copy-not-printed = No se imprimió. El recibo se conserva y puede imprimirse más tarde.
copy-finish = Terminar
