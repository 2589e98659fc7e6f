### چند مسافر در یک مراجعه: فهرست، افزودن و حذف، یک پرداخت، برای هر نفر یک روادید و یک رسید.

## فهرست

party-title = همسفران
party-subtitle = یک بار می‌پردازید. هر نفر روادید و رسید خود را می‌گیرد.
party-approved = مسافر { $number }: روادید { $amount }
party-without = مسافر { $number }: اینجا روادید ندارد
party-refused = پذیرفته نشد. راه دیگر نشان داده شد.
party-numbered = کارشناس تصمیم می‌گیرد. شماره: { $case }
party-desk = باجه ادامه می‌دهد. شماره: { $claim }
party-remove = حذف
party-remove-one = حذف مسافر { $number }
party-add = افزودن مسافر دیگر
party-full = هر بار حداکثر { $most } مسافر ممکن است.
party-go-on = ادامه با دیگر مسافران
help-party = همهٔ همسفران را اضافه کنید و سپس یک بار با کارت بپردازید. اگر کسی اینجا روادید نگیرد، کار دیگران ادامه دارد. تا نپردازید چیزی کسر نمی‌شود.

## حذف یک نفر

removing-title = این مسافر حذف شود؟
removing-nothing = مبلغ { $amount } کسر نخواهد شد
removing-others = دیگران در فهرست می‌مانند.
removing-keep = خیر، بماند
removing-yes = بله، حذف شود

## گذرنامهٔ بعدی

document-traveller = مسافر { $number } فهرست شما
document-listed-title = این گذرنامه
    در فهرست شما هست
document-again-listed = مشکلی نیست. آن را بردارید و گذرنامهٔ مسافر بعدی را بگذارید.

## برگه‌ها

party-printing-title = روادیدها و رسیدها
    چاپ می‌شود
party-printing-time = برای هر کدام چند ثانیه.
party-take-title = همه را به همراه
    گذرنامه‌ها بردارید
party-take-papers = روادید و رسید: از هر کدام { $count }
party-missing-title = پرداخت و صادر شد؛
    بعضی برگه‌ها چاپ نشد
party-paper-to-come = در نوبت چاپ
party-paper-printing = در حال چاپ
party-paper-there = روادید و رسید
party-paper-missing = برگه چاپ نشد
party-total = آنچه با هم پرداختید
party-traveller = مسافر { $number }
party-uncharged = { PLURAL($count) ->
    [one] تعداد { $count } روادید صادر نشد. مبلغ { $amount } کسر نشد.
   *[other] تعداد { $count } روادید صادر نشد. مبلغ { $amount } کسر نشد.
}
party-missing-line = همهٔ روادیدها معتبر است. هر برگه را می‌توان در هر یک از این دستگاه‌ها چاپ کرد.
party-missing-claim = مسافر { $number }: شمارهٔ پیگیری
