//! Goals beside results. A missed one is shown as missed.

use std::{fmt::Write as _, time::Duration};

use super::told;

/// Part of a time: of one core, mostly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// So much was used.
    pub used: Duration,
    /// Of so much.
    pub of: Duration,
}

impl Share {
    /// In per cent; zero of nothing.
    #[must_use]
    pub fn percent(self) -> f64 {
        if self.of.is_zero() { 0.0 } else { 100.0 * self.used.as_secs_f64() / self.of.as_secs_f64() }
    }
}

impl std::ops::AddAssign for Share {
    fn add_assign(&mut self, other: Self) {
        self.used += other.used;
        self.of += other.of;
    }
}

/// A bound that a result keeps or misses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// Not longer.
    Within(Duration),
    /// Not more per cent.
    Percent(f64),
    /// Not more megabytes (of 1024 kilobytes).
    Megabytes(f64),
    /// Not less of something else, of which 1 is all.
    Ratio(f64),
}

/// What was measured, in the goal's own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Result {
    /// A time.
    Time(Duration),
    /// Per cent.
    Percent(f64),
    /// Megabytes.
    Megabytes(f64),
    /// A ratio.
    Ratio(f64),
}

/// Whether a goal is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Met,
    /// It is not.
    Missed,
    /// Goal and result are of different units: a mistake of the page's.
    Incomparable,
}

impl Goal {
    /// Whether this result keeps it.
    #[must_use]
    pub fn judge(self, result: Result) -> Verdict {
        let met = match (self, result) {
            (Self::Within(goal), Result::Time(time)) => time <= goal,
            (Self::Percent(goal), Result::Percent(found)) | (Self::Megabytes(goal), Result::Megabytes(found)) => {
                found <= goal
            }
            (Self::Ratio(goal), Result::Ratio(found)) => found >= goal,
            (Self::Within(_) | Self::Percent(_) | Self::Megabytes(_) | Self::Ratio(_), _) => {
                return Verdict::Incomparable;
            }
        };
        if met { Verdict::Met } else { Verdict::Missed }
    }

    fn told(self) -> String {
        match self {
            Self::Within(goal) => told(goal),
            Self::Percent(goal) => format!("{goal} %"),
            Self::Megabytes(goal) => format!("{goal} MB"),
            Self::Ratio(goal) => format!("{goal:.2} or more"),
        }
    }
}

impl Result {
    fn told(self) -> String {
        match self {
            Self::Time(time) => told(time),
            Self::Percent(found) => format!("{found:.2} %"),
            Self::Megabytes(found) => format!("{found:.1} MB"),
            Self::Ratio(found) => format!("{found:.2}"),
        }
    }
}

/// Goals beside results, as Markdown.
#[derive(Debug, Default)]
pub struct Board {
    rows: String,
}

impl Board {
    /// One more: what, its goal, what was found, and how it was found or where it goes.
    pub fn row(&mut self, what: &str, goal: Goal, result: Result, how: &str) {
        let verdict = match goal.judge(result) {
            Verdict::Met => "met",
            Verdict::Missed => "**missed**",
            Verdict::Incomparable => "not comparable",
        };
        let _ = writeln!(self.rows, "| {what} | {} | {} | {verdict} | {how} |", goal.told(), result.told());
    }

    /// The table.
    #[must_use]
    pub fn markdown(&self) -> String {
        format!("| What | Goal | Result | | How, and where it goes |\n| --- | --- | --- | --- | --- |\n{}", self.rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_kept_at_its_bound_and_missed_beyond_it() {
        let ms = |milliseconds| Result::Time(Duration::from_millis(milliseconds));
        assert_eq!(Goal::Within(Duration::from_millis(33)).judge(ms(33)), Verdict::Met);
        assert_eq!(Goal::Within(Duration::from_millis(33)).judge(ms(34)), Verdict::Missed);
        assert_eq!(Goal::Percent(0.2).judge(Result::Percent(0.21)), Verdict::Missed);
        assert_eq!(Goal::Megabytes(64.0).judge(Result::Megabytes(63.9)), Verdict::Met);
    }

    #[test]
    fn a_ratio_is_missed_from_below() {
        assert_eq!(Goal::Ratio(0.4).judge(Result::Ratio(0.39)), Verdict::Missed);
        assert_eq!(Goal::Ratio(0.4).judge(Result::Ratio(0.41)), Verdict::Met);
    }

    #[test]
    fn another_unit_keeps_no_goal() {
        assert_eq!(Goal::Percent(0.2).judge(Result::Ratio(0.1)), Verdict::Incomparable);
    }

    #[test]
    fn a_missed_goal_stands_out() {
        let mut board = Board::default();
        board.row("start", Goal::Within(Duration::from_millis(200)), Result::Time(Duration::from_millis(250)), "exec");
        assert!(
            board.markdown().ends_with("| start | 200.00 ms | 250.00 ms | **missed** | exec |\n"),
            "{}",
            board.rows
        );
    }

    #[test]
    fn shares_add_up_and_nothing_of_nothing_is_nothing() {
        let mut share = Share { used: Duration::from_millis(1), of: Duration::from_secs(1) };
        share += Share { used: Duration::from_millis(3), of: Duration::from_secs(1) };
        assert!((share.percent() - 0.2).abs() < 1e-9);
        assert!(Share::default().percent().abs() < f64::EPSILON);
    }
}
