### Varios viajeros en un trámite: la lista, un solo pago, un visado y un recibo por persona.

## La lista

party-title = Quiénes viajan juntos
party-subtitle = Paga una sola vez. Cada persona recibe un visado y un recibo.
party-approved = Persona { $number }: visado { $amount }
party-without = Persona { $number }: aquí sin visado
party-refused = Denegado. Ya se mostró qué se puede hacer.
party-numbered = Decide un agente. Número: { $case }
party-desk = Sigue en el mostrador. Número: { $claim }
party-remove = Quitar
party-remove-one = Quitar a la persona { $number }
party-add = Añadir otra persona
party-full = El máximo es de { $most } personas a la vez.
party-go-on = Seguir con los demás
help-party = Añada a quienes viajan con usted y pague una sola vez con tarjeta. Si alguien no obtiene aquí el visado, los demás pueden seguir. Antes de pagar no se cobra nada.

## Se quita a alguien

removing-title = ¿Quitar a esta persona?
removing-nothing = No se cobrará: { $amount }
removing-others = Los demás siguen en la lista.
removing-keep = No, dejarla en la lista
removing-yes = Sí, quitarla

## El pasaporte siguiente

document-traveller = Persona { $number } de su lista
document-listed-title = Ya está
    en su lista
document-again-listed = El pasaporte está bien. Retírelo y ponga el de la persona siguiente.

## Documentos

party-printing-title = Imprimiendo los visados
    y los recibos
party-printing-time = Unos segundos por hoja.
party-take-title = Retire todo,
    también los pasaportes
party-take-papers = Visados y recibos: { $count }
party-missing-title = Pagado y emitido;
    falta un documento
party-paper-to-come = a continuación
party-paper-printing = imprimiendo
party-paper-there = visado y recibo
party-paper-missing = falta un documento
party-total = Pago conjunto
party-traveller = Persona { $number }
party-uncharged = { PLURAL($count) ->
    [one] No se emitió { $count } visado. No se cobró: { $amount }.
    [many] No se emitieron { $count } de visados. No se cobró: { $amount }.
   *[other] No se emitieron { $count } visados. No se cobró: { $amount }.
}
party-missing-line = Todos los visados son válidos. Lo que falta puede imprimirse en cualquiera de estos terminales.
party-missing-claim = Persona { $number }: número de trámite
