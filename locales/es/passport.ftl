### Leer el pasaporte y comparar lo leído.

## El lector espera

document-title = Ponga su pasaporte
    en el lector
document-awaited = Esperando su pasaporte
document-open = Ábralo por la página de su foto.
document-turn = Dele la vuelta, con la foto hacia abajo.
document-lay = Póngalo plano sobre el vidrio y manténgalo ahí.

## El lector lee

document-reading-title = No lo mueva:
    leyendo su pasaporte
document-reading-status = No lo levante todavía
document-reading-time = Unos 3 segundos más.
document-reading-found = Pasaporte detectado
document-reading-page = Leyendo la página de la foto
document-reading-check = Comprobación
document-reading-keep = Al terminar, solo guardamos lo que el visado necesita.

## No se pudo leer

document-again-title = No pudimos leerlo.
    Inténtelo de nuevo
document-again-status = Levántelo y vuelva a ponerlo
document-again-corner = Empújelo hasta la esquina superior izquierda.
document-again-flat = Apriételo bien: la página estaba levantada.
document-again-case = Sáquelo de la funda.
document-again-incomplete = Faltaba una parte de las líneas de abajo.
document-again-corrupted = Uno de los caracteres no se veía bien.
document-again-no-document = No vimos las líneas del pasaporte. Están debajo de su foto.
document-again-card = Esto es un documento de identidad. Use su pasaporte, por favor.
document-again-visa = Esto es un visado. Abra el pasaporte por la página de su foto.
document-again-other = Este terminal lee pasaportes. Con otros documentos, vaya al mostrador.
document-again-two = Vimos dos pasaportes. Ponga solo uno.
document-again-reader = El lector perdió la conexión. Espere un momento e inténtelo de nuevo.
document-again-desk = Si vuelve a fallar, le ayudarán en el mostrador junto a los terminales.
document-again = Ver otra vez cómo se hace

## Comparar con el pasaporte

review-title = Revise sus datos
review-subtitle = Compare cada línea con su pasaporte.
review-surname = Apellidos
review-given-names = Nombres
review-no-given-names = Ninguno en el pasaporte
review-number = Número de pasaporte
review-nationality = Nacionalidad
review-sex = Sexo
review-sex-female = Femenino
review-sex-male = Masculino
review-sex-x = X
review-sex-unspecified = No consta
review-birth = Fecha de nacimiento
review-expiry = Pasaporte válido hasta
review-repair-check-digit = Leímos { $read } y pusimos { $proved }. El dígito de control lo confirma.
review-repair-alphabet = Leímos { $read } y pusimos { $proved }. Ahí no puede ir otra cosa.
review-repair-code = Leímos { $read } y pusimos { $proved }. Solo así es un código de país.
review-sign-letter = la letra { $sign }
review-sign-digit = el dígito { $sign }
review-sign-zero = el cero
review-sign-other = un carácter poco claro
review-names-cut = Su nombre es más largo que la línea del pasaporte. Basta con el principio.
review-again = Leer otra vez el pasaporte
review-confirm = Todo correcto: continuar
