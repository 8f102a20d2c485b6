//! People: accounts, sessions, roles in institutions, invitations.
