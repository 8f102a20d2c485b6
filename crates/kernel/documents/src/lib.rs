//! Evidence: what was published, when, by whom, and what it proves.
