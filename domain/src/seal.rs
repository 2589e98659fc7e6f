//! The signed QR code of a visa: what lets anybody check it without network.
