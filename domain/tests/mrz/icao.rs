//! What Doc 9303 itself prints.

use domain::document::{
    PartialDate, Sex, Source, TravelDocument, Unfit,
    mrz::{Check, Checks, Format, Specimen, Verdict, Warning, encode_td3},
};
use jiff::civil::date;

use crate::{ALL_OK, LOWER, TODAY, UPPER, read};

#[test]
fn the_specimen_of_part_4_reads_as_printed() {
    let record = read(&[UPPER, LOWER]).unwrap();
    assert_eq!(record.format, Format::Td3);
    assert_eq!(record.document_type, "P");
    assert_eq!(record.issuing_state.unwrap().as_str(), "UTO");
    assert_eq!(record.surname.reveal(), "ERIKSSON");
    assert_eq!(record.given_names.reveal(), "ANNA MARIA");
    assert_eq!(record.document_number.reveal(), "L898902C3");
    assert_eq!(record.nationality.unwrap().as_str(), "UTO");
    assert_eq!(record.birth_date.as_ref().unwrap().reveal(), &PartialDate::Known(date(1974, 8, 12)));
    assert_eq!(record.sex, Some(Sex::Female));
    assert_eq!(record.expiry_date, Some(PartialDate::Known(date(2012, 4, 15))));
    assert_eq!(record.optional.reveal(), "ZE184226B");
    assert_eq!(record.checks, ALL_OK);
    assert_eq!(record.verdict(), Verdict::Ok);
    assert!(record.repairs.is_empty() && record.warnings.is_empty(), "{record:?}");
}

#[test]
fn the_specimen_is_written_as_printed() {
    let [upper, lower] = encode_td3(&specimen());
    assert_eq!([upper.as_str(), lower.as_str()], [UPPER, LOWER]);
}

#[test]
fn a_verified_record_becomes_a_travel_document() {
    let record = read(&[UPPER, LOWER]).unwrap();
    let document = TravelDocument::from_record(&record).unwrap();
    assert_eq!(document.number.reveal(), "L898902C3");
    assert_eq!(document.expiry, date(2012, 4, 15));
    assert_eq!(document.source, Source::Read);
    assert!(!document.names_truncated);

    let corrupted = read(&[UPPER, &crate::lower_with(14, "750812")]).unwrap();
    assert_eq!(TravelDocument::from_record(&corrupted), Err(Unfit::Corrupted));
}

#[test]
fn nothing_personal_is_in_what_may_be_logged() {
    let record = read(&[UPPER, LOWER]).unwrap();
    let logged = format!("{record:?} {:?}", TravelDocument::from_record(&record));
    for secret in ["ERIKSSON", "ANNA", "L898902C3", "1974", "ZE184226B"] {
        assert!(!logged.contains(secret), "{secret} in {logged}");
    }
}

/// Doc 9303 part 4, section 4.2.3.1: names that fit.
#[test]
fn the_names_of_part_4_are_told_apart() {
    for (cells, surname, given) in [
        ("ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "ERIKSSON", "ANNA MARIA"),
        ("HENG<<DEBORAH<MING<LO<<<<<<<<<<<<<<<<<<", "HENG", "DEBORAH MING LO"),
        ("SMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<", "SMITH JONES", "SUSIE MARGARET"),
        ("OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<", "OCONNOR", "ENYA SIOBHAN"),
        ("VAN<DER<MUELLEN<<MARTIN<<<<<<<<<<<<<<<<", "VAN DER MUELLEN", "MARTIN"),
        ("AL<BASRI<<HUDA<MUHAMMAD<JAWAD<<<<<<<<<<", "AL BASRI", "HUDA MUHAMMAD JAWAD"),
        ("VILARCHAO<FERNANDEZ<<JOSE<RAMON<<<<<<<<", "VILARCHAO FERNANDEZ", "JOSE RAMON"),
    ] {
        let record = read(&[&format!("PPUTO{cells}"), LOWER]).unwrap();
        assert_eq!((record.surname.reveal().as_str(), record.given_names.reveal().as_str()), (surname, given));
        assert_eq!(record.document_type, "PP");
        assert!(record.warnings.is_empty(), "{cells}: {:?}", record.warnings);
    }
}

/// Doc 9303 part 4, section 4.2.3.1 f.
#[test]
fn a_missing_secondary_identifier_is_noted() {
    for (cells, surname) in [
        ("ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "ARKFREITH"),
        ("SATRIYA<SUDARPA<<<<<<<<<<<<<<<<<<<<<<<<", "SATRIYA SUDARPA"),
    ] {
        let record = read(&[&format!("PPUTO{cells}"), LOWER]).unwrap();
        assert_eq!((record.surname.reveal().as_str(), record.given_names.reveal().as_str()), (surname, ""));
        assert_eq!(record.warnings, [Warning::OneName]);
        assert_eq!(record.verdict(), Verdict::Ok);
    }
}

/// Doc 9303 part 4, sections 4.2.3.2 to 4.2.3.4: a letter in the last cell always counts as truncation.
#[test]
fn truncated_names_are_flagged() {
    for (cells, surname, given) in [
        ("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", "NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K"),
        ("NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU", "NILAVADHANANANDA", "ARNPOL PETCH CHARONGU"),
        ("BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI", "BENNELONG WOOLOOMOOLOO WARRANDYTE W", "DI"),
        ("BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO", "BENNELONG WOOLOOM WARRAND WARNAM", "DINGO"),
        ("BENNEL<WOOLOO<WARRAN<WARNAM<<DINGO<POTO", "BENNEL WOOLOO WARRAN WARNAM", "DINGO POTO"),
        ("PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR", "PAPANDROPOULOUS", "JONATHON WARREN TREVOR"),
    ] {
        let record = read(&[&format!("PPUTO{cells}"), LOWER]).unwrap();
        assert_eq!((record.surname.reveal().as_str(), record.given_names.reveal().as_str()), (surname, given));
        assert_eq!(record.warnings, [Warning::NamesTruncated]);
        assert!(TravelDocument::from_record(&record).unwrap().names_truncated);
    }
}

/// Names as the visual zone has them, and the zone that part 4 prints for them.
#[test]
fn names_are_written_as_part_4_writes_them() {
    for (surname, given, cells) in [
        ("Smith-Jones", "Susie Margaret", "SMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<"),
        ("O'Connor", "Enya Siobhan", "OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<"),
        ("Al-Basri", "Huda Muhammad Jawad", "AL<BASRI<<HUDA<MUHAMMAD<JAWAD<<<<<<<<<<"),
        ("Arkfreith", "", "ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"),
        ("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"),
        ("Məmmədov", "Çingiz Şıxəli", "MEMMEDOV<<CINGIZ<SIXELI<<<<<<<<<<<<<<<<"),
        ("Müller", "Jürgen Ærø", "MUELLER<<JUERGEN<AEROE<<<<<<<<<<<<<<<<<"),
    ] {
        let [upper, _] = encode_td3(&Specimen { surname, given_names: given, ..specimen() });
        assert_eq!(&upper[5..], cells);
    }
    let long = "Bennelong Wooloomooloo Warrandyte Warnambool Warnambool";
    let [upper, _] = encode_td3(&Specimen { surname: long, given_names: "Dingo Potoroo", ..specimen() });
    assert!(upper.ends_with("<<D") && upper.len() == 44, "{upper}");
}

#[test]
fn an_empty_personal_number_has_zero_or_a_filler_beside_it() {
    let [upper, with_zero] = encode_td3(&Specimen { optional: "", ..specimen() });
    let zero = read(&[&upper, &with_zero]).unwrap();
    assert_eq!(zero.checks, ALL_OK);
    let with_filler = crate::with(&with_zero, 43, "<");
    let filler = read(&[&upper, &with_filler]).unwrap();
    assert_eq!(filler.checks, Checks { optional: Check::NotPrinted, ..ALL_OK });
    assert_eq!([zero.verdict(), filler.verdict()], [Verdict::Ok; 2]);
}

pub fn specimen() -> Specimen<'static> {
    let utopia = "UTO".parse().expect("a code");
    Specimen {
        document_type: "P",
        issuing_state: utopia,
        surname: "ERIKSSON",
        given_names: "ANNA MARIA",
        number: "L898902C3",
        nationality: utopia,
        birth: PartialDate::Known(date(1974, 8, 12)),
        sex: Sex::Female,
        expiry: date(2012, 4, 15),
        optional: "ZE184226B",
    }
}

#[test]
fn the_day_of_reading_decides_the_century_of_birth() {
    let [upper, lower] = encode_td3(&Specimen { birth: PartialDate::Known(TODAY), ..specimen() });
    let born = |today| domain::document::mrz::parse(&[&upper, &lower], today).unwrap().birth_date.unwrap().into_inner();
    assert_eq!(born(TODAY), PartialDate::Known(date(2026, 11, 3)));
    assert_eq!(born(date(2026, 11, 2)), PartialDate::Known(date(1926, 11, 3)));
}
