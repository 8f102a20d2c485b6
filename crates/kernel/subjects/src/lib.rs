//! Anything public with an address.
