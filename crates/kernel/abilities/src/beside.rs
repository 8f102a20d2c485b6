// tidy: not a model, because it is a service of the site.
//! What other parts of the kernel put beside a subject.

use std::fmt;

use accounts::Actor;
use async_trait::async_trait;
use db::Tx;
use subjects::Subject;
use web::Shell;

/// Markup that a part made from its own template, which has escaped what is not markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup(String);

impl Markup {
    /// What a template of the part rendered.
    pub fn of(template: &impl askama::Template) -> db::Result<Self> {
        template.render().map(Self).map_err(|error| db::Error::Database(error.to_string()))
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Markup {}

/// Something that stands at the top of everything around a subject: the button that follows it.
#[async_trait]
pub trait Beside: Send + Sync {
    /// What this reader sees beside the subject; `None` for nothing.
    async fn beside(
        &self,
        tx: &mut Tx,
        shell: &Shell,
        actor: &Actor,
        subject: &Subject,
    ) -> db::Result<Option<Markup>>;
}

/// What stands beside every subject: a service of the site.
#[derive(Default)]
pub struct Besides(pub Vec<Box<dyn Beside>>);
