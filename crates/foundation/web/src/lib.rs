//! The shell of every page: layout, components, forms, sessions, security.
