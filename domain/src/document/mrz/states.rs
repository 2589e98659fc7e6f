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
/// without a defined nationality; the specimen state. `XKX`, `ZIM`, `TPE` and `BAH` are in no table and on real documents.
const ICAO: &str = "D EUE GBD GBN GBO GBP GBS IAO NTZ RKS UNA UNK UNO UTO XAA XBA XCC XCE XCO XCT XDC XEC XES XIM XMP XOM \
    XPO XXA XXB XXC XXX XKX ZIM TPE BAH ANT";

/// Whether any table knows the code. An unknown one is worth a warning, never a refusal: tables age faster than passports.
#[must_use]
pub fn is_known(code: CountryCode) -> bool {
    ISO.split_ascii_whitespace().chain(ICAO.split_ascii_whitespace()).any(|known| known == code.as_str())
}
