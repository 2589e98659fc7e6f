### Несколько путешественников за один сеанс: список, одна оплата, виза и чек каждому.

## Список

party-title = Кто едет с вами
party-subtitle = Вы платите один раз. Каждый получит визу и чек.
party-approved = { $number }: виза { $amount }
party-without = { $number }: визы здесь нет
party-refused = Отказано. Мы показали, что делать дальше.
party-numbered = Решает сотрудник. Номер: { $case }
party-desk = Помогут на стойке. Номер: { $claim }
party-remove = Убрать
party-remove-one = Убрать путешественника { $number }
party-add = Добавить путешественника
party-full = Максимум путешественников за один раз: { $most }.
party-go-on = Продолжить с остальными
help-party = Добавьте всех, кто едет с вами, и один раз оплатите картой. Если кому-то визу здесь не выдают, остальных это не задержит. До оплаты деньги не списываются.

## Убрать из списка

removing-title = Убрать путешественника?
removing-nothing = Сумма { $amount } не будет списана
removing-others = Остальные остаются в списке.
removing-keep = Нет, оставить
removing-yes = Да, убрать

## Следующий паспорт

document-traveller = Путешественник { $number } из вашего списка
document-listed-title = Уже есть
    в вашем списке
document-again-listed = С паспортом всё в порядке. Заберите его и положите паспорт следующего путешественника.

## Печать

party-printing-title = Печатаем визы
    и чеки
party-printing-time = Несколько секунд на каждый лист.
party-take-title = Заберите визы, чеки
    и паспорта
party-take-papers = Визы и чеки: { $count }
party-missing-title = Оплачено и выдано,
    но не всё напечатано
party-paper-to-come = ожидает печати
party-paper-printing = печатается
party-paper-there = виза и чек
party-paper-missing = не всё напечатано
party-total = Оплачено вместе
party-traveller = Путешественник { $number }
party-uncharged = { PLURAL($count) ->
    [one] Не выдана { $count } виза. Сумма { $amount } не списана.
    [few] Не выданы { $count } визы. Сумма { $amount } не списана.
    [many] Не выдано { $count } виз. Сумма { $amount } не списана.
   *[other] Не выдано { $count } визы. Сумма { $amount } не списана.
}
party-missing-line = Все визы действуют. Напечатать их можно в любом из этих терминалов.
party-missing-claim = { $number }: номер обращения
