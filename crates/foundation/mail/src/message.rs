//! A letter in the form that mail servers pass on.

use std::time::{Duration, SystemTime};

use base::{Id, Timestamp};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use crate::{Letter, Sender};

/// The letter as a message from `sender`.
///
/// Identifier and date are those of the letter, so that every try is the same message.
pub(crate) fn message(
    letter: &Letter,
    id: Id<Letter>,
    queued_at: Timestamp,
    sender: &Sender,
) -> Result<lettre::Message, String> {
    let to = mailbox(letter.to_name.clone(), letter.to.as_str())?;
    let from = mailbox(Some(sender.name.clone()), sender.address.as_str())?;
    let mut builder = lettre::Message::builder()
        .from(from)
        .to(to)
        .subject(letter.subject.as_str())
        .date(system_time(queued_at))
        .message_id(Some(format!("<{id}@{}>", sender.address.domain())))
        .raw_header(header("Content-Language", letter.language.tag().to_owned()))
        // RFC 3834: keeps holiday notices from answering.
        .raw_header(header("Auto-Submitted", "auto-generated".to_owned()));
    if let Some(link) = &letter.unsubscribe {
        builder = builder
            .raw_header(header("List-Unsubscribe", format!("<{link}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    let message = match &letter.html {
        None => builder.singlepart(SinglePart::plain(letter.text.clone())),
        Some(html) => {
            builder.multipart(MultiPart::alternative_plain_html(letter.text.clone(), html.clone()))
        }
    };
    message.map_err(|error| error.to_string())
}

fn mailbox(name: Option<String>, address: &str) -> Result<Mailbox, String> {
    let address =
        address.parse().map_err(|_| "the address is none for the mail library".to_owned())?;
    Ok(Mailbox::new(name, address))
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

fn system_time(at: Timestamp) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(at.as_second()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use base::{Entropy, Language};

    use super::*;

    fn sent(letter: &Letter) -> String {
        let now = "2024-04-30T08:00:00Z".parse().unwrap();
        let id = Id::new(now, &Entropy::seeded(1));
        let sender = Sender {
            address: "plans@atvere.example".parse().unwrap(),
            name: "Valsts kanceleja".to_owned(),
        };
        let message = message(letter, id, now, &sender).unwrap();
        String::from_utf8(message.formatted()).unwrap()
    }

    fn letter() -> Letter {
        let to = "anna@example.lv".parse().unwrap();
        Letter::new(to, Language::Lv, "Jūsu priekšlikums", "Paldies par priekšlikumu!\n").unwrap()
    }

    #[test]
    fn a_message_says_from_whom_to_whom_when_and_in_which_language() {
        let sent = sent(&letter().named("Anna Bērziņa"));

        for line in [
            "From: \"Valsts kanceleja\" <plans@atvere.example>\r\n",
            "<anna@example.lv>\r\n",
            "Date: Tue, 30 Apr 2024 08:00:00 +0000\r\n",
            "@atvere.example>\r\n",
            "Content-Language: lv\r\n",
            "Auto-Submitted: auto-generated\r\n",
        ] {
            assert!(sent.contains(line), "{line:?} is not in\n{sent}");
        }
        assert!(sent.is_ascii(), "{sent}");
    }

    #[test]
    fn every_try_is_the_same_message() {
        assert_eq!(sent(&letter()), sent(&letter()));
    }

    #[test]
    fn the_plain_text_comes_before_the_html() {
        let sent = sent(&letter().with_html("<p>Paldies par priekšlikumu!</p>").unwrap());

        let plain = sent.find("Content-Type: text/plain").unwrap();
        assert!(sent.contains("multipart/alternative"), "{sent}");
        assert!(plain < sent.find("Content-Type: text/html").unwrap(), "{sent}");
    }

    #[test]
    fn one_press_unsubscribes() {
        let link = format!("https://atvere.example/lv/unsubscribe?token={}", "x".repeat(120));

        let sent = sent(&letter().with_unsubscribe(link.parse().unwrap()).unwrap());

        let unfolded = sent.replace("\r\n ", " ");
        assert!(unfolded.contains(&format!("List-Unsubscribe: <{link}>\r\n")), "{sent}");
        assert!(
            unfolded.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"),
            "{sent}"
        );
    }

    #[test]
    fn no_name_can_add_a_header() {
        let sent = sent(&letter().named("Anna\r\nBcc: visi@example.lv"));

        assert!(!sent.contains("\nBcc:"), "{sent}");
    }
}
