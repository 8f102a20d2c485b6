//! A site for a test: stopped clock, seeded chance, a database of its own.
