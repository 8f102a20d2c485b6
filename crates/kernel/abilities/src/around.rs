// tidy: not a model, because it gathers what pages show.
//! Everything around a subject.

use accounts::Actor;
use askama::Template;
use base::Id;
use db::Tx;
use discussion::Discussion;
use documents::Document;
use record::History;
use subjects::{Linked, Subject};
use web::{Error, Result, Shell};

use crate::beside::{Besides, Markup};
use crate::relation;

/// Everything around a subject, for its page: `{{ around }}` in the template.
#[derive(Template)]
#[template(path = "abilities/around.html")]
pub struct Around {
    shell: Shell,
    besides: Vec<Markup>,
    evidence: Vec<Document>,
    /// The form for new evidence, for those who may add some.
    adding: Option<String>,
    /// Absent while not everybody may see the subject.
    discussion: Option<Discussion>,
    linked: Vec<Linked>,
    history: History,
}

// The template has escaped what is not markup.
impl askama::filters::HtmlSafe for Around {}

impl Around {
    /// Gathers what this reader may see around the subject.
    pub async fn load(
        tx: &mut Tx,
        shell: &Shell,
        actor: &Actor,
        subject: Id<Subject>,
    ) -> Result<Self> {
        let subject = subjects::find(tx, subject).await?.ok_or(Error::NotFound)?;
        let discussion = if subject.is_public {
            Some(discussion::discussion(tx, shell, actor, &subject).await?)
        } else {
            None
        };
        let adding = documents::may_add(actor, &subject)
            .then(|| shell.link(documents::adding_path(subject.id)));
        Ok(Self {
            besides: besides(tx, shell, actor, &subject).await?,
            evidence: documents::of_subject_for(tx, subject.id, actor).await?,
            adding,
            discussion,
            linked: subjects::linked(tx, subject.id).await?,
            history: record::history(tx, shell, subject.id).await?,
            shell: shell.clone(),
        })
    }

    /// What other subjects it is linked with, as far as everybody may see them.
    fn links(&self) -> Vec<&Linked> {
        self.linked.iter().filter(|linked| linked.subject.is_public).collect()
    }

    fn relation(linked: &Linked) -> &'static str {
        relation::word(linked)
    }
}

async fn besides(
    tx: &mut Tx,
    shell: &Shell,
    actor: &Actor,
    subject: &Subject,
) -> db::Result<Vec<Markup>> {
    let mut besides = Vec::new();
    for beside in shell.site().service_if_any::<Besides>().into_iter().flat_map(|all| &all.0) {
        besides.extend(beside.beside(tx, shell, actor, subject).await?);
    }
    Ok(besides)
}
