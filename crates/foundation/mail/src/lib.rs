//! Letters: an outbox that survives a crash, and SMTP.
