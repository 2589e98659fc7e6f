### Decide un agente: esperar en el terminal, tomar un número, volver, y qué se decidió.

## Esperar en el terminal

queue-title = Decide un agente:
    espere, por favor
queue-number = Su número
queue-asked = El agente tiene sus respuestas
queue-next = El próximo turno es el suyo
queue-before = { PLURAL($before) ->
    [one] { $before } persona antes que usted
    [many] { $before } de personas antes que usted
   *[other] { $before } personas antes que usted
}
queue-then = Después paga y obtiene el visado
queue-wait = No tiene que pulsar nada
queue-goes-on = Esta página avanza sola.
queue-usual = { PLURAL($minutes) ->
    [one] Suele tardar { $minutes } minuto. Esta página avanza sola.
    [many] Suele tardar { $minutes } de minutos. Esta página avanza sola.
   *[other] Suele tardar unos { $minutes } minutos. Esta página avanza sola.
}
queue-waited = { PLURAL($minutes) ->
    [one] Lleva { $minutes } minuto esperando.
    [many] Lleva { $minutes } de minutos esperando.
   *[other] Lleva { $minutes } minutos esperando.
}
queue-unheard = Ahora no hay conexión
queue-unheard-line = Su número se conserva y seguimos intentándolo.
queue-take = Tomar un número y volver
help-queue = No tiene que hacer nada. Si no quiere esperar aquí, tome un número y vuelva con su pasaporte a cualquiera de estos terminales.

## Con un número

numbered-title = Vuelva con
    su pasaporte
numbered-how = Ponga su pasaporte en uno de estos terminales
numbered-until = No se le preguntará nada otra vez. El número vale hasta el { $day }.
help-numbered = Vuelva a cualquier terminal de esta sala y ponga el mismo pasaporte. No hace falta esperar aquí. No se cobró nada.

## Qué decidió el agente

refused-officer-title = El agente no concedió
    el visado
refused-officer-document = El agente no pudo confirmar este pasaporte.
refused-officer-details = Lo que se escribió no es lo que dice el pasaporte.
refused-officer-other-visa = Este viaje requiere otro tipo de visado.
refused-officer-entry = No se cumplen las condiciones de entrada en el país.
approved-purpose = Motivo
approved-declared = Declaración
approved-declared-made = Hecha
approved-declared-not-made = No hecha

## El comprobante con el número

receipt-case-title = Su número
receipt-case-number = Número de expediente
receipt-case-how = Vuelva con su pasaporte y póngalo en cualquier terminal de esta sala.
receipt-case-until = Válido hasta
receipt-case-once = Lo que conceda el agente vale para un visado, hasta este día.
receipt-case-code = Este código lleva su número, para el personal.
