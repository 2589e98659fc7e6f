//! Every protocol that can recognise its device: one line each.

use super::Recognition;
use crate::{barcode, beacon, card, cash, document, printer};

/// Those whose answers carry a check first; then printers, of which the more particular ones come before the common language;
/// last those that are asked by text, which a printer at the same speed would print if it were not recognised by then.
pub const KNOWN: &[Recognition] = &[
    cash::ccnet::RECOGNITION,
    cash::id003::RECOGNITION,
    barcode::ssi::RECOGNITION,
    card::zvt::RECOGNITION,
    beacon::relay::RECOGNITION,
    printer::custom::RECOGNITION,
    printer::epson_eu::RECOGNITION,
    printer::star::RECOGNITION,
    printer::nippon::RECOGNITION,
    printer::escpos::RECOGNITION,
    printer::zpl::RECOGNITION,
    document::elyctis::RECOGNITION,
    barcode::newland::RECOGNITION,
    barcode::honeywell::RECOGNITION,
    barcode::datalogic::RECOGNITION,
];

/// Whether an answer to the first protocol says nothing beside one to the second: who speaks the common language of a trade
/// and a maker's own as well is spoken to in the maker's own.
#[must_use]
pub fn yields(general: &str, particular: &str) -> bool {
    matches!((general, particular), ("escpos", "custom" | "epson_eu"))
}
