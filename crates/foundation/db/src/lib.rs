//! One way to talk to SQLite and to PostgreSQL.
