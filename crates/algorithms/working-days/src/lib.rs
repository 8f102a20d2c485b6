//! Terms of law in calendar and working days, with Latvian public holidays by rule.
