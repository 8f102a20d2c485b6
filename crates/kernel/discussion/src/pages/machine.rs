//! Comments for programs: what everybody sees, of any length, a piece at a time. Names of people are not
//! among it.

use base::Id;
use futures_util::stream::{self, Stream};
use serde::Serialize;
use subjects::Subject;
use web::{Feed, Item, Result, Shell};

use crate::Comment;
use crate::store::listed::{self, Listed};

/// How many comments are read at once.
const AT_ONCE: u16 = 1_000;

/// One comment, flat, so that JSON and CSV say the same.
#[derive(Serialize)]
pub(crate) struct Row {
    id: String,
    page: String,
    reply_to: Option<String>,
    institution: Option<String>,
    language: &'static str,
    words: String,
    quote: Option<String>,
    support: u32,
    written_at: String,
    edited_at: Option<String>,
}

impl Row {
    fn of(shell: &Shell, listed: &Listed) -> Self {
        let comment = &listed.comment;
        Self {
            id: comment.id.to_string(),
            page: shell.site().absolute(&shell.link(comment.path())),
            reply_to: comment.reply.map(|reply| reply.thread.to_string()),
            institution: listed.institution_slug.clone(),
            language: comment.language.tag(),
            words: comment.words.clone(),
            quote: comment.quote.as_ref().map(|anchor| anchor.quote.clone()),
            support: comment.support,
            written_at: comment.written_at.to_string(),
            edited_at: comment.edited_at.map(|at| at.to_string()),
        }
    }
}

/// What is still to be read.
struct Rest {
    shell: Shell,
    subject: Id<Subject>,
    is_reply: bool,
    before: Option<Id<Comment>>,
}

/// All comments of a subject that everybody sees, the newest first, and then all replies.
pub(crate) fn pieces(
    shell: Shell,
    subject: Id<Subject>,
) -> impl Stream<Item = Result<Vec<Row>>> + Send {
    let all = Rest { shell, subject, is_reply: false, before: None };
    stream::try_unfold(Some(all), |rest| async {
        match rest {
            Some(rest) => rest.next().await.map(Some),
            None => Ok(None),
        }
    })
}

impl Rest {
    async fn next(self) -> Result<(Vec<Row>, Option<Self>)> {
        let mut tx = self.shell.site().db.read().await?;
        let (is_reply, before) = (self.is_reply, self.before);
        let limit = i64::from(AT_ONCE);
        let listed = listed::shown(&mut tx, self.subject, is_reply, before, limit).await?;
        let rows: Vec<_> = listed.iter().map(|listed| Row::of(&self.shell, listed)).collect();
        let rest = if rows.len() == usize::from(AT_ONCE) {
            Some(Self { before: listed.last().map(|last| last.comment.id), ..self })
        } else {
            (!self.is_reply).then_some(Self { is_reply: true, before: None, ..self })
        };
        Ok((rows, rest))
    }
}

/// The newest comments, for feed readers.
pub(crate) fn feed(shell: &Shell, subject: &Subject, listed: &[Listed]) -> Feed {
    let item = |listed: &Listed| {
        let comment = &listed.comment;
        let from = listed.institution_name.as_ref().map(|name| shell.plain(name).to_owned());
        Item {
            id: comment.path(),
            title: from.unwrap_or_else(|| shell.msg("discussion-kind-comment").to_string()),
            path: comment.path(),
            at: comment.written_at,
            summary: prose::excerpt(&comment.words, 400),
        }
    };
    let title = shell.msg("discussion-about").arg("subject", shell.plain(&subject.title));
    Feed { title: title.to_string(), items: listed.iter().map(item).collect() }
}
