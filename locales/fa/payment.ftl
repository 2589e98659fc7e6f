### کنار کارت‌خوان، و هر آنچه پرداخت به آن می‌انجامد.

## کنار کارت‌خوان

pay-title = پرداخت با کارت
pay-starting = کارت‌خوان آماده می‌شود
pay-starting-time = حدود 5 ثانیه.
pay-card = در انتظار کارت شما
pay-pin = رمز کارت را وارد کنید
pay-pin-again = بانک دوباره رمز می‌خواهد
pay-bank = در حال ارتباط با بانک شما
pay-bank-time = حدود 10 ثانیه.
pay-remove = کارت خود را بردارید
pay-cancelling = پرداخت لغو می‌شود
pay-cancelling-time = حدود 5 ثانیه.
pay-step-card = کارت را نزدیک کنید یا در کارت‌خوان بگذارید
pay-step-pin = اگر رمز خواست، همان‌جا وارد کنید
pay-step-remove = هر وقت کارت‌خوان گفت، کارت را بردارید
pay-only-if = فقط اگر بانک بپذیرد، پرداخت می‌کنید.
pay-leave-card = تا کارت‌خوان نگفته است، کارت را برندارید.
pay-pin-blocked = رمز درست نبود. پس از سه بار، ممکن است بانک کارت را مسدود کند.
pay-cancelling-money = اگر بانک پذیرفته باشد، پرداخت برگشت داده می‌شود.
pay-cancel = انصراف، بدون پرداخت
pay-cancel-not-now = بانک در حال پاسخ دادن است.

## بانک پذیرفت

pay-issuing-title = پرداخت شد. روادید شما
    صادر می‌شود
pay-issuing = روادید شما صادر می‌شود
pay-issuing-time = حدود 3 ثانیه.
pay-settling-title = روادید شما صادر شد
pay-settling = پرداخت نهایی می‌شود
pay-settling-time = حدود 3 ثانیه.
pay-undoing-title = روادید صادر نشد،
    پرداخت برمی‌گردد
pay-undoing = پرداخت برگشت داده می‌شود
pay-undoing-time = حدود 10 ثانیه.
pay-step-paid = پرداخت با کارت
pay-step-issue = صدور روادید
pay-step-close = نهایی شدن پرداخت
pay-step-undo = برگشت پرداخت
pay-issuing-money = اگر روادید صادر نشود، { $amount } به کارت شما برمی‌گردد.
pay-settling-money = مبلغ { $amount } پرداخت شد. اکنون روادید و رسید چاپ می‌شود.
pay-undoing-money = روادیدی صادر نشد. مبلغ { $amount } به کارت شما برمی‌گردد.

## مبلغی کسر نشد

not-charged-title = مبلغی کسر نشد
not-charged-declined = بانک این کارت را نپذیرفت.
not-charged-cancelled = پرداخت لغو شد.
not-charged-timed-out = در زمان مقرر کارتی استفاده نشد.
not-charged-unavailable = استفاده از کارت‌خوان ممکن نشد.
not-charged-money = مبلغ { $amount } نزد شما می‌ماند
not-charged-held = نتیجهٔ درخواست چند دقیقه محفوظ است؛ می‌توانید دوباره امتحان کنید.
not-charged-again = تلاش دوباره برای پرداخت با کارت
not-charged-cancel = انصراف، بدون پرداخت

cannot-pay-title = اکنون پرداخت
    ممکن نیست
cannot-pay-money = چیزی پرداخت نکرده‌اید
cannot-pay-held = نتیجهٔ درخواست چند دقیقه محفوظ است؛ می‌توانید صبر کنید.
cannot-pay-again = تلاش دوباره برای پرداخت
cannot-pay-cancel = انصراف، بدون پرداخت

## نتیجه معلوم نیست، یا معلوم شد

resolving-title = وضعیت پرداخت شما
    بررسی می‌شود
resolving-wait = لطفاً صبر کنید و دوباره نپردازید
resolving-time = حداکثر حدود دو دقیقه.
resolving-money = مبلغ { $amount } ثبت شده است. پاسخ هرچه باشد، از دست نمی‌رود.

money-owed-title = هنوز نمی‌دانیم
    مبلغی کسر شده یا نه
money-owed-money = مبلغ { $amount } ثبت شده است
money-owed-line = پیگیری ادامه دارد. در پایان یا روادید می‌گیرید یا پول شما برمی‌گردد.

given-back-title = پرداخت شما
    برگشت داده شد
given-back-subtitle = روادیدی صادر نشد.
given-back-money = مبلغ { $amount } به کارت شما برمی‌گردد
given-back-line = ممکن است چند روز طول بکشد تا بانک آن را نشان دهد.

## شمارهٔ پیگیری

claim-keep = این شمارهٔ پیگیری را نگه دارید
claim-name = اگر پرسشی دارید، این شماره را بگویید
claim-photograph = از آن عکس بگیرید یا یادداشتش کنید.
claim-letters = شمارهٔ پیگیری: { $letters }. یک بار دیگر: { $letters }.
claim-finish = شماره را دارم، پایان
claim-read = آن را خواندم، پایان

## پس از قطع برق: سرنوشت مراجعهٔ پیشین

unfinished-title = مراجعهٔ پیشین
    ناتمام ماند
unfinished-resolving = در حال بررسی آنچه رخ داد
unfinished-resolving-line = حدود یک دقیقه. چیزی از دست نرفته است.
unfinished-nothing = مبلغی کسر نشد
unfinished-nothing-line = می‌توانید از صفحهٔ اول دوباره آغاز کنید.
unfinished-issued = روادید صادر شده و معتبر است
unfinished-paid = مبلغ { $amount } با کارت پرداخت شد.
unfinished-printable = اگر از آن شماست، اکنون چاپ کنید. از همین دستگاه بیرون می‌آید.
unfinished-paper-owed = با شمارهٔ پیگیری، در هر دستگاهی می‌توان آن را چاپ کرد.
unfinished-given-back = مبلغ { $amount } به کارت برگشت
unfinished-given-back-line = روادیدی صادر نشد.
unfinished-money-owed = مبلغ { $amount } ثبت شده است
unfinished-money-owed-line = هنوز نمی‌دانیم کسر شده یا نه. پیگیری ادامه دارد؛ ملاک، شمارهٔ پیگیری است.
unfinished-print = از آن من است، چاپ شود
