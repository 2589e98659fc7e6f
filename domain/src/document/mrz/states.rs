//! Codes of states and other issuers: ISO 3166-1 alpha-3, and ICAO's own (Doc 9303 part 3, section 5).

use crate::CountryCode;

/// ISO 3166-1 alpha-3, officially assigned.
const ISO: &str = "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR \
    BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB \
    CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA \
    GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA \
    JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG \
    MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU \
    NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB \
    SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV \
    TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE ";

/// ICAO's own: Germany's single letter; nationals of the United Kingdom who are not citizens; organisations; persons
/// without a defined nationality; the specimen state. `XKX`, `ZIM`, `TPE` and `ANT` are in no table of today's and on
/// real documents.
const ICAO: &str = "ANT D<< EUE GBD GBN GBO GBP GBS IAO NTZ RKS TPE UNA UNK UNO UTO XBA XCC XCE XCO XDC XEC XES XIM XKX XMP \
    XOM XPO XXA XXB XXC XXX ZIM ";

/// The specimen state of Doc 9303.
pub const SPECIMEN: &str = "UTO";

/// Whether any table knows the code. An unknown one is worth a warning, never a refusal: tables age faster than passports.
#[must_use]
pub fn is_known(code: CountryCode) -> bool {
    let at = place(code.cells());
    KNOWN[at / 64] & (1 << (at % 64)) != 0
}

/// A bit for every code of three capitals or fillers there could be.
static KNOWN: [u64; 27 * 27 * 27 / 64 + 1] = {
    let mut known = [0; 27 * 27 * 27 / 64 + 1];
    let mut table = 0;
    while table < 2 {
        let codes = codes([ISO, ICAO][table]);
        let mut code = 0;
        while code < codes.len() {
            let at = place([codes[code][0], codes[code][1], codes[code][2]]);
            known[at / 64] |= 1 << (at % 64);
            code += 1;
        }
        table += 1;
    }
    known
};

const fn place(cells: [u8; 3]) -> usize {
    let (mut place, mut at) = (0, 0);
    while at < 3 {
        let digit = if cells[at].is_ascii_uppercase() { cells[at] - b'A' } else { 26 };
        place = place * 27 + digit as usize;
        at += 1;
    }
    place
}

/// In order; each fills three cells and is followed by a space.
const fn codes(table: &'static str) -> &'static [[u8; 4]] {
    table.as_bytes().as_chunks().0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_tables_is_a_code_and_stands_once() {
        assert_eq!(codes(ISO).len(), 249);
        for table in [ISO, ICAO] {
            assert_eq!(table.len() % 4, 0);
            assert!(codes(table).is_sorted_by(|one, next| one < next));
            for cells in codes(table) {
                let code = std::str::from_utf8(&cells[..3]).unwrap();
                assert!(code.parse::<CountryCode>().is_ok_and(is_known), "{code}");
            }
        }
        assert!(codes(ICAO).iter().all(|cells| !codes(ISO).contains(cells)));
    }

    #[test]
    fn codes_seen_on_documents_that_are_in_no_table_are_unknown() {
        for code in ["BDR", "CMW", "TRC", "ZZZ", "DEX"] {
            assert!(!is_known(code.parse().unwrap()), "{code}");
        }
    }
}
