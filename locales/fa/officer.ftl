### کارشناس تصمیم می‌گیرد: انتظار کنار دستگاه، گرفتن شماره، بازگشت، و تصمیم کارشناس.

## انتظار کنار دستگاه

queue-title = کارشناس تصمیم می‌گیرد،
    لطفاً صبر کنید
queue-number = شمارهٔ شما
queue-asked = پاسخ‌های شما نزد کارشناس است
queue-next = نفر بعدی شما هستید
queue-before = { PLURAL($before) ->
    [one] پیش از شما { $before } نفر
   *[other] پیش از شما { $before } نفر
}
queue-then = سپس می‌پردازید و روادید می‌گیرید
queue-wait = لازم نیست چیزی را لمس کنید
queue-goes-on = این صفحه خودبه‌خود ادامه می‌یابد.
queue-usual = { PLURAL($minutes) ->
    [one] معمولاً حدود { $minutes } دقیقه. این صفحه خودبه‌خود ادامه می‌یابد.
   *[other] معمولاً حدود { $minutes } دقیقه. این صفحه خودبه‌خود ادامه می‌یابد.
}
queue-waited = { PLURAL($minutes) ->
    [one] شما { $minutes } دقیقه منتظر مانده‌اید.
   *[other] شما { $minutes } دقیقه منتظر مانده‌اید.
}
queue-unheard = در حال حاضر ارتباط برقرار نیست
queue-unheard-line = شمارهٔ شما محفوظ است و تلاش ادامه دارد.
queue-take = گرفتن شماره و مراجعهٔ دوباره
help-queue = لازم نیست کاری کنید. اگر نمی‌خواهید اینجا منتظر بمانید، شماره بگیرید و دیرتر با گذرنامه به هر یک از این دستگاه‌ها بازگردید.

## با شماره

numbered-title = با گذرنامهٔ خود
    بازگردید
numbered-how = گذرنامه را روی یکی از دستگاه‌ها بگذارید
numbered-until = چیزی دوباره پرسیده نمی‌شود. شماره تا { $day } معتبر است.
help-numbered = به هر یک از دستگاه‌های این سالن بازگردید و همین گذرنامه را روی آن بگذارید. لازم نیست اینجا منتظر بمانید. مبلغی کسر نشده است.

## تصمیم کارشناس

refused-officer-title = کارشناس با روادید
    موافقت نکرد
refused-officer-document = کارشناس نتوانست این گذرنامه را تأیید کند.
refused-officer-details = آنچه نوشته شده با گذرنامه یکسان نیست.
refused-officer-other-visa = برای این سفر، نوع دیگری از روادید لازم است.
refused-officer-entry = شرایط ورود به کشور فراهم نیست.
approved-purpose = هدف سفر
approved-declared = اظهارنامه
approved-declared-made = تأیید شده
approved-declared-not-made = تأیید نشده

## فیش شماره

receipt-case-title = شمارهٔ شما
receipt-case-number = شمارهٔ پرونده
receipt-case-how = با گذرنامه بازگردید و آن را روی یکی از دستگاه‌های اینجا بگذارید.
receipt-case-until = معتبر تا
receipt-case-once = موافقت کارشناس برای یک روادید و تا این تاریخ معتبر است.
receipt-case-code = این کد شمارهٔ شما را برای کارکنان دارد.
