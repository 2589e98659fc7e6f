//! What travels between kiosk and central, byte for byte, as the first kiosks speak it.
//!
//! If one of these fails, do not change the test: a kiosk in the field still talks like this. Add a field that may be
//! missing, or a new version of the path.

#[cfg(test)]
mod golden_wire {
    mod enrolment;
    mod evisa;
    mod journal;
    mod payment;
    mod visa;

    use serde::{Serialize, de::DeserializeOwned};
    use serde_json::Value;

    /// Reads a literal as `T`, writes it again, and compares.
    pub fn travels<T: DeserializeOwned + Serialize>(literal: &str) -> T {
        let read: T = serde_json::from_str(literal).unwrap_or_else(|error| panic!("{error}: {literal}"));
        let written = serde_json::to_value(&read).unwrap();
        assert_eq!(written, serde_json::from_str::<Value>(literal).unwrap());
        read
    }

    /// The same, with a field that only a newer program knows.
    pub fn travels_with_more<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(literal: &str) -> T {
        let read: T = travels(literal);
        let mut newer: Value = serde_json::from_str(literal).unwrap();
        newer["added_later"] = Value::from(1);
        assert_eq!(serde_json::from_value::<T>(newer).unwrap(), read, "an unknown field must not matter");
        read
    }
}
