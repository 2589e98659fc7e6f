### Documentos: impresos, retirados, que faltan; despedida; y dónde seguir.

## Imprimir y retirar

printing-visa-title = Imprimiendo su visado
printing-receipt-title = Imprimiendo su recibo
printing-wait = Imprimiendo; espere, por favor
printing-time = Unos 6 segundos.
printing-granted = Visado concedido
printing-until = hasta el { $day }
printing-paid = Pagado con tarjeta
printing-visa = Imprimiendo el visado
printing-receipt = Imprimiendo el recibo
printing-safe = Si algún documento no sale, el visado sigue siendo válido y usted recibe un número de trámite.

take-title = Retire las tres cosas
take-some-title = Retire lo que haya
take-visa = Visado
take-receipt = Recibo
take-passport = Pasaporte
take-missing = No salió
take-doubtful = Compruebe si salió, por favor
take-keep = Válido hasta el { $day }. Guárdelo con su pasaporte.
take-money = Pagado con tarjeta: { $amount }.
take-finish = Lo tengo todo: terminar

no-paper-visa-title = Su visado es válido,
    pero no está impreso
no-paper-receipt-title = Usted ha pagado, pero
    falta el recibo
no-paper-money = A salvo y registrado: { $amount }
no-paper-visa-valid = Su visado está emitido y es válido.
no-paper-later = Imprímalo más tarde
no-paper-later-line = En cualquier terminal, con el número de trámite.

farewell-title = Bienvenidos a Azerbaiyán
farewell-take = ¿Lo tiene todo?
farewell-take-line = Pasaporte, tarjeta y documentos.
farewell-finish = Terminar y borrar la pantalla

## Un comprobante

slip-printing = Imprimiendo su comprobante
slip-printing-line = Unos 6 segundos.
slip-take = Retire el comprobante
slip-missing = No se pudo imprimir el comprobante
slip-missing-line = Basta con el número de esta página.
slip-doubtful-line = Si no salió el comprobante, basta con el número.

## Sin visado en este terminal, y qué hacer

refused-nationality-title = Sin visado a la llegada
    para este pasaporte
refused-nationality = Este terminal solo emite visados a ciudadanos de algunos países.
refused-expired-title = Este pasaporte
    ha vencido
refused-expired = El visado requiere un pasaporte todavía válido.
refused-validity-title = Este pasaporte vence
    demasiado pronto
refused-validity = Debe ser válido seis meses más después de su estancia.
refused-kind-title = Este terminal no admite
    este documento
refused-kind = Admite pasaportes ordinarios. Los demás se atienden en el mostrador.
refused-no-visa-title = No necesita visado
refused-no-visa = Los ciudadanos de Azerbaiyán entran sin visado.
refused-trip-title = Con estas respuestas
    aquí no hay visado
refused-trip = { PLURAL($days) ->
    [one] Con este pasaporte puede quedarse { $days } día como máximo.
    [many] Con este pasaporte puede quedarse { $days } de días como máximo.
   *[other] Con este pasaporte puede quedarse { $days } días como máximo.
}
refused-agency-title = El visado no
    se concedió
refused-agency = Así lo decidió el servicio de visados. En el mostrador pueden decirle más.
way-portal = Consulte el portal del visado electrónico
way-portal-line = Ahí se indica si puede obtener un visado electrónico.
way-desk = Vaya al mostrador junto a los terminales
way-desk-line = Lleve su pasaporte.
way-embassy = Consulte a su embajada
way-embassy-line = Puede darle un pasaporte válido.
way-gate = Siga hacia el control de pasaportes
way-gate-line = No necesita nada de este terminal.
way-answers = Empiece de nuevo con otras respuestas
way-answers-line = Elija una estancia más corta.
way-answers-until = Elija una estancia más corta: como máximo hasta el { $day }.
nothing-paid = Usted no ha pagado nada.

## Decide un agente, o se sigue en el mostrador

officer-title = Le ayuda un agente
officer-stateless = Sobre los visados de apátridas y refugiados decide un agente.
officer-declaration = No pudo confirmar todos los puntos. Un agente lo revisa.
officer-birth = Su pasaporte no da la fecha completa de nacimiento.
officer-country = No conocemos el código de país de su pasaporte.
officer-agency = El servicio de visados pide que lo revise un agente.
desk-title = Siga ahora
    en el mostrador
desk-offline = Ahora no hay conexión. Los datos que dio están guardados.
desk-silent = La decisión tarda demasiado. Los datos que dio están guardados.
desk-officer = Un agente desea hablar con usted. Los datos que dio están guardados.
desk-show = Muestre esto en el mostrador
