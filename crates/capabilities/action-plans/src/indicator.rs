//! Indicators: unit, baseline, target path and observed values. Percent is derived, never typed.

use base::{Day, Id, PartialDate, Text};
use serde::{Deserialize, Serialize};

use crate::{Lock, Measure};

/// How one will see that a measure works.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its identifier.
    pub id: Id<Self>,
    /// The measure.
    pub measure: Id<Measure>,
    /// Its place.
    pub position: i64,
    /// What is observed.
    pub title: Text,
    /// In what unit: people, percent, datasets.
    pub unit: Text,
    /// The value before work began, and when that was.
    pub baseline: Option<Baseline>,
    /// The values to be reached, by day.
    pub targets: Vec<Target>,
    /// What was observed, by day.
    pub observations: Vec<Observation>,
    /// For optimistic locking.
    pub lock: Lock,
}

/// The value before work began.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    /// The value.
    pub value: f64,
    /// When it was observed, as exactly as is known.
    pub on: Option<PartialDate>,
}

/// A value to be reached by a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// By when.
    pub on: Day,
    /// The value.
    pub value: f64,
}

/// A value that was observed.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// On which day, or at the end of which period.
    pub on: Day,
    /// The value.
    pub value: f64,
    /// Where it comes from.
    pub source: Text,
    /// Where it can be checked.
    pub source_url: Option<String>,
}

impl Indicator {
    /// The newest observed value.
    pub fn newest(&self) -> Option<&Observation> {
        self.observations.iter().max_by_key(|observation| observation.on)
    }

    /// How much of the way from the baseline to the last target is behind, in percent; may pass 100 or fall below 0.
    ///
    /// `None` without a target or an observation, or where the target is the baseline. A missing baseline counts as 0.
    pub fn percent(&self) -> Option<f64> {
        let target = self.targets.iter().max_by_key(|target| target.on)?.value;
        let begun = self.baseline.map_or(0.0, |baseline| baseline.value);
        let way = target - begun;
        if way.abs() < f64::EPSILON {
            return None;
        }
        Some((self.newest()?.value - begun) / way * 100.0)
    }

    /// Whether the newest value is behind the target path on the day of its observation.
    pub fn is_behind(&self) -> Option<bool> {
        let newest = self.newest()?;
        let due = self
            .targets
            .iter()
            .filter(|target| target.on <= newest.on)
            .max_by_key(|target| target.on)?;
        let rises = self.baseline.is_none_or(|baseline| due.value >= baseline.value);
        Some(if rises { newest.value < due.value } else { newest.value > due.value })
    }
}

#[cfg(test)]
mod tests {
    use crate::examples;

    #[test]
    fn percent_is_how_much_of_the_way_is_behind() {
        let indicator =
            examples::indicator(Some(20.0), &[("2025-12-31", 100.0)], &[("2023-12-31", 40.0)]);

        assert_eq!(indicator.percent(), Some(25.0));
    }

    #[test]
    fn what_should_fall_is_counted_downwards() {
        let indicator =
            examples::indicator(Some(30.0), &[("2025-12-31", 10.0)], &[("2024-12-31", 15.0)]);

        assert_eq!(indicator.percent(), Some(75.0));
    }

    #[test]
    fn without_target_or_value_there_is_no_percent() {
        assert_eq!(examples::indicator(Some(1.0), &[], &[("2024-12-31", 2.0)]).percent(), None);
        assert_eq!(examples::indicator(Some(1.0), &[("2025-12-31", 2.0)], &[]).percent(), None);
        assert_eq!(
            examples::indicator(Some(2.0), &[("2025-12-31", 2.0)], &[("2024-12-31", 2.0)])
                .percent(),
            None
        );
    }

    #[test]
    fn a_value_below_the_target_of_its_day_is_behind() {
        let path = [("2023-12-31", 50.0), ("2025-12-31", 100.0)];

        assert_eq!(
            examples::indicator(None, &path, &[("2024-06-30", 40.0)]).is_behind(),
            Some(true)
        );
        assert_eq!(
            examples::indicator(None, &path, &[("2024-06-30", 60.0)]).is_behind(),
            Some(false)
        );
        assert_eq!(examples::indicator(None, &path, &[("2023-06-30", 10.0)]).is_behind(), None);
    }
}
