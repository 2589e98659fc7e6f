//! Letters that the zone does not have, and what stands for them (Doc 9303 part 3, section 6, table A).

/// Doc 9303 part 3, eighth edition, section 6, table A, whole: the letters, and what each may become, as it is recommended
/// there and in that order. States choose: Germany prints Ü as UE, Azerbaijan and Turkey as U.
const TABLE: [(&str, &[&str]); 29] = [
    ("ÀÁÂÃĀĂĄ", &["A"]),
    ("Ä", &["AE", "A"]),
    ("Å", &["AA", "A"]),
    ("Æ", &["AE"]),
    ("ÇĆĈĊČ", &["C"]),
    ("ÐĎĐ", &["D"]),
    ("ÈÉÊËĒĔĖĘĚ", &["E"]),
    ("ĜĞĠĢ", &["G"]),
    ("ĤĦ", &["H"]),
    ("ÌÍÎÏĨĪĬĮİı", &["I"]),
    ("Ĳ", &["IJ"]),
    ("Ĵ", &["J"]),
    ("Ķ", &["K"]),
    ("ĹĻĽĿŁ", &["L"]),
    ("Ñ", &["N", "NXX"]),
    ("ŃŅŇŊ", &["N"]),
    ("ÒÓÔÕŌŎŐ", &["O"]),
    ("Ö", &["OE", "O"]),
    ("ØŒ", &["OE"]),
    ("ŔŖŘ", &["R"]),
    ("ŚŜŞŠ", &["S"]),
    ("ẞ", &["SS"]),
    ("ŢŤŦ", &["T"]),
    ("Þ", &["TH"]),
    ("ÙÚÛŨŪŬŮŰŲ", &["U"]),
    ("Ü", &["UE", "UXX", "U"]),
    ("Ŵ", &["W"]),
    ("ÝŶŸ", &["Y"]),
    ("ŹŻŽ", &["Z"]),
];

/// What may stand for a letter of the table, the first recommended first; nothing for any other character, small letters
/// but `ı` among them.
#[must_use]
pub fn becomes(letter: char) -> &'static [&'static str] {
    TABLE.iter().find(|(letters, _)| letters.contains(letter)).map_or(&[], |(_, becomes)| becomes)
}

/// Every letter of the table.
pub fn all() -> impl Iterator<Item = char> {
    TABLE.iter().flat_map(|(letters, _)| letters.chars())
}
