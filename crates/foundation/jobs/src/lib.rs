//! Work without a visitor: durable, scheduled, retried.
