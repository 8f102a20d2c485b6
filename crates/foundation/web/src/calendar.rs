//! Days for the calendar of a phone (iCalendar, RFC 5545).

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base::{Day, Timestamp};
use icalendar::Component as _;

use crate::Shell;

/// A calendar of one page.
pub struct Calendar {
    /// What the calendar is about.
    pub title: String,
    /// Its days, in any order.
    pub entries: Vec<Entry>,
}

/// One day that matters.
pub struct Entry {
    /// Never changes: the identifier of the thing.
    pub id: String,
    /// In one line.
    pub title: String,
    /// The day.
    pub day: Day,
    /// The page to read, without language.
    pub path: String,
    /// When the entry last changed.
    pub changed_at: Timestamp,
}

impl Calendar {
    /// The calendar as an answer.
    pub fn answer(self, shell: &Shell) -> Response {
        let mut calendar = icalendar::Calendar::new();
        calendar.name(&self.title);
        for entry in self.entries {
            calendar.push(event(&entry, shell));
        }
        ([(CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar.done().to_string())
            .into_response()
    }
}

fn event(entry: &Entry, shell: &Shell) -> icalendar::Event {
    let site = shell.site();
    let host = site.settings.public_url.split("://").last().unwrap_or_default();
    let next = entry.day.tomorrow().unwrap_or(entry.day);
    let mut event = icalendar::Event::new();
    event
        .uid(&format!("{}@{host}", entry.id))
        .summary(&entry.title)
        .url(&site.absolute(&shell.link(&entry.path)))
        .add_property("DTSTAMP", entry.changed_at.strftime("%Y%m%dT%H%M%SZ").to_string())
        .append_property(whole_day("DTSTART", entry.day))
        .append_property(whole_day("DTEND", next));
    event.done()
}

fn whole_day(name: &str, day: Day) -> icalendar::Property {
    let mut property = icalendar::Property::new(name, day.strftime("%Y%m%d").to_string());
    property.append_parameter(icalendar::Parameter::new("VALUE", "DATE"));
    property.done()
}
