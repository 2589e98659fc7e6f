### Un visado o una tarjeta de residencia junto con el pasaporte.

## El lector espera

residence-title = Ponga su visado o tarjeta
    de residencia
residence-awaited = Esperando el visado o la tarjeta
residence-lines = Busque el lado con las líneas de <<<.
    .speech = Busque el lado con las líneas de signos en forma de flecha.
residence-lay = Póngalo con ese lado sobre el vidrio.
residence-states = Su pasaporte por sí solo no basta. Obtienen visado quienes residen en:
residence-without = No lo tengo: otras opciones

## El lector lee

residence-reading-title = No lo mueva:
    leyendo su documento
residence-reading-lines = Leyendo las líneas
residence-reading-compare = Comparación con su pasaporte

## No se pudo leer o no sirve

residence-refused-title = Este documento
    no sirve
residence-passport-title = Es un pasaporte.
    Falta otro documento
residence-unsure-title = Los nombres
    no coinciden
residence-kind = No es un visado de residencia ni una tarjeta de residencia.
residence-state = { $state }: quienes residen en este país no obtienen aquí visado a la llegada.
residence-expired = Ya no es válido.
residence-other-person = Es de otra persona: la fecha de nacimiento, el sexo o la nacionalidad no son los de su pasaporte.
residence-same-passport = Es el pasaporte que ya leímos. Retírelo y ponga el visado o la tarjeta.
residence-another-passport = Otro pasaporte no sirve. Ponga el visado o la tarjeta de residencia.
residence-unsure = Los nombres no están escritos como en su pasaporte. Un agente puede compararlos.
residence-no-lines = No vimos esas líneas. En las tarjetas están detrás; en los visados, abajo.
residence-two = Vimos dos documentos. Ponga solo uno.
residence-again = Intentar con este o con otro
residence-officer = Que los compare un agente

## En otras páginas

document-again-residence = Su documento de residencia ya está leído. Ahora, el pasaporte, por favor.
officer-residence = Los nombres de su pasaporte y de su documento de residencia son distintos.
help-residence = Ponga el visado o la tarjeta de residencia sobre el vidrio, con las líneas de <<< hacia abajo: en las tarjetas están detrás; en los visados, abajo. Debe ser válido y suyo.
    .speech = Ponga el visado o la tarjeta de residencia sobre el vidrio, con las líneas de signos en forma de flecha hacia abajo: en las tarjetas están detrás; en los visados, abajo. Debe ser válido y suyo.
