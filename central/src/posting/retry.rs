//! When a posting is tried again: twice as long after each try, up to a bound, and never two at one moment. Pure but for
//! [`chance`].

const FIRST_MS: i64 = 1_000;
const LONGEST_MS: i64 = 15 * 60 * 1_000;

/// How long to wait after so many tries: half of the step for sure, the other half by chance.
#[must_use]
pub(crate) fn wait_ms(tries: u32, chance: u32) -> i64 {
    let step = FIRST_MS.saturating_mul(1_i64.checked_shl(tries.saturating_sub(1).min(32)).unwrap_or(i64::MAX));
    jittered(step.min(LONGEST_MS), chance)
}

/// Between half of it and the whole.
#[must_use]
pub(super) fn jittered(step_ms: i64, chance: u32) -> i64 {
    let half = step_ms / 2;
    let share = i128::from(half) * i128::from(chance) / i128::from(u32::MAX);
    step_ms - half + i64::try_from(share).unwrap_or(half)
}

/// 32 bits of chance.
///
/// # Errors
/// The system gives none.
pub(crate) fn chance() -> Result<u32, getrandom::Error> {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_waits_twice_as_long_each_time_up_to_a_quarter_of_an_hour() {
        let longest: Vec<i64> = (1..=12).map(|tries| wait_ms(tries, u32::MAX)).collect();
        assert_eq!(longest[..6], [1_000, 2_000, 4_000, 8_000, 16_000, 32_000]);
        assert_eq!(longest[11], LONGEST_MS);
        assert_eq!(wait_ms(u32::MAX, u32::MAX), LONGEST_MS);
        assert_eq!(wait_ms(0, u32::MAX), FIRST_MS);
        assert_eq!(wait_ms(1, 0), 500);
    }

    proptest! {
        #[test]
        fn it_never_waits_less_than_half_a_step_or_more_than_a_whole(tries in 0_u32..100, chance: u32) {
            let (least, most) = (wait_ms(tries, 0), wait_ms(tries, u32::MAX));
            prop_assert!((least..=most).contains(&wait_ms(tries, chance)));
            prop_assert!(least * 2 >= most - 1 && most <= LONGEST_MS);
        }
    }
}
