### Un pago con un código que lee la aplicación del banco.

## El carrito y lo que falta

basket-code = Pagar con código QR
basket-code-line = Con la aplicación de su banco
means-code-not-for-this = No todo se puede pagar con código QR.
notes-code = Pagar el resto con código QR

## El código

code-title = Escanee el código con
    la aplicación de su banco
code-step-open = Abra la aplicación de su banco
code-step-scan = Escanee con ella este código
code-step-confirm = Compare el importe y confírmelo allí
code-good = { PLURAL($minutes) ->
    [one] El código vale menos de { $minutes } minuto. Esta página avanza sola.
    [many] El código vale { $minutes } de minutos. Esta página avanza sola.
   *[other] El código vale { $minutes } minutos. Esta página avanza sola.
}
code-money = Paga { $amount } cuando lo confirme en la aplicación, y una sola vez.
code-unheard = Ahora no recibimos respuesta del banco. Si ya confirmó, espere: no se pierde nada.
code-stop = No pagar con código QR
code-opening-title = Estamos preparando
    su código
code-opening = Consultando al banco
code-opening-time = Unos segundos.
code-opening-money = Todavía no se ha pagado nada. Va a pagar { $amount }.
code-ending-title = Estamos preguntando
    si se pagó
code-ending-money = No vuelva a pagar { $amount }: lo pagado cuenta o vuelve a su cuenta.
help-code = Abra la aplicación de su banco, elija pagar con código QR y ponga el teléfono frente al código. Compare el importe y confirme. No diga ninguna contraseña a nadie.

## No se pagó

code-not-paid-title = No se pagó nada
    con código QR
code-cancelled = El código se retiró. Ya nadie puede pagar con él.
code-expired = El tiempo del código terminó. Ya nadie puede pagar con él.
code-other-amount = Llegó un importe distinto del pedido. Vuelve a su cuenta.
code-refused = El banco no lo aprobó.
code-unavailable = Ahora no se pueden obtener códigos QR.
code-not-paid-money = No se pagó con código QR: { $amount }.
code-again = Mostrar otro código
code-card = Pagar con tarjeta
code-notes = Pagar con billetes
