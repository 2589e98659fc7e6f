//! ZVT, the protocol of card terminals with a vending mode.
