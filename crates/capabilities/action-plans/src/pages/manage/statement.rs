//! What a voice says of a measure or a commitment.

use accounts::Actor;
use askama::Template;
use axum::extract::State;
use base::Text;
use web::{Crumb, Form, Options, Page, Path, Result, Shell, Site};

use super::hats::{Hat, Hats};
use super::promise::{Of, Promised};
use super::reading;
use super::sheet::Answer;
use crate::editing::{self, Editor};
use crate::voice::Statement;

#[derive(Template)]
#[template(path = "action-plans/manage/statement.html")]
pub(crate) struct View {
    shell: Shell,
    crumbs: Vec<Crumb>,
    form: Form,
    speakers: Options,
    needs_name: bool,
}

impl View {
    fn of(shell: Shell, promised: &Promised, hats: &Hats, form: Form) -> Self {
        Self {
            crumbs: promised.crumbs(&shell),
            form,
            speakers: hats.options(&shell),
            needs_name: hats.needs_name(),
            shell,
        }
    }
}

pub(crate) async fn new<O: Of>(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
) -> Result<Page<View>> {
    actor.signed_in()?;
    let mut tx = site.db.read().await?;
    let promised = O::find(&mut tx, &slug, &number).await?;
    let hats = Hats::of(&mut tx, &actor, promised.plan(), promised.roles()).await?;
    let form = Form::filled([("said-on", site.today().to_string())]);

    Ok(Page(View::of(shell, &promised, &hats, form)))
}

pub(crate) async fn create<O: Of>(
    State(site): State<Site>,
    shell: Shell,
    Path((slug, number)): Path<(String, String)>,
    actor: Actor,
    mut form: Form,
) -> Result<Answer<View>> {
    actor.signed_in()?;
    let mut tx = site.db.begin().await?;
    let promised = O::find(&mut tx, &slug, &number).await?;
    let hats = Hats::of(&mut tx, &actor, promised.plan(), promised.roles()).await?;
    let Some((hat, statement)) = read(&site, &mut form, &hats) else {
        return Ok(Answer::Refused(View::of(shell, &promised, &hats, form)));
    };

    let editor = Editor { site: &site, by: hat.by, reason: &Text::unknown() };
    let said = (promised.promise(), &statement);
    editing::say(&mut tx, &editor, promised.plan(), said).await?;
    tx.commit().await?;

    Ok(Answer::kept(&shell, promised.desk_path(), "action-plans-statement-kept"))
}

fn read<'a>(site: &Site, form: &mut Form, hats: &'a Hats) -> Option<(&'a Hat, Statement)> {
    let hat = hats.read(form);
    let speaker = hat.and_then(|hat| hat.name(form));
    let said_on = reading::past_date_if_known(form, "said-on", site.today());
    let text = form.text("text", reading::TEXT);
    let source = reading::words_if_any(form, "source", reading::LINE);
    let statement = Statement {
        id: site.id(),
        voice: hat?.voice,
        speaker: speaker?,
        said_on: said_on?,
        text: text?,
        source: source?,
        recorded_at: site.clock.now(),
    };
    Some((hat?, statement))
}
