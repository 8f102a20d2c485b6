//! The drawing of an indicator over time: where its lines and marks lie.

use base::{Day, PartialDate};

use crate::{Indicator, Observation};

/// The width of the drawing, in its own units; letters are 13 high.
const WIDTH: f64 = 360.0;
/// Its height.
const HEIGHT: f64 = 190.0;
/// Room for the figures at the left.
const LEFT: f64 = 58.0;
/// Room above.
const TOP: f64 = 12.0;
/// Room for the last label at the right.
const RIGHT: f64 = 14.0;
/// Room for the years beneath.
const BOTTOM: f64 = 26.0;
/// Room for the name of a year.
const ROOM: f64 = 36.0;

/// A drawing in units of its own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chart {
    /// Lines at round values.
    pub(crate) levels: Vec<Level>,
    /// The beginnings of years.
    pub(crate) years: Vec<Year>,
    /// The way to the target, from the baseline where its day is known: `x,y x,y …`.
    pub(crate) path: String,
    /// The observed values: `x,y x,y …`.
    pub(crate) line: String,
    /// Marks at the targets.
    pub(crate) targets: Vec<Mark>,
    /// Marks at the observed values.
    pub(crate) dots: Vec<Mark>,
    /// The height of the baseline, where there is one.
    pub(crate) baseline: Option<f64>,
}

/// A round value and its height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Level {
    /// The height.
    pub(crate) y: f64,
    /// The value.
    pub(crate) value: f64,
}

/// The beginning of a year and its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Year {
    /// The place.
    pub(crate) x: f64,
    /// The year.
    pub(crate) year: i16,
}

/// A place in the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Mark {
    /// From the left.
    pub(crate) x: f64,
    /// From the top.
    pub(crate) y: f64,
}

/// One value of an indicator, for the table beneath its drawing.
#[derive(Clone, Debug)]
pub(crate) struct Point<'a> {
    /// When, where it is known.
    pub(crate) on: Option<PartialDate>,
    /// What value it is.
    pub(crate) sort: Sort,
    /// The value.
    pub(crate) value: f64,
    /// Where it comes from, where it was observed.
    pub(crate) observed: Option<&'a Observation>,
}

/// What value of an indicator it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// Before work began.
    Baseline,
    /// Observed.
    Observed,
    /// To be reached.
    Target,
}

impl Sort {
    /// The word in messages (`action-plans-value-<key>`).
    // tidy: messages action-plans-value-*
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::Observed => "observed",
            Self::Target => "target",
        }
    }
}

impl Indicator {
    /// All its values in order, the baseline first.
    pub(crate) fn points(&self) -> Vec<Point<'_>> {
        let baseline = self.baseline.map(|baseline| Point {
            on: baseline.on,
            sort: Sort::Baseline,
            value: baseline.value,
            observed: None,
        });
        let observed = self.observations.iter().map(|one| Point {
            on: Some(one.on.into()),
            sort: Sort::Observed,
            value: one.value,
            observed: Some(one),
        });
        let targets = self.targets.iter().map(|one| Point {
            on: Some(one.on.into()),
            sort: Sort::Target,
            value: one.value,
            observed: None,
        });
        let mut all: Vec<Point<'_>> = observed.chain(targets).collect();
        all.sort_by_key(|point| (point.on.map(PartialDate::latest), point.sort));
        baseline.into_iter().chain(all).collect()
    }
}

/// What is drawn, as days and values.
struct Field {
    days: (Day, Day),
    values: (f64, f64),
}

impl Chart {
    /// The drawing of an indicator; `None` where there are not two days to draw between.
    pub(crate) fn of(indicator: &Indicator) -> Option<Self> {
        let begun = indicator
            .baseline
            .and_then(|baseline| baseline.on.map(|on: PartialDate| (on.latest(), baseline.value)));
        let mut path: Vec<(Day, f64)> = begun.into_iter().collect();
        path.extend(indicator.targets.iter().map(|target| (target.on, target.value)));
        let mut line: Vec<(Day, f64)> =
            indicator.observations.iter().map(|observed| (observed.on, observed.value)).collect();
        path.sort_by_key(|(on, _)| *on);
        line.sort_by_key(|(on, _)| *on);
        let baseline = indicator.baseline.map(|baseline| baseline.value);
        let field = Field::around(&[&path[..], &line[..]].concat(), baseline)?;
        let targets = indicator.targets.iter().map(|target| field.mark(target.on, target.value));
        Some(Self {
            levels: field.levels(),
            years: field.years(),
            path: field.points(&path),
            line: field.points(&line),
            targets: targets.collect(),
            dots: line.iter().map(|(on, value)| field.mark(*on, *value)).collect(),
            baseline: baseline.map(|value| field.y(value)),
        })
    }

    /// The `viewBox` of the drawing.
    pub(crate) fn view_box(&self) -> String {
        format!("0 0 {WIDTH} {HEIGHT}")
    }

    /// Where the lines at round values begin and end.
    pub(crate) fn span(&self) -> (f64, f64) {
        (LEFT, WIDTH - RIGHT)
    }

    /// The height at which the names of the years stand.
    pub(crate) fn foot(&self) -> f64 {
        HEIGHT - 6.0
    }
}

impl Field {
    fn around(points: &[(Day, f64)], baseline: Option<f64>) -> Option<Self> {
        let first = points.iter().map(|(on, _)| *on).min()?;
        let last = points.iter().map(|(on, _)| *on).max()?;
        if first == last {
            return None;
        }
        // Zero belongs to the picture, so that a small step does not look like a leap.
        let values = points.iter().map(|(_, value)| *value).chain(baseline).chain([0.0]);
        let (low, high) = values
            .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        let step = round_step(high - low);
        let values = ((low / step).floor() * step, (high / step).ceil() * step);
        Some(Self { days: (first, last), values })
    }

    fn x(&self, day: Day) -> f64 {
        let days = |from: Day, to: Day| f64::from((to - from).get_days());
        let share = days(self.days.0, day) / days(self.days.0, self.days.1);
        rounded(LEFT + share * (WIDTH - LEFT - RIGHT))
    }

    fn y(&self, value: f64) -> f64 {
        let (low, high) = self.values;
        let share = if high > low { (value - low) / (high - low) } else { 0.0 };
        rounded(HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP))
    }

    fn mark(&self, day: Day, value: f64) -> Mark {
        Mark { x: self.x(day), y: self.y(value) }
    }

    fn points(&self, points: &[(Day, f64)]) -> String {
        let marks = points.iter().map(|(day, value)| self.mark(*day, *value));
        marks.map(|mark| format!("{},{}", mark.x, mark.y)).collect::<Vec<_>>().join(" ")
    }

    fn levels(&self) -> Vec<Level> {
        let (low, high) = self.values;
        let step = round_step(high - low);
        let values = std::iter::successors(Some(low), |value| Some(value + step));
        // Half a step more than the top, because adding fractions is not exact.
        let values = values.take_while(|value| *value <= high + step / 2.0).take(12);
        values.map(|value| Level { y: self.y(value), value }).collect()
    }

    /// The years in between, as many as have room for their names.
    fn years(&self) -> Vec<Year> {
        let (first, last) = (self.days.0.year(), self.days.1.year());
        let begin = |year| PartialDate::Year(year).earliest().max(self.days.0);
        let mut years: Vec<Year> = Vec::new();
        for year in (first..=last).rev() {
            let x = self.x(begin(year));
            if years.last().is_none_or(|next| next.x - x >= ROOM) {
                years.push(Year { x, year });
            }
        }
        years.reverse();
        years
    }
}

/// A step of 1, 2 or 5 times a power of ten that cuts `height` into two to five pieces.
fn round_step(height: f64) -> f64 {
    if height <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf((height / 5.0).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| height / step <= 5.0)
        .unwrap_or(10.0 * power)
}

fn rounded(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "the places of a drawing are whole numbers")]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn the_last_day_lies_at_the_right_and_the_highest_value_at_the_top() {
        let indicator = examples::indicator(
            Some(20.0),
            &[("2025-12-31", 100.0)],
            &[("2022-01-01", 20.0), ("2023-12-31", 40.0)],
        );

        let chart = Chart::of(&indicator).unwrap();

        assert_eq!(chart.targets, [Mark { x: WIDTH - RIGHT, y: TOP }]);
        assert_eq!(chart.dots[0].x, LEFT);
        assert!(chart.dots[1].y < chart.dots[0].y, "more is higher");
    }

    #[test]
    fn levels_are_round_values_from_zero() {
        let indicator = examples::indicator(None, &[("2025-12-31", 43.0)], &[("2022-01-01", 3.0)]);

        let levels: Vec<f64> =
            Chart::of(&indicator).unwrap().levels.iter().map(|level| level.value).collect();

        assert_eq!(levels, [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]);
    }

    #[test]
    fn years_stand_where_they_begin() {
        let indicator = examples::indicator(None, &[("2024-06-30", 4.0)], &[("2022-03-01", 3.0)]);

        let years: Vec<i16> =
            Chart::of(&indicator).unwrap().years.iter().map(|year| year.year).collect();

        assert_eq!(years, [2022, 2023, 2024]);
    }

    #[test]
    fn one_day_is_no_picture() {
        assert_eq!(Chart::of(&examples::indicator(Some(1.0), &[], &[("2024-12-31", 2.0)])), None);
    }
}
