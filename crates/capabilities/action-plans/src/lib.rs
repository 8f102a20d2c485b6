//! Open-government action plans: what was promised, by whom, and how far it is.
