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
    TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/// ICAO's own: Germany's single letter; nationals of the United Kingdom who are not citizens; organisations; persons
/// without a defined nationality; the specimen state. `XKX`, `ZIM`, `TPE` and `ANT` are in no table of today's and on
/// real documents.
const ICAO: &str = "D EUE GBD GBN GBO GBP GBS IAO NTZ RKS UNA UNK UNO UTO XBA XCC XCE XCO XDC XEC XES XIM XMP XOM \
    XPO XXA XXB XXC XXX XKX ZIM TPE ANT";

/// The specimen state of Doc 9303.
pub const SPECIMEN: &str = "UTO";

/// Whether any table knows the code. An unknown one is worth a warning, never a refusal: tables age faster than passports.
#[must_use]
pub fn is_known(code: CountryCode) -> bool {
    ISO.split_ascii_whitespace().chain(ICAO.split_ascii_whitespace()).any(|known| known == code.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_tables_is_a_code_and_stands_once() {
        let mut codes: Vec<&str> = ISO.split_ascii_whitespace().chain(ICAO.split_ascii_whitespace()).collect();
        assert_eq!(codes.len(), 249 + ICAO.split_ascii_whitespace().count());
        assert!(codes.iter().all(|code| code.parse::<CountryCode>().is_ok_and(is_known)));
        codes.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn codes_seen_on_documents_that_are_in_no_table_are_unknown() {
        for code in ["BDR", "CMW", "TRC", "ZZZ", "DEX"] {
            assert!(!is_known(code.parse().unwrap()), "{code}");
        }
    }
}
