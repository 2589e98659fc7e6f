### El viaje, la declaración, la decisión, la oferta.

trip-title = Su viaje
trip-days-question = ¿Cuántos días se quedará?
trip-days = { PLURAL($days) ->
    [one] { $days } día
    [many] { $days } de días
   *[other] { $days } días
}
trip-until = Su visado sería válido del { $first } al { $last }.
trip-purpose-question = ¿Cuál es el motivo de su viaje?
trip-purpose-tourism = Turismo
trip-purpose-business = Negocios
trip-purpose-visit = Familia o amigos
trip-purpose-transit = Tránsito
trip-confirm = Continuar a la declaración
trip-choose-both = Elija antes los días y el motivo.
trip-choose-days = Elija antes los días.
trip-choose-purpose = Elija antes el motivo.

declaration-title = Confirme estos puntos
declaration-subtitle = Lea cada punto antes de continuar.
declaration-details = Mis datos y mis respuestas son correctos.
declaration-entry = Nunca se me ha negado la entrada a Azerbaiyán ni se me ha expulsado del país.
declaration-work = No trabajaré aquí y saldré del país antes de que venza el visado.
declaration-false = Un visado basado en una declaración falsa no es válido.
declaration-make = Todo es cierto: pedir el visado
declaration-decline = No todo es cierto: ver a un agente

deciding-title = Estamos pidiendo
    la decisión
deciding-passport = Pasaporte comprobado
deciding-declaration = Declaración recibida
deciding-decision = Esperando la decisión
deciding-wait = Espere, por favor
deciding-time = Suele tardar unos 10 segundos.
deciding-longer = { PLURAL($seconds) ->
    [one] Tarda más de lo habitual: { $seconds } segundo hasta ahora. Si no hay respuesta, siga en el mostrador.
    [many] Tarda más de lo habitual: { $seconds } de segundos hasta ahora. Si no hay respuesta, siga en el mostrador.
   *[other] Tarda más de lo habitual: { $seconds } segundos hasta ahora. Si no hay respuesta, siga en el mostrador.
}
deciding-money = Hasta ahora no ha pagado nada.

approved-title = Puede obtener el visado
approved-subtitle = Se emite en cuanto usted paga.
approved-duty = Tasa estatal
approved-service = Comisión
approved-from = Válido desde
approved-until = Válido hasta
approved-stay = Estancia
approved-entries = Entradas
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } entrada
    [many] { $entries } de entradas
   *[other] { $entries } entradas
}
approved-money = No se cobra nada hasta que pague { $amount } en el lector de tarjetas.
approved-pay = Pagar { $amount } con tarjeta
approved-cancel = Cancelar sin pagar
