//! Messages in Latvian and English, with plurals and dates as people write them.
