### برگه‌های چاپی: روادید، رسید پرداخت، فیش باجه، فیش پیگیری.

## روی هر برگه

receipt-state = جمهوری آذربایجان
receipt-duplicate = المثنی
receipt-duplicate-line = شاید این برگه پیش‌تر هم چاپ شده باشد.
receipt-claim-number = شمارهٔ پیگیری
receipt-help-line = تلفن پشتیبانی
receipt-terminal = کد دستگاه
receipt-site = محل
receipt-operator = بهره‌بردار
receipt-voen = شمارهٔ مالیاتی (VÖEN)
receipt-time = تاریخ و ساعت

## روادید

receipt-visa-title = روادید فرودگاهی
receipt-evisa-title = روادید الکترونیکی
receipt-visa-number = شمارهٔ روادید
receipt-surname = نام خانوادگی
receipt-given-names = نام
receipt-passport = شمارهٔ گذرنامه
receipt-nationality = تابعیت
receipt-birth = تاریخ تولد
receipt-purpose = هدف سفر
receipt-valid-from = معتبر از
receipt-valid-until = معتبر تا
receipt-stay = مدت اقامت
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } روز
   *[other] { $days } روز
}
receipt-entries = دفعات ورود
receipt-issued = تاریخ صدور
receipt-seal-line = برای اطمینان از اصالت روادید، کد را اسکن کنید.
receipt-keep = تا خروج از کشور، این برگه را همراه گذرنامه نگه دارید.

## پول

receipt-payment-title = رسید پرداخت
receipt-number = شمارهٔ رسید
receipt-duty = عوارض دولتی
receipt-service = کارمزد خدمات
receipt-total = جمع پرداخت
receipt-card = کارت
receipt-card-terminal = کارت‌خوان
receipt-card-receipt = شمارهٔ رسید کارت
receipt-authorisation = کد تأیید بانک
receipt-reference = شمارهٔ مرجع
receipt-electronic = برای رسید الکترونیکی، کد را اسکن کنید.
receipt-together-title = پرداخت گروهی
receipt-together-for = پرداخت برای
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } مسافر
   *[other] { $travellers } مسافر
}
receipt-together-line = این فقط خلاصه است؛ ملاک، رسید هر مسافر است.
receipt-whole = کل پرداخت با کارت
receipt-whole-line = چند مسافر با هم پرداخته‌اند. در صورت‌حساب بانک، کل پرداخت می‌آید.

## رسید پرداخت خدمات

receipt-own-number = شمارهٔ رسید و پیگیری
receipt-transaction = شمارهٔ تراکنش
receipt-passed-on = پذیرفته و به سازمان فرستاده شد
receipt-queued = پذیرفته شد؛ با برقراری ارتباط فرستاده می‌شود
receipt-account = شناسه
receipt-line-reference = شمارهٔ مرجع سازمان
receipt-due = مهلت پرداخت
receipt-undiscounted = بدون تخفیف
receipt-legal-basis = مبنای قانونی
receipt-amount = مبلغ
receipt-commission = کارمزد
receipt-amounts = جمع مبلغ‌ها
receipt-commissions = جمع کارمزدها
receipt-notes = اسکناس دریافت‌شده
receipt-redeemed = ذخیره از دفعهٔ پیش
receipt-by-card = با کارت
receipt-by-code = با کد QR
receipt-code-operator = شرکت پرداخت
receipt-code-merchant = پذیرنده
receipt-code-terminal = کد پایانه
receipt-code-paid = زمان پرداخت
receipt-kept = ذخیره برای دفعهٔ بعد
receipt-kept-line = بیش از مبلغ لازم پرداخته شد. برگه را نگه دارید: دفعهٔ بعد با این شماره می‌پردازید.
receipt-status = برای دیدن وضعیت پرداخت، کد را اسکن کنید.

## رسید با پیامک و ایمیل

message-sms = مبلغ { $amount } پرداخت شد. رسید { $number }: { $link }
message-subject = رسید پرداخت { $number }: { $amount }
message-status = وضعیت پرداخت

## فیش باجه

receipt-desk-title = برای باجه
receipt-desk-show = این فیش و گذرنامه را در باجه نشان دهید.
receipt-desk-offline = در حال حاضر ارتباط دستگاه برقرار نیست.
receipt-desk-officer = کارشناس دربارهٔ روادید شما تصمیم می‌گیرد.
receipt-desk-silent = ادارهٔ روادید به‌موقع پاسخ نداد.
receipt-desk-evisa = با آنچه نشان داده شد، روادید الکترونیکی یافت نشد.
receipt-desk-nothing = مبلغی کسر نشد.
receipt-desk-code = آنچه وارد کرده‌اید در این کد است؛ فقط باجه می‌تواند آن را بخواند.

## فیش پیگیری

receipt-claim-title = فیش پیگیری
receipt-claim-amount = مبلغ طلب
receipt-claim-until = مهلت پیگیری
receipt-claim-what = چه با اسکناس و چه با کارت، این مبلغ ثبت شده است و از دست نمی‌رود.
receipt-claim-how = شمارهٔ پیگیری را به پشتیبانی یا، اگر باجه هست، به باجه بگویید.

## خدمات ذخیره‌شده

receipt-group-title = خدمات من
receipt-group-name = نام
receipt-group-how = دفعهٔ بعد این کد را به هر دستگاهی نشان دهید.
receipt-group-lost = آن را مانند قبض نگه دارید: هر که آن را داشته باشد بدهی شما را می‌بیند.
receipt-group-code = فقط دستگاه‌ها این کد را می‌خوانند. با آن چیزی پرداخت نمی‌شود.
