### خواندن گذرنامه و مقایسهٔ آنچه خوانده شد.

## گذرنامه‌خوان منتظر است

document-title = گذرنامهٔ خود را روی
    گذرنامه‌خوان بگذارید
document-awaited = در انتظار گذرنامهٔ شما
document-open = صفحهٔ عکس‌دار گذرنامه را باز کنید.
document-turn = آن را برگردانید تا عکس رو به پایین باشد.
document-lay = آن را صاف روی شیشه بگذارید و نگه دارید.

## در حال خواندن

document-reading-title = تکان ندهید،
    گذرنامه خوانده می‌شود
document-reading-status = هنوز برندارید
document-reading-time = حدود 3 ثانیهٔ دیگر.
document-reading-found = گذرنامه شناسایی شد
document-reading-page = خواندن صفحهٔ عکس‌دار
document-reading-check = بررسی آن
document-reading-keep = در پایان، فقط آنچه برای روادید لازم است نگه داشته می‌شود.

## خوانده نشد

document-again-title = نتوانستیم بخوانیم.
    لطفاً دوباره بگذارید
document-again-status = بردارید و دوباره بگذارید
document-again-corner = آن را تا گوشهٔ بالا سمت چپ جلو ببرید.
document-again-flat = آن را صاف روی شیشه فشار دهید: صفحه بلند شده بود.
document-again-case = آن را از جلد بیرون بیاورید.
document-again-incomplete = بخشی از خط‌های پایین دیده نشد.
document-again-corrupted = یکی از حرف‌ها خوانا نبود.
document-again-no-document = خط‌های گذرنامه دیده نشد. این خط‌ها زیر عکس شماست.
document-again-card = این کارت شناسایی است. لطفاً گذرنامه بگذارید.
document-again-visa = این روادید است. لطفاً صفحهٔ عکس‌دار گذرنامه را باز کنید.
document-again-other = این دستگاه گذرنامه می‌خواند. برای مدارک دیگر به باجه بروید.
document-again-two = دو گذرنامه دیده شد. فقط یکی را بگذارید.
document-again-reader = ارتباط گذرنامه‌خوان قطع شد. کمی صبر کنید و دوباره امتحان کنید.
document-again-desk = اگر باز هم خوانده نشد، باجهٔ کنار دستگاه‌ها کمک می‌کند.
document-again = دیدن دوبارهٔ راهنما

## مقایسه با گذرنامه

review-title = مشخصات خود را بررسی کنید
review-subtitle = هر سطر را با گذرنامه‌تان مقایسه کنید.
review-surname = نام خانوادگی
review-given-names = نام
review-no-given-names = در گذرنامه نیامده
review-number = شمارهٔ گذرنامه
review-nationality = تابعیت
review-sex = جنسیت
review-sex-female = زن
review-sex-male = مرد
review-sex-x = X
    .speech = ایکس
review-sex-unspecified = درج نشده
review-birth = تاریخ تولد
review-expiry = اعتبار گذرنامه تا
review-repair-check-digit = ما { $read } خواندیم و آن را به { $proved } تغییر دادیم. رقم کنترل این را تأیید می‌کند.
review-repair-alphabet = ما { $read } خواندیم و آن را به { $proved } تغییر دادیم. چیز دیگری نمی‌تواند آنجا باشد.
review-repair-code = ما { $read } خواندیم و آن را به { $proved } تغییر دادیم. فقط این، کد یک کشور است.
review-sign-letter = حرف { $sign }
review-sign-digit = رقم { $sign }
review-sign-zero = صفر
review-sign-other = علامتی ناخوانا
review-names-cut = نام شما از سطر گذرنامه بلندتر است. آغاز آن کافی است.
review-again = خواندن دوبارهٔ گذرنامه
review-confirm = همه درست است، ادامه
