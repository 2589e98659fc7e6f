### El terminal habla: lo que dice además de las páginas, y los botones que lo cambian.

## Botones

voice-listen = Escuchar
    .speech = Lectura en voz alta
voice-again = Leer la página otra vez
voice-slower = Hablar más despacio
voice-faster = Hablar más deprisa
voice-softer = Bajar el volumen
voice-louder = Subir el volumen
voice-blank = Apagar la pantalla
voice-bright = Encender la pantalla
voice-scan = Avanzar solo
voice-by-hand = Avanzar con la tecla
voice-slowest = No puede ir más despacio.
voice-fastest = No puede ir más deprisa.
voice-softest = El volumen no baja más.
voice-loudest = El volumen no sube más.

## Cómo empieza y cómo seguir

voice-on = Este terminal habla. La tecla abajo pasa de un botón a otro, la tecla redonda pulsa. El signo de interrogación lee la página otra vez. Cualquier tecla detiene la voz.
voice-wall = { $language }. Para continuar en español, pulse ahora la tecla redonda. La tecla abajo lleva a los demás idiomas y a la ayuda.
voice-go-on = { PLURAL($count) ->
    [one] { $count } botón. La tecla abajo recorre los botones.
    [many] { $count } de botones. La tecla abajo recorre los botones.
   *[other] { $count } botones. La tecla abajo recorre los botones.
}
voice-round-key = Tecla redonda: { $name }.
voice-keyboard = Teclado. Arriba y abajo pasan de fila en fila, izquierda y derecha recorren la fila.
voice-headphones = Conecte unos auriculares para oír lo que es personal.

## Después del nombre de lo seleccionado

voice-button = Botón.
voice-chosen = Seleccionado.
voice-not-chosen = No seleccionado.
voice-not-now = Ahora no es posible.

## Lo que se escribe

voice-asterisk = asterisco
voice-erased = Borrado.
voice-cleared = Todo borrado.
voice-nothing-typed = Todavía no hay nada escrito.
voice-sign-point = punto
voice-sign-at = arroba
voice-sign-hyphen = guion
voice-sign-underscore = guion bajo
voice-sign-plus = signo más
voice-sign-percent = signo de porcentaje

## En lugar de lo personal

voice-sent = El recibo se está enviando.
voice-refused = Este terminal no puede dar el visado. El motivo está en la pantalla y en los auriculares.
