//! Pages for those who run a site: jobs, mailbox, health.
