### Antes del trámite: el muro de saludos, la lista de idiomas, los datos personales.

attract-title = Toque su idioma
attract-open = Abierto ahora
attract-hours = Día y noche
attract-visa = Visado a la llegada
attract-visa-line = Unos dos minutos. Pago con tarjeta.
attract-visa-not-now = Visado a la llegada: ahora no
attract-elsewhere = Otro terminal o el mostrador de al lado puede atenderle ahora.

languages-title = Elija su idioma
languages-desk = En el mostrador se atiende en otros idiomas.

privacy-title = Qué hacemos
    con sus datos
privacy-read = Leemos su pasaporte y le preguntamos por su viaje.
privacy-decide = Con estos datos decide el servicio de visados.
privacy-keep = Se guardan cifrados. Solo el servicio de visados puede leerlos.
privacy-free = Puede terminar en cualquier momento
privacy-free-line = Antes de pagar no se le cobra nada.
privacy-accept = Acepto: continuar
