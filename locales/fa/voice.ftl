### دستگاه سخن می‌گوید: آنچه جز متن صفحه‌ها گفته می‌شود، و دکمه‌هایی که آن را تغییر می‌دهند.

## دکمه‌ها

voice-listen = شنیدن
    .speech = خواندن با صدا
voice-again = خواندن دوبارهٔ صفحه
voice-slower = گفتار آهسته‌تر
voice-faster = گفتار تندتر
voice-softer = کم کردن صدا
voice-louder = زیاد کردن صدا
voice-blank = تاریک کردن صفحه
voice-bright = روشن کردن صفحه
voice-scan = حرکت خودکار
voice-by-hand = حرکت با کلید
voice-slowest = آهسته‌تر از این نمی‌شود.
voice-fastest = تندتر از این نمی‌شود.
voice-softest = صدا کمتر از این نمی‌شود.
voice-loudest = صدا بیشتر از این نمی‌شود.

## چگونه آغاز می‌شود و چگونه ادامه می‌یابد

voice-on = این دستگاه سخن می‌گوید. کلید پایین از دکمه‌ای به دکمهٔ دیگر می‌رود و کلید گرد آن را می‌فشارد. علامت سؤال صفحه را دوباره می‌خواند. هر کلیدی صدا را قطع می‌کند.
voice-wall = { $language }. برای ادامه به فارسی، اکنون کلید گرد را فشار دهید. کلید پایین به زبان‌های دیگر و راهنما می‌رود.
voice-go-on = { PLURAL($count) ->
    [one] { $count } دکمه. کلید پایین میان دکمه‌ها می‌رود.
   *[other] { $count } دکمه. کلید پایین میان دکمه‌ها می‌رود.
}
voice-round-key = کلید گرد: { $name }.
voice-keyboard = صفحه‌کلید. بالا و پایین از ردیفی به ردیف دیگر می‌رود، چپ و راست در همان ردیف.
voice-headphones = برای شنیدن آنچه شخصی است، هدفون را وصل کنید.

## پس از نام آنچه انتخاب است

voice-button = دکمه.
voice-chosen = انتخاب شده.
voice-not-chosen = انتخاب نشده.
voice-not-now = اکنون ممکن نیست.

## آنچه نوشته می‌شود

voice-asterisk = ستاره
voice-erased = پاک شد.
voice-cleared = همه پاک شد.
voice-nothing-typed = هنوز چیزی نوشته نشده است.
voice-sign-point = نقطه
voice-sign-at = علامت اَت
voice-sign-hyphen = خط تیره
voice-sign-underscore = خط زیرین
voice-sign-plus = علامت جمع
voice-sign-percent = علامت درصد

## به‌جای آنچه شخصی است

voice-sent = رسید در حال ارسال است.
voice-refused = این دستگاه نمی‌تواند ویزا صادر کند. دلیل آن روی صفحه است و در هدفون شنیده می‌شود.
