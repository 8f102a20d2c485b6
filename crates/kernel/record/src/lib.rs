//! The append-only log of public acts that anyone can verify.
