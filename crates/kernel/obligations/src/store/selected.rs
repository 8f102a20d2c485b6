//! The obligations of a selection, each by texts that an index answers.

use base::{Day, Id};
use db::{Result, Sql, Tx, params, sql};
use institutions::Institution;

use crate::{Listed, Selection};

/// Four texts for each selection: list and count, of everybody and of one debtor.
///
/// `$1` is today, `$2` the debtor. Counting stops at 10 001, where nobody turns pages any more, so that a
/// long list costs no more than its page.
macro_rules! selected {
    ($($list:ident, $list_of:ident, $count:ident, $count_of:ident = $what:literal;)*) => {
        sql! { $(
            $list = concat!(
                "SELECT o.*, s.path, s.title AS subject_title, i.name AS debtor_name, i.slug AS debtor_slug
                 FROM obligations o JOIN subjects s ON s.id = o.subject JOIN institutions i ON i.id = o.debtor
                 WHERE ", $what, " AND CAST($2 AS UUID) IS NULL ORDER BY o.sort_on, o.id LIMIT $3 OFFSET $4"
            );
            $list_of = concat!(
                "SELECT o.*, s.path, s.title AS subject_title, i.name AS debtor_name, i.slug AS debtor_slug
                 FROM obligations o JOIN subjects s ON s.id = o.subject JOIN institutions i ON i.id = o.debtor
                 WHERE o.debtor = $2 AND ", $what, " ORDER BY o.sort_on, o.id LIMIT $3 OFFSET $4"
            );
            $count = concat!(
                "SELECT count(*) FROM (SELECT 1 FROM obligations o WHERE ", $what,
                " AND CAST($2 AS UUID) IS NULL LIMIT 10001) AS counted"
            );
            $count_of = concat!(
                "SELECT count(*) FROM (SELECT 1 FROM obligations o WHERE o.debtor = $2 AND ", $what,
                " LIMIT 10001) AS counted"
            );
        )* }
    };
}

selected! {
    OVERDUE, OVERDUE_OF, COUNT_OVERDUE, COUNT_OVERDUE_OF =
        "o.outcome = 'open' AND o.sort_on < $1 AND o.known_until IS NULL";
    AHEAD, AHEAD_OF, COUNT_AHEAD, COUNT_AHEAD_OF =
        "o.outcome = 'open' AND o.sort_on >= $1 AND o.due_on IS NOT NULL";
    SETTLED, SETTLED_OF, COUNT_SETTLED, COUNT_SETTLED_OF =
        "o.outcome IN ('met', 'waived') AND CAST($1 AS DATE) IS NOT NULL";
    NOT_KNOWN, NOT_KNOWN_OF, COUNT_NOT_KNOWN, COUNT_NOT_KNOWN_OF =
        "o.outcome = 'open' AND (o.due_on IS NULL OR (o.sort_on < $1 AND o.known_until IS NOT NULL))";
    ALL, ALL_OF, COUNT_ALL, COUNT_ALL_OF =
        "CAST($1 AS DATE) IS NOT NULL";
}

const fn texts(selection: Selection, of_one: bool) -> (&'static Sql, &'static Sql) {
    match (selection, of_one) {
        (Selection::Overdue, false) => (&OVERDUE, &COUNT_OVERDUE),
        (Selection::Overdue, true) => (&OVERDUE_OF, &COUNT_OVERDUE_OF),
        (Selection::Ahead, false) => (&AHEAD, &COUNT_AHEAD),
        (Selection::Ahead, true) => (&AHEAD_OF, &COUNT_AHEAD_OF),
        (Selection::Settled, false) => (&SETTLED, &COUNT_SETTLED),
        (Selection::Settled, true) => (&SETTLED_OF, &COUNT_SETTLED_OF),
        (Selection::NotKnown, false) => (&NOT_KNOWN, &COUNT_NOT_KNOWN),
        (Selection::NotKnown, true) => (&NOT_KNOWN_OF, &COUNT_NOT_KNOWN_OF),
        (Selection::All, false) => (&ALL, &COUNT_ALL),
        (Selection::All, true) => (&ALL_OF, &COUNT_ALL_OF),
    }
}

/// The institution of a filter; a word that names none is a filter that makes no sense.
pub(crate) async fn debtor(
    tx: &mut Tx,
    slug: Option<&str>,
) -> web::Result<Option<Id<Institution>>> {
    let Some(slug) = slug else { return Ok(None) };
    let slug = slug.parse().map_err(|_| web::Error::BadQuery)?;
    let institution = institutions::store::find_by_slug(tx, &slug).await?;
    institution.map(|institution| Some(institution.id)).ok_or(web::Error::BadQuery)
}

/// One page of a selection on `today`, perhaps of one debtor.
pub(crate) async fn list(
    tx: &mut Tx,
    selection: Selection,
    debtor: Option<Id<Institution>>,
    today: Day,
    (limit, offset): (i64, i64),
) -> Result<Vec<Listed>> {
    let (list, _) = texts(selection, debtor.is_some());
    tx.all(list, params![today, debtor, limit, offset]).await
}

/// How many a selection holds, up to 10 001.
pub(crate) async fn count(
    tx: &mut Tx,
    selection: Selection,
    debtor: Option<Id<Institution>>,
    today: Day,
) -> Result<u64> {
    let (_, count) = texts(selection, debtor.is_some());
    tx.one_value(count, params![today, debtor]).await
}
