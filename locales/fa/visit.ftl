### سفر، اظهارنامه، نتیجه و پیشنهاد روادید.

trip-title = سفر شما
trip-days-question = چند روز می‌مانید؟
trip-days = { PLURAL($days) ->
    [one] { $days } روز
   *[other] { $days } روز
}
trip-until = اعتبار روادید شما از { $first } تا { $last } خواهد بود.
trip-purpose-question = هدف سفر شما چیست؟
trip-purpose-tourism = گردشگری
trip-purpose-business = تجارت
trip-purpose-visit = دیدار خانواده یا دوستان
trip-purpose-transit = عبور به کشور دیگر
trip-confirm = رفتن به اظهارنامه
trip-choose-both = ابتدا تعداد روزها و هدف را انتخاب کنید.
trip-choose-days = ابتدا تعداد روزها را انتخاب کنید.
trip-choose-purpose = ابتدا هدف سفر را انتخاب کنید.

declaration-title = این موارد را تأیید کنید
declaration-subtitle = پیش از ادامه، همه را بخوانید.
declaration-details = مشخصات و پاسخ‌های من درست است.
declaration-entry = هرگز از ورود به جمهوری آذربایجان منع یا از آن اخراج نشده‌ام.
declaration-work = در اینجا کار نخواهم کرد و پیش از پایان اعتبار روادید خارج می‌شوم.
declaration-false = روادیدی که بر پایهٔ اظهار نادرست صادر شود، معتبر نیست.
declaration-make = همه درست است، درخواست روادید
declaration-decline = همه درست نیست، مراجعه به کارشناس

deciding-title = درخواست شما
    بررسی می‌شود
deciding-passport = گذرنامه بررسی شد
deciding-declaration = اظهارنامه دریافت شد
deciding-decision = در انتظار نتیجه
deciding-wait = لطفاً صبر کنید
deciding-time = معمولاً حدود 10 ثانیه.
deciding-longer = { PLURAL($seconds) ->
    [one] بیش از معمول طول کشیده است: تاکنون { $seconds } ثانیه. اگر پاسخی نرسد، باجه کار را ادامه می‌دهد.
   *[other] بیش از معمول طول کشیده است: تاکنون { $seconds } ثانیه. اگر پاسخی نرسد، باجه کار را ادامه می‌دهد.
}
deciding-money = تاکنون چیزی پرداخت نکرده‌اید.

approved-title = با روادید شما موافقت شد
approved-subtitle = پس از پرداخت، بی‌درنگ صادر می‌شود.
approved-duty = عوارض دولتی
approved-service = کارمزد خدمات
approved-from = معتبر از
approved-until = معتبر تا
approved-stay = مدت اقامت
approved-entries = دفعات ورود
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } بار
   *[other] { $entries } بار
}
approved-money = تا زمانی که { $amount } را با کارت‌خوان نپردازید، چیزی کسر نمی‌شود.
approved-pay = پرداخت { $amount } با کارت
approved-cancel = انصراف، بدون پرداخت
