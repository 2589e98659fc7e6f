### Чтение паспорта и сверка прочитанного.

## Считыватель ждёт

document-title = Положите паспорт
    на считыватель
document-awaited = Ждём ваш паспорт
document-open = Откройте паспорт на странице с фотографией.
document-turn = Переверните его фотографией вниз.
document-lay = Положите на стекло, прижмите и держите.

## Считыватель читает

document-reading-title = Не двигайте:
    читаем паспорт
document-reading-status = Пока не поднимайте
document-reading-time = Ещё около 3 секунд.
document-reading-found = Паспорт найден
document-reading-page = Читаем страницу с фотографией
document-reading-check = Проверка
document-reading-keep = По завершении мы сохраним только то, что нужно для визы.

## Прочитать не удалось

document-again-title = Прочитать не удалось.
    Попробуйте ещё раз
document-again-status = Поднимите и положите снова
document-again-corner = Придвиньте к левому верхнему углу.
document-again-flat = Прижмите: страница приподнялась.
document-again-case = Снимите обложку.
document-again-incomplete = Нижние строки видны не полностью.
document-again-corrupted = Один из знаков неразборчив.
document-again-no-document = Строк паспорта не видно. Они под фотографией.
document-again-card = Это удостоверение личности. Положите, пожалуйста, паспорт.
document-again-visa = Это виза. Откройте, пожалуйста, страницу паспорта с фотографией.
document-again-other = Терминал читает паспорта. С другими документами подойдите к стойке.
document-again-two = Видно два паспорта. Положите только один.
document-again-reader = Пропала связь со считывателем. Подождите немного и попробуйте снова.
document-again-desk = Если снова не получится, вам помогут на стойке рядом с терминалами.
document-again = Показать, как положить паспорт

## Сверка с паспортом

review-title = Проверьте данные
review-subtitle = Сверьте каждую строку с паспортом.
review-surname = Фамилия
review-given-names = Имя
review-no-given-names = В паспорте не указано
review-number = Номер паспорта
review-nationality = Гражданство
review-sex = Пол
review-sex-female = Женский
review-sex-male = Мужской
review-sex-x = X
review-sex-unspecified = Не указан
review-birth = Дата рождения
review-expiry = Паспорт действителен до
review-repair-check-digit = Прочитано: { $read }, исправлено: { $proved }. Это подтверждает контрольная цифра.
review-repair-alphabet = Прочитано: { $read }, исправлено: { $proved }. Ничего другого здесь быть не может.
review-repair-code = Прочитано: { $read }, исправлено: { $proved }. Только такой код страны существует.
review-sign-letter = буква { $sign }
review-sign-digit = цифра { $sign }
review-sign-zero = ноль
review-sign-other = неясный знак
review-names-cut = Ваше имя длиннее строки в паспорте. Достаточно начала.
review-again = Паспорт ещё раз
review-confirm = Всё верно, продолжить
