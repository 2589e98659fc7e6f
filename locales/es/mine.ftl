### Listas de servicios que la central guarda para una persona, con su número personal (FIN) y una clave propia.

## Al principio y junto a una lista en papel

find-mine = Mis servicios
mine-list = Listas con mi código FIN

## De quién son las listas y con qué clave

mine-fin-title = Su número personal (FIN)
mine-code-title = Su clave:
    seis dígitos
mine-code-how = La que eligió al guardar su primera lista.
mine-choose-title = Una clave para sus listas:
    seis dígitos
mine-choose-how = Para la primera lista, elija una que vaya a recordar. Después, siempre la misma.
mine-again-title = La misma clave
    otra vez
mine-again-how = Así, un error al escribir no le deja sin acceso.
mine-open = Abrir mis listas
mine-keep = Guardar mi lista
mine-guessed = Una clave así se adivina fácilmente. Elija otra.
mine-differs = Las dos claves no coinciden. Escriba la clave otra vez y repítala.
mine-refused = El código FIN y la clave no coinciden. Escríbala otra vez o vuelva.
help-mine = Sus listas se encuentran con su código FIN y se abren con seis dígitos que usted elige. No se los diga a nadie. Una lista no contiene importes, y con ella no se puede pagar nada.

## Se consulta a la central

mine-asking-title = Estamos buscando
    sus listas
mine-asking = Abriendo sus listas
mine-keeping-title = Estamos guardando
    su lista
mine-keeping = Registrando su lista

## No se pudo hacer

mine-offline = Sus listas están seguras, pero ahora no se pueden abrir. Consulte otra vez o busque un servicio por su nombre.
mine-offline-keeping = Aún no se sabe si su lista está guardada. Consulte otra vez: nunca se guarda dos veces. O imprímala.
mine-often-title = Se probaron
    demasiadas claves
mine-often = Sus listas están seguras y siguen cerradas por un tiempo. Inténtelo más tarde, hoy o mañana.
mine-often-keeping = No se guardó nada. Inténtelo más tarde, hoy o mañana. En papel puede tener la lista ahora.
mine-forgotten = Si olvida la clave: en el mostrador eliminan sus listas al mostrar su documento de identidad.
mine-full-title = No queda espacio
    para otra lista
mine-full = El máximo es { $most }. Póngale el nombre de la lista que debe reemplazar, elimine antes una o imprímala.
mine-back = Volver a mi lista

## Las listas

mine-title = Mis listas de servicios
mine-number = Lista { $number }
mine-none = No tiene ninguna lista guardada
mine-none-how = Ponga servicios en el carrito y elija guardarlos en una lista: la próxima vez estará aquí.

## Se elimina una lista

mine-forget = Eliminar esta lista
mine-forget-title = ¿Eliminar esta lista?
mine-forget-line = Se elimina para todos los terminales. Lo pagado sigue pagado. Una lista en papel sigue siendo válida.
mine-forgetting = Eliminando la lista
mine-forget-offline = Aún no se sabe si está eliminada: no hubo respuesta. Inténtelo de nuevo o compruébelo más tarde.

## Se guarda una lista

keep-central = Guardarla con mi código FIN
keep-kept-title = Su lista está guardada
keep-kept = Se encuentra con su código FIN y su clave
keep-kept-line = En cualquier terminal, elija «Mis servicios» y escriba los dos.
