//! The promise of this crate to capabilities, as tests that they claim.

use accounts::{Account, Person};
use base::{Id, Language};
use db::Tx;
use moderation::{Network, Standing};
use subjects::Subject;
use web::Site;

use crate::Comment;
use crate::acts::{self, NewComment};
use crate::store::comments;

/// Checks that the page of a subject has its discussion: what people write is shown and made safe, replies
/// stand with what they answer, and what was hidden or taken back leaves its place. `path` is the subject's,
/// without language; `author` is an account; `open` reads a page of the site.
///
/// ```ignore
/// let author = accounts::testing::somebody(&site.site, "anna@example.lv").await;
/// discussion::testing::behaves_like_a_discussion(&site.site, "/plans/5", author, async |path| {
///     site.get(&path).await.body
/// })
/// .await;
/// ```
///
/// # Panics
/// When it is not so.
pub async fn behaves_like_a_discussion(
    site: &Site,
    path: &str,
    author: Id<Account>,
    open: impl AsyncFn(String) -> String,
) {
    let page = format!("/lv{path}");
    let comment = write(site, path, author, None, "Vai <b>izdosies</b>?").await;
    let reply = write(site, path, author, Some(&comment), "Izdosies!").await;

    let shown = open(page.clone()).await;
    assert!(shown.contains("Vai &lt;b&gt;izdosies&lt;/b&gt;?"), "{path} does not show a comment");
    assert!(shown.contains("Izdosies!"), "{path} does not show a reply");
    assert!(shown.contains("/comments/new"), "{path} does not lead to the form");

    stand(site, &comment, Standing::Hidden).await;
    let shown = open(page.clone()).await;
    assert!(!shown.contains("izdosies"), "{path} shows what a moderator hid");
    assert!(shown.contains(&comment.path()), "{path} does not show that something was hidden");

    let mut tx = site.db.begin().await.expect("the database is there");
    let taken_back = comments::withdraw(&mut tx, &reply, site.clock.now()).await;
    assert!(taken_back.expect("comments can be kept"), "the reply is there");
    tx.commit().await.expect("comments can be kept");
    let shown = open(page).await;
    assert!(!shown.contains("Izdosies!"), "{path} shows what its author took back");
    assert!(shown.contains(&reply.path()), "{path} does not show that something was taken back");
}

/// A comment of somebody about the subject at a path, or a reply to one.
///
/// # Panics
/// When there is no such subject, or the comment cannot be kept.
pub async fn write(
    site: &Site,
    path: &str,
    author: Id<Account>,
    thread: Option<&Comment>,
    words: &str,
) -> Comment {
    let mut tx = site.db.begin().await.expect("the database is there");
    let subject = subject(&mut tx, path).await;
    let new = NewComment {
        words: words.to_owned(),
        quote: None,
        is_named: true,
        institution: None,
        language: Language::Lv,
    };
    let person = Person { account: author, ..accounts::examples::person([]) };
    let by = (&person, Network::HERE);
    let written = acts::write(&mut tx, site, by, (&subject, thread), new).await;
    let written = written.expect("the comment can be written");
    tx.commit().await.expect("the comment can be kept");
    written
}

async fn subject(tx: &mut Tx, path: &str) -> Subject {
    let subject = subjects::find_by_path(tx, path).await.expect("subjects can be read");
    subject.expect("the thing is entered as a subject")
}

async fn stand(site: &Site, comment: &Comment, standing: Standing) {
    let mut tx = site.db.begin().await.expect("the database is there");
    comments::stand(&mut tx, comment.id, standing).await.expect("comments can be kept");
    tx.commit().await.expect("comments can be kept");
}
