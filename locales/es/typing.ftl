### Escribir lo que no se pudo leer o se leyó mal.

## En las páginas anteriores

review-change = Cambiar
review-change-speech = Cambiar: { $name }
review-other = Otra línea está mal
review-typed = Lo escribió usted. Un agente puede compararlo con su pasaporte.
review-typed-subtitle = Compare cada línea. También las verá un agente.
document-type = Escribir los datos a mano

## Qué línea está mal

wrong-line-title = ¿Qué línea está mal?
wrong-line-subtitle = Elíjala y escríbala como figura en su pasaporte.
wrong-line-officer = Si se escriben de nuevo estas líneas, un agente las compara antes con su pasaporte.

## Escribir

typing-surname = Escriba sus apellidos
typing-given-names = Escriba sus nombres
typing-number = Escriba el número de pasaporte
typing-nationality = ¿Cuál es su nacionalidad?
typing-issuer = ¿Quién expidió
    su pasaporte?
typing-issuer-name = Expedido por
typing-birth = Escriba su fecha de nacimiento
typing-sex = ¿Qué sexo indica el pasaporte?
typing-expiry = ¿Hasta cuándo es válido?
typing-as-printed = Como en las líneas de abajo de la página de la foto.
typing-names-fillers = Copie las líneas de abajo; un espacio por cada signo <.
    .speech = Copie las líneas de abajo; un espacio por cada signo en forma de flecha.
typing-state-how = Escriba las primeras letras y elija.
typing-date-how = Día, mes, año: 8 dígitos.
typing-birth-how = Día, mes, año. Escriba ceros donde no conste.
typing-to-go = { PLURAL($count) ->
    [one] Falta { $count } dígito
    [many] Faltan { $count } de dígitos
   *[other] Faltan { $count } dígitos
}
typing-read = Leímos: { $text }
typing-whole = Está completo
typing-most = Máximo: { $count }
typing-wrong-missing = Aquí todavía no hay nada.
typing-wrong-unfinished = La fecha necesita los 8 dígitos: día, mes, año.
typing-wrong-day = Ese día no existe en el calendario. Compare el día y el mes.
typing-wrong-birth = Nadie puede haber nacido ese día. Compare el año.
typing-wrong-expiry = Ningún pasaporte vale hasta entonces. Compare el año.
typing-wrong-state = Ningún pasaporte lleva ese código. Elija el país en la lista.
typing-no-state = Ningún país empieza así. Borre una letra e inténtelo de nuevo.
typing-space = Espacio
typing-erase = Borrar
    .speech = Borrar el último carácter
typing-clear = Vaciar
typing-confirm = Es correcto: continuar
typing-none = No tengo nombres
typing-first = Escríbalo antes.
typing-first-digits = Escriba antes los 8 dígitos.
typing-first-state = Elíjalo antes en la lista.

## En otras páginas

help-typing = Escriba cada dato como figura en su pasaporte. «Borrar» quita el último carácter. Para su visado vale lo que dice el pasaporte: un agente lo compara.
officer-typed = Lo que escribió debe compararse antes con su pasaporte.
