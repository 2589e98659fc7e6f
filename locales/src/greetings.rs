//! The word on the wall of greetings, in each language by itself.

use domain::Language;

/// "Welcome", as said to one or many guests of any gender.
#[must_use]
pub const fn greeting(language: Language) -> &'static str {
    match language {
        Language::Azerbaijani => "Xoş gəlmisiniz",
        Language::English => "Welcome",
        Language::Russian => "Добро пожаловать",
        Language::Turkish => "Hoş geldiniz",
        Language::Arabic => "أهلًا وسهلًا",
        Language::Persian | Language::Urdu => "خوش آمدید",
        Language::Hebrew => "ברוכים הבאים",
        Language::Hindi => "स्वागत है",
        Language::German => "Willkommen",
        Language::French => "Bienvenue",
        Language::Spanish => "Bienvenidos",
        Language::Italian => "Benvenuti",
        Language::Norwegian => "Velkommen",
    }
}
