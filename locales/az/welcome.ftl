### Səfərdən əvvəl: salamlama divarı, dillərin siyahısı, fərdi məlumatlar.

attract-title = Dilinizə toxunun
attract-open = Açıqdır
attract-hours = Gecə-gündüz
attract-visa = Gəlişdə viza
attract-visa-line = Təxminən iki dəqiqə. Kartla ödəniş.
attract-visa-not-now = Gəlişdə viza: hazırda yox
attract-elsewhere = Hazırda başqa terminal və ya yanındakı masa sizə kömək edə bilər.

languages-title = Dilinizi seçin
languages-desk = Digər dillərdə sizə masada xidmət göstərilir.

privacy-title = Məlumatlarınızdan
    necə istifadə olunur
privacy-read = Pasportunuzu oxuyur və səfəriniz barədə soruşuruq.
privacy-decide = Viza xidməti bu məlumatlar əsasında qərar verir.
privacy-keep = Onlar şifrələnmiş saxlanılır. Yalnız viza xidməti oxuya bilər.
privacy-free = İstənilən an bitirə bilərsiniz
privacy-free-line = Ödənişə qədər heç nə tutulmur.
privacy-accept = Razıyam: davam edin
