### Alrededor de cada página: encabezado, pasos, pie, lugar de los aparatos, ayuda, fin del tiempo, fuera de servicio.

## Encabezado y pasos

frame-terminal = Terminal { $kiosk } · { $time }
    .speech = Terminal { $kiosk }, hora: { $time }
frame-end = Terminar
    .speech = Terminar este trámite
frame-step = Paso { $step }/{ $of }
    .speech = Paso { $step } de { $of }
frame-next-review = Después: revise sus datos
frame-next-visit = Después: su viaje
frame-next-decision = Después: la decisión
frame-next-payment = Después: pago con tarjeta
frame-next-papers = Después: retire el visado
frame-last = Último paso
frame-done = Terminado
frame-all-done = Todos los pasos

## Pie

frame-back = Atrás
    .speech = Volver un paso atrás
frame-help = Ayuda
frame-size = Tamaño
    .speech = Cambiar el tamaño del texto
frame-language = Idioma
frame-reach = Más bajo
    .speech = Bajar todo lo que se toca

## Páginas largas

page-more = Ver más
page-first = Volver a la página 1
page-of = Página { $number } de { $of }

## Dónde está cada aparato

place-bottom-left = Debajo de la pantalla, a la izquierda.
place-bottom-middle = Debajo de la pantalla, en el centro.
place-bottom-right = Debajo de la pantalla, a la derecha.
place-left = Junto a la pantalla, a la izquierda.
place-right = Junto a la pantalla, a la derecha.

## Lo que ahora no funciona

not-now-reader = El lector de pasaportes no funciona.
not-now-card = El lector de tarjetas no funciona.
not-now-printer = La impresora no funciona.
not-now-paper = La impresora no tiene papel.
not-now-offline = Ahora no hay conexión.
not-now-resolving = Todavía se comprueba un pago anterior.
not-now-records = El terminal no puede guardar sus registros.

## Ayuda

help-title = Ayuda
help-line = Teléfono de ayuda { $line }
help-say = Diga: terminal { $kiosk }.
help-desk = O pregunte en el mostrador junto a los terminales.
help-dark = Ver colores oscuros
help-contrast = Ver con alto contraste
help-light = Ver colores claros
help-lower = Bajar los botones
help-usual = Volver a subir los botones
help-close = Cerrar la ayuda y seguir
help-attract = Toque su idioma para empezar. Necesita su pasaporte y una tarjeta bancaria. El visado tarda unos dos minutos.
help-privacy = No se lee nada antes de que usted acepte. Puede terminar en cualquier momento antes de pagar, y no se le cobra nada.
help-document = Saque el pasaporte de la funda. Póngalo abierto sobre el vidrio, con la foto hacia abajo, y manténgalo plano durante tres segundos.
help-review = Compare cada línea con su pasaporte. Si una está mal, haga que se lea otra vez. Si sigue mal, vaya al mostrador.
help-trip = Elija cuántos días se queda y por qué viene. El día de llegada es hoy y cuenta como primer día.
help-declaration = Lea cada punto. Si todo es cierto, continúe. Si algo no lo es, un agente le ayudará. No se cobra nada por ello.
help-deciding = No tiene que hacer nada. Si no hay respuesta, recibirá un comprobante, y en el mostrador seguirán con los datos que usted dio.
help-approved = Puede obtener el visado. Si paga ahora con tarjeta, se emite y se imprime enseguida. Si cancela, no se cobra nada.
help-paying = Siga las indicaciones del lector de tarjetas: acerque o inserte la tarjeta y marque allí el PIN si se lo pide. No diga su PIN a nadie.
help-not-charged = Puede intentarlo de nuevo con esta tarjeta, con otra o con un teléfono. Si cancela, no se cobra nada.
help-owed = Todo queda registrado con su número de trámite. Guárdelo: con él, el teléfono de ayuda y cualquier mostrador encuentran su pago.
help-papers = Retire el visado, el recibo y su pasaporte. Si algún documento no sale, recibirá un número de trámite para pedirlo.
help-desk-goes-on = Vaya al mostrador junto a los terminales con su pasaporte y el número de esta página. No se cobró nada.

## ¿Sigue usted ahí?

time-out-title = ¿Sigue usted ahí?
time-out-left = { PLURAL($seconds) ->
    [one] segundo restante
    [many] de segundos restantes
   *[other] segundos restantes
}
    .speech = { PLURAL($seconds) ->
    [one] Queda { $seconds } segundo
    [many] Quedan { $seconds } de segundos
   *[other] Quedan { $seconds } segundos
}
time-out-what = Al llegar a cero, el trámite termina y la pantalla se borra. Usted no ha pagado nada.
time-out-more = Sí, necesito más tiempo
time-out-help = Pedir ayuda
time-out-end = Terminar y borrar la pantalla

## Fuera de servicio

closed-title = Este terminal está
    fuera de servicio
closed-starting-title = El terminal se está iniciando
closed-starting = Estará listo en un minuto, más o menos.
closed-records = No puede guardar sus registros y por eso no acepta pagos.
closed-clock = Su reloj no está en hora y por eso no atiende a nadie.
closed-frozen = Se detuvo a distancia y una persona lo está revisando.
closed-serviced = Un técnico lo está revisando. Pronto funcionará de nuevo.
closed-hours-title = Cerrado a esta hora
closed-hours = Abre a las { $time }.
closed-elsewhere = Use otro terminal, por favor
closed-desk = También pueden atenderle en el mostrador junto a los terminales.
