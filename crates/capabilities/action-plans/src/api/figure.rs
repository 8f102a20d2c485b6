//! Numbers of directions and commitments.

use serde::Serialize;
use utoipa::ToSchema;

/// A number in a plan, as the plan writes it: `3`, or `"3.1"` where it has more than one figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(untagged)]
pub(super) enum Figure {
    /// One figure.
    Whole(u32),
    /// Several, with dots between them.
    Dotted(String),
}

impl Figure {
    pub(super) fn of(number: &str) -> Self {
        // A leading zero is part of the number, and a JSON number would lose it.
        match number.parse::<u32>() {
            Ok(figure) if figure.to_string() == number => Self::Whole(figure),
            Ok(_) | Err(_) => Self::Dotted(number.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_the_plan_writes_it() {
        let written = ["3", "3.1", "03"].map(|number| serde_json::json!(Figure::of(number)));

        assert_eq!(serde_json::json!(written), serde_json::json!([3, "3.1", "03"]));
    }
}
