//! Days from and to.

use base::Day;
use serde::Serialize;
use utoipa::ToSchema;

/// Days from one to another, both included.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(super) struct Period {
    /// The first day.
    #[schema(value_type = String, format = Date, example = "2022-01-01")]
    from: Day,
    /// The last day.
    #[schema(value_type = String, format = Date, example = "2025-12-31")]
    to: Day,
}

impl From<(Day, Day)> for Period {
    fn from((from, to): (Day, Day)) -> Self {
        Self { from, to }
    }
}
