//! The words of the officers' pages.

use domain::{
    document::{Item, Sex},
    visa::{Declaration, Grounds, OfficerReason, Purpose},
};

/// A language of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Azerbaijani.
    Az,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Tongue {
    /// All of them, with the name each gives itself.
    pub const ALL: [(Self, &'static str, &'static str); 3] =
        [(Self::Az, "az", "Azərbaycanca"), (Self::Ru, "ru", "Русский"), (Self::En, "en", "English")];

    /// The one of a tag.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, of, _)| *of == tag).map(|(tongue, _, _)| tongue)
    }

    /// Its tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Az => "az",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// One of three texts.
    #[must_use]
    pub const fn say(self, words: [&'static str; 3]) -> &'static str {
        let [az, ru, en] = words;
        match self {
            Self::Az => az,
            Self::Ru => ru,
            Self::En => en,
        }
    }
}

macro_rules! words {
    ($($name:ident: $az:literal, $ru:literal, $en:literal;)*) => {$(
        pub(super) const $name: [&str; 3] = [$az, $ru, $en];
    )*};
}

words! {
    TITLE: "Əməkdaşın növbəsi", "Очередь сотрудника", "Officer's queue";
    SIGN_IN: "Daxil olun", "Вход", "Sign in";
    SIGN_OUT: "Çıxış", "Выйти", "Sign out";
    NAME: "Ad", "Имя", "Name";
    PASSWORD: "Parol", "Пароль", "Password";
    SIGN_IN_REFUSED: "Ad və ya parol səhvdir, yaxud cəhdlər çox olub: gözləyin və yenidən yoxlayın.",
        "Имя или пароль неверны, или попыток было слишком много: подождите и попробуйте снова.",
        "Name or password is wrong, or there were too many tries: wait, then try again.";
    FORGED: "Bu forma köhnəlib. Səhifəni yenidən açın.", "Эта форма устарела. Откройте страницу снова.",
        "This form is out of date. Open the page again.";
    LANGUAGE: "Dil", "Язык", "Language";
    WAITING: "Gözləyən müraciətlər", "Ожидающие дела", "Waiting cases";
    NONE_WAIT: "Heç kim gözləmir.", "Никто не ждёт.", "Nobody waits.";
    RELOAD: "Yenilə", "Обновить", "Refresh";
    WATCH: "Hər 20 saniyədən bir özü yenilənsin", "Обновлять каждые 20 секунд", "Refresh by itself every 20 seconds";
    STOP_WATCHING: "Özü yenilənməsin", "Не обновлять", "Stop refreshing by itself";
    CASE: "Müraciət", "Дело", "Case";
    REASON: "Səbəb", "Причина", "Reason";
    AGE: "Gözləyir", "Ждёт", "Waits for";
    OPENED: "Açılıb", "Открыто", "Opened";
    TERMINAL: "Terminal", "Терминал", "Terminal";
    MINUTES: "dəq", "мин", "min";
    BACK: "Siyahıya qayıdın", "К списку", "Back to the list";
    DOCUMENT: "Sənəd", "Документ", "Document";
    DOCUMENT_KIND: "Növ", "Вид", "Kind";
    RESIDENCE: "Yaşayış sənədi", "Документ о проживании", "Residence document";
    VISIT: "Səfər", "Поездка", "Visit";
    ARRIVAL: "Gəliş günü", "День прибытия", "Day of arrival";
    DAYS: "Gün", "Дней", "Days";
    PURPOSE: "Məqsəd", "Цель", "Purpose";
    DECLARATION: "Bəyanat", "Декларация", "Declaration";
    TYPED: "sahibi yazıb", "введено владельцем", "typed by its holder";
    READ_AS: "oxunmuşdu", "было прочитано", "had been read as";
    NOTHING_READ: "oxunmamışdı", "не было прочитано", "could not be read";
    REPAIRED: "simvol bərpa edilib", "исправлен символ", "a character was repaired";
    CUT: "adlar tam sığmayıb", "имена не поместились", "names did not fit";
    DECIDE: "Qərar", "Решение", "Decision";
    APPROVE: "İcazə verin", "Одобрить", "Approve";
    APPROVE_DAYS: "Gün sayı, ən çoxu", "Число дней, не более", "Days, at most";
    CANNOT_APPROVE: "İcazə vermək olmaz: sənədin müddəti çatmır.", "Одобрить нельзя: срок документа мал.",
        "Cannot be approved: the document ends too soon.";
    REFUSE: "İmtina edin", "Отказать", "Refuse";
    GROUNDS: "İmtinanın səbəbi", "Причина отказа", "Reason for refusing";
    DESK: "Masaya dəvət edin", "Пригласить к стойке", "Ask to the desk";
    DONE: "Qərar yazıldı.", "Решение записано.", "Your decision is recorded.";
    ALREADY: "Bu müraciətə artıq qərar verilib:", "По этому делу уже решено:", "This case was already decided:";
    GONE: "Belə müraciət yoxdur: müddəti bitib və ya şəxsin məlumatları silinib.",
        "Такого дела нет: срок истёк или данные лица удалены.",
        "There is no such case: it has lapsed, or the person was erased.";
    CHANGED: "Şəxs başqa cavablarla qayıdıb. Yenidən baxın.", "Лицо вернулось с другими ответами. Посмотрите снова.",
        "The person came back with other answers. Look again.";
    WRONG_DAYS: "Gün sayı uyğun deyil. Ən çoxu:", "Число дней не подходит. Не более:", "These days do not fit. At most:";
    FAILED: "İndi mümkün olmadı. Yenidən yoxlayın.", "Сейчас не получилось. Попробуйте снова.",
        "That was not possible just now. Try again.";
    BY: "kim", "кто", "by";
}

pub(super) const fn reason(reason: OfficerReason) -> [&'static str; 3] {
    match reason {
        OfficerReason::Stateless => {
            ["Vətəndaşlığı yoxdur və ya qaçqındır", "Без гражданства или беженец", "Stateless or refugee"]
        }
        OfficerReason::Declaration => ["Bəyanat verilməyib", "Декларация не подтверждена", "Declaration not made"],
        OfficerReason::BirthDateUnknown => {
            ["Doğum tarixi tam deyil", "Дата рождения неполная", "Date of birth not whole"]
        }
        OfficerReason::UnknownCountry => ["Ölkə kodu məlum deyil", "Код страны неизвестен", "Country code unknown"],
        OfficerReason::Typed => ["Məlumat əl ilə yazılıb", "Данные введены вручную", "Details were typed"],
        OfficerReason::ResidenceUnsure => [
            "Yaşayış sənədindəki adlar fərqlidir",
            "Имена в документе о проживании иные",
            "Names on the residence document differ",
        ],
        OfficerReason::AgencyWish => ["Viza xidmətinin istəyi", "По желанию визовой службы", "The visa service's wish"],
    }
}

pub(super) const fn grounds(grounds: Grounds) -> [&'static str; 3] {
    match grounds {
        Grounds::Document => ["Sənəd təsdiq olunmur", "Документ не подтверждается", "The document cannot be confirmed"],
        Grounds::Details => {
            ["Yazılan sənədə uyğun deyil", "Введённое не совпадает", "What was typed is not in the document"]
        }
        Grounds::OtherVisa => ["Başqa növ viza lazımdır", "Нужна другая виза", "Another kind of visa is needed"],
        Grounds::Entry => {
            ["Giriş şərtləri ödənilmir", "Условия въезда не выполнены", "Conditions of entry are not met"]
        }
    }
}

pub(super) const fn item(item: Item) -> [&'static str; 3] {
    match item {
        Item::Surname => ["Soyad", "Фамилия", "Surname"],
        Item::GivenNames => ["Adlar", "Имена", "Given names"],
        Item::Number => ["Nömrə", "Номер", "Number"],
        Item::Nationality => ["Vətəndaşlıq", "Гражданство", "Nationality"],
        Item::IssuingState => ["Verən dövlət", "Кем выдан", "Issued by"],
        Item::BirthDate => ["Doğum tarixi", "Дата рождения", "Date of birth"],
        Item::Sex => ["Cins", "Пол", "Sex"],
        Item::ExpiryDate => ["Etibarlıdır", "Действителен до", "Valid until"],
    }
}

pub(super) const fn purpose(purpose: Purpose) -> [&'static str; 3] {
    match purpose {
        Purpose::Tourism => ["İstirahət", "Туризм", "Holiday"],
        Purpose::Business => ["İşgüzar", "Деловая", "Business"],
        Purpose::Visit => ["Ailə, dostlar", "Семья, друзья", "Family or friends"],
        Purpose::Transit => ["Tranzit", "Транзит", "Transit"],
    }
}

pub(super) const fn declaration(declaration: Declaration) -> [&'static str; 3] {
    match declaration {
        Declaration::Made => ["Verilib", "Подтверждена", "Made"],
        Declaration::NotMade => ["Verilməyib", "Не подтверждена", "Not made"],
    }
}

pub(super) const fn sex(sex: Sex) -> [&'static str; 3] {
    match sex {
        Sex::Female => ["Qadın", "Женский", "Female"],
        Sex::Male => ["Kişi", "Мужской", "Male"],
        Sex::X | Sex::Unspecified => ["Göstərilməyib", "Не указан", "Not specified"],
    }
}
