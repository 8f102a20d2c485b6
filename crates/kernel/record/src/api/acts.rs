//! Acts for programs that want to read them rather than to verify them: `/api/v1/record`.

use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use base::{Day, Id, Language};
use serde::{Deserialize, Serialize};
use subjects::Subject;
use utoipa::{OpenApi, ToSchema};
use web::api::{Failure, Window};
use web::{Error, Path, Query, Result, Site};

use crate::store::{self, Filter};
use crate::{Leaf, in_words};

/// What the addresses answer.
// tidy: messages record-api*
#[derive(OpenApi)]
#[openapi(paths(act_list, act_show))]
pub(crate) struct Document;

/// One act of the log.
#[derive(Serialize, ToSchema)]
#[schema(as = RecordedAct)]
struct Item {
    /// Its place in the log, counted from 0.
    index: u64,
    /// The hash of its entry in the Merkle tree, in hexadecimal.
    #[schema(example = "2f32ac627047fd67a79301e440c9b7fa46ce35758da8ff85d720bfdf3a3c8cde")]
    hash: String,
    /// What kind of act it is.
    #[schema(example = "plan-published")]
    act: String,
    /// When it was done.
    #[schema(format = DateTime)]
    at: String,
    words_lv: String,
    words_en: String,
    /// `person`, `visitor` or `system`.
    #[schema(example = "person")]
    by: &'static str,
    /// The role in which a person acted.
    #[schema(example = "coordinator")]
    role: Option<String>,
    /// The institution for which a person acted, as its word in addresses.
    #[schema(example = "valsts-kanceleja")]
    institution: Option<String>,
    /// The commitment to the person, in hexadecimal.
    person: Option<String>,
    /// What it was about.
    #[schema(example = "0198c0de-0000-7000-8000-000000000000")]
    subject: Option<String>,
    /// The page to read, without a language.
    #[schema(example = "/plans/5")]
    path: Option<String>,
    /// What else there is to know, by kind of act.
    #[schema(value_type = Object)]
    facts: serde_json::Value,
}

/// Which acts are wanted.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Only acts of this kind.
    #[param(example = "plan-published")]
    act: Option<String>,
    /// Only acts of this day in Latvia.
    #[param(value_type = Option<String>, format = Date, example = "2024-04-30")]
    day: Option<Day>,
    /// Only acts about this subject.
    #[param(value_type = Option<String>)]
    subject: Option<Id<Subject>>,
}

/// Acts, the newest first.
#[utoipa::path(
    get, path = "/api/v1/record", tag = "record", params(Wanted, Window),
    responses(
        (status = OK, description = "One page of the list", body = Vec<Item>),
        (status = BAD_REQUEST, description = "The question cannot be understood", body = Failure),
    )
)]
pub(crate) async fn act_list(
    State(site): State<Site>,
    Query(Wanted { act, day, subject }): Query<Wanted>,
    Query(window): Query<Window>,
    address: Uri,
) -> Result<Response> {
    let filter = Filter { act, day, subject };
    let mut tx = site.db.read().await?;
    let range = store::range(&mut tx, &filter).await?;
    let total = store::count(&mut tx, &filter, &range).await?;
    let (most, offset) = window.rows(total);
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    let leaves = store::list(&mut tx, &filter, &range, offset, most).await?;

    let acts: Vec<_> = leaves.iter().map(|leaf| Item::of(&site, leaf)).collect();
    Ok(window.answer(&site, &address, total, &acts))
}

/// One act.
#[utoipa::path(
    get, path = "/api/v1/record/{index}", tag = "record",
    params(("index" = u64, Path, example = 0)),
    responses(
        (status = OK, description = "The act", body = Item),
        (status = NOT_FOUND, description = "The log has no such act", body = Failure),
    )
)]
pub(crate) async fn act_show(State(site): State<Site>, Path(index): Path<u64>) -> Result<Response> {
    let mut tx = site.db.read().await?;
    let leaf = store::find(&mut tx, index).await?.ok_or(Error::NotFound)?;

    Ok(web::json(&Item::of(&site, &leaf)))
}

impl Item {
    fn of(site: &Site, leaf: &Leaf) -> Self {
        let words = |language| in_words(&site.messages, language, leaf);
        Self {
            index: leaf.index,
            hash: leaf.hash().to_string(),
            act: leaf.act.clone(),
            at: leaf.at.to_string(),
            words_lv: words(Language::Lv),
            words_en: words(Language::En),
            by: leaf.by.key(),
            role: leaf.by.role().map(str::to_owned),
            institution: leaf.by.institution().map(str::to_owned),
            person: leaf.person.map(String::from),
            subject: leaf.subject.map(|id| id.to_string()),
            path: leaf.path.clone(),
            facts: serde_json::to_value(&leaf.facts).unwrap_or_default(),
        }
    }
}
