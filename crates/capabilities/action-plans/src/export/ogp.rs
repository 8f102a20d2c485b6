//! The OGP commitment template, filled in with what is known.
//!
//! The fields are the union of the templates of the Open Government Partnership: who leads, the problem,
//! what will be done, milestones, money, and what the Independent Reporting Mechanism says. A field that no
//! source fills says so. The measures of a plan are the milestones of the template, and milestones of a
//! measure stand beneath it.

pub(crate) mod docx;

use base::{Language, Text};
use web::Site;

use crate::commitment::Link;
use crate::roles::{Role, Roles};
use crate::store::whole::Whole;
use crate::{Commitment, Measure, Money};

/// The filled template of a whole plan, in one language.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// The language of its labels.
    pub(crate) language: Language,
    /// What the plan is called.
    pub(crate) title: Said,
    /// What is said of the plan itself.
    pub(crate) plan: Vec<Field>,
    /// One for each commitment.
    pub(crate) sheets: Vec<Sheet>,
    /// The names of the columns of milestones.
    pub(crate) columns: [String; 4],
    /// What stands where nobody knows.
    pub(crate) unknown: String,
    /// The heading above milestones.
    pub(crate) milestones: String,
}

/// The filled template of one commitment.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    /// Its number in the plan.
    pub(crate) number: String,
    /// What it is called.
    pub(crate) title: Said,
    /// The fields, in the order of the template.
    pub(crate) fields: Vec<Field>,
    /// Its milestones.
    pub(crate) steps: Vec<Step>,
}

/// One field of the template.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// What is asked.
    pub(crate) label: String,
    /// What is known, paragraph by paragraph.
    pub(crate) said: Vec<Said>,
}

/// Words in a language, which may be another than that of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// Their language.
    pub(crate) language: Language,
    /// The words.
    pub(crate) words: String,
}

/// One milestone, a row of four cells.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// Whether it is a milestone within a measure.
    pub(crate) is_within: bool,
    /// What will be done, what there will be to see, by when, and who answers.
    pub(crate) cells: [Vec<Said>; 4],
}

/// Fills in the template.
pub(crate) fn document(site: &Site, whole: &Whole, language: Language) -> Document {
    let filler = Filler { site, whole, language };
    let say = |id: &str| site.messages.say(language, id).to_string();
    Document {
        language,
        title: filler.said(&whole.plan.title).pop().unwrap_or_else(|| filler.plain(String::new())),
        plan: filler.plan(),
        sheets: whole.commitments.iter().map(|one| filler.sheet(one)).collect(),
        columns: [
            say("action-plans-ogp-milestone"),
            say("action-plans-ogp-output"),
            say("action-plans-ogp-completion-date"),
            say("action-plans-field-responsible"),
        ],
        unknown: say("web-not-known"),
        milestones: say("action-plans-ogp-milestones"),
    }
}

struct Filler<'a> {
    site: &'a Site,
    whole: &'a Whole,
    language: Language,
}

impl Filler<'_> {
    fn plan(&self) -> Vec<Field> {
        let plan = &self.whole.plan;
        let (from, to) = plan.period;
        let period =
            format!("{} – {}", i18n::day(self.language, from), i18n::day(self.language, to));
        vec![
            self.field("field-period", vec![self.plain(period)]),
            self.field("field-coordinator", self.said(&self.whole.coordinator.name)),
            self.field("field-legal-act", self.said(&plan.legal_act)),
            self.field("field-goal", self.said(&plan.goal)),
            self.field("ogp-title", self.word(plan.ogp_title.as_ref())),
        ]
    }

    fn sheet(&self, commitment: &Commitment) -> Sheet {
        let content = &commitment.content;
        let title = self.said(&content.title).pop();
        Sheet {
            number: commitment.number.clone(),
            title: title.unwrap_or_else(|| self.plain(String::new())),
            fields: [
                self.about(commitment),
                self.people(commitment),
                self.means(commitment),
                self.review(commitment),
            ]
            .concat(),
            steps: self.whole.measures_of(commitment).flat_map(|one| self.steps(one)).collect(),
        }
    }

    fn about(&self, commitment: &Commitment) -> Vec<Field> {
        let content = &commitment.content;
        let other = match self.language {
            Language::Lv => Language::En,
            Language::En => Language::Lv,
        };
        let in_other =
            content.title.get(other).map(|words| Said { language: other, words: words.to_owned() });
        let areas = content.policy_areas.iter().map(|area| english(area)).collect();
        vec![
            self.field("ogp-id", self.word(commitment.ogp_id.as_ref())),
            self.field("ogp-other-title", in_other.into_iter().collect()),
            self.field("ogp-title", content.ogp_title.iter().map(|one| english(one)).collect()),
            self.field("field-policy-areas", areas),
            self.field("field-brief", self.said(&content.brief)),
            self.field("field-problem", self.said(&content.problem)),
            self.field("field-previous-efforts", self.said(&content.previous_efforts)),
            self.field("field-description", self.said(&content.description)),
            self.field("field-expected-result", self.said(&content.expected_result)),
            self.field("field-values", self.said(&content.values)),
        ]
    }

    fn people(&self, commitment: &Commitment) -> Vec<Field> {
        let content = &commitment.content;
        let names = |role| self.names(&commitment.roles, role);
        vec![
            self.field("field-responsible", names(Role::Responsible)),
            self.field("field-co-responsible", names(Role::CoResponsible)),
            self.field("field-implementers", names(Role::Implementer)),
            self.field("field-stakeholders", self.said(&content.stakeholders)),
            self.field("field-contact", self.said(&content.contact)),
        ]
    }

    fn means(&self, commitment: &Commitment) -> Vec<Field> {
        let content = &commitment.content;
        let date = |date: Option<base::PartialDate>| {
            date.map(|date| self.plain(i18n::partial_date(self.language, date)))
        };
        let money = self.whole.money(commitment.id).iter().map(|one| self.money(one));
        let funding = self.said(&content.funding).into_iter().chain(money).collect();
        let goals: Vec<String> = content.sdgs.iter().map(u8::to_string).collect();
        let goals = Some(goals.join(", ")).filter(|goals| !goals.is_empty());
        vec![
            self.field("field-starts", date(content.starts_on).into_iter().collect()),
            self.field("field-ends", date(content.ends_on).into_iter().collect()),
            self.field("field-funding", funding),
            self.field("field-links", content.links.iter().map(|link| self.link(link)).collect()),
            self.field("field-sdgs", self.word(goals.as_ref())),
            self.field(
                "field-challenge-area",
                content.challenge_area.iter().map(|one| english(one)).collect(),
            ),
        ]
    }

    /// What the Independent Reporting Mechanism says, in its own words.
    fn review(&self, commitment: &Commitment) -> Vec<Field> {
        let review = commitment.content.review.clone().unwrap_or_default();
        let yes_or_no = |answer: Option<bool>| {
            let id = if answer? { "action-plans-review-yes" } else { "action-plans-review-no" };
            Some(self.plain(self.say(id)))
        };
        let words = |words: Option<String>| words.map(|words| english(&words));
        let field = |label, said: Option<Said>| self.field(label, said.into_iter().collect());
        vec![
            field("review-verifiable", yes_or_no(review.verifiable)),
            field("review-relevant", yes_or_no(review.relevant)),
            field("review-promising", yes_or_no(review.promising)),
            field("ogp-ambition", words(review.ambition)),
            field("ogp-completion", words(review.completion)),
        ]
    }

    /// A measure, and beneath it its own milestones.
    fn steps(&self, measure: &Measure) -> Vec<Step> {
        let content = &measure.content;
        let mut title = self.said(&content.title);
        if let Some(first) = title.first_mut() {
            first.words = format!("{} {}", measure.number, first.words);
        }
        let expected = content.expected.iter().map(|words| self.plain(words.clone()));
        let indicators = self.whole.indicators(measure).iter();
        let seen = expected.chain(indicators.flat_map(|one| self.said(&one.title))).collect();
        let who = self.names(&measure.roles, Role::Responsible);
        let whole = Step {
            is_within: false,
            cells: [title, seen, self.day(measure.deadline), who.clone()],
        };
        let within = self.whole.milestones(measure).iter().map(|milestone| Step {
            is_within: true,
            cells: [
                self.said(&milestone.title),
                self.said(&milestone.expected),
                self.day(milestone.due_on),
                who.clone(),
            ],
        });
        std::iter::once(whole).chain(within).collect()
    }

    // tidy: messages action-plans-ogp-*
    fn field(&self, label: &str, said: Vec<Said>) -> Field {
        Field { label: self.say(&format!("action-plans-{label}")), said }
    }

    fn say(&self, id: &str) -> String {
        self.site.messages.say(self.language, id).to_string()
    }

    /// Words in the language of the document.
    fn plain(&self, words: String) -> Said {
        Said { language: self.language, words }
    }

    fn word(&self, words: Option<&String>) -> Vec<Said> {
        words.into_iter().map(|words| self.plain(words.clone())).collect()
    }

    /// A text paragraph by paragraph, in the language of the document or in the other one.
    fn said(&self, text: &Text) -> Vec<Said> {
        let Some((language, words)) = text.read_in(self.language) else { return Vec::new() };
        let paragraphs = words.lines().map(str::trim).filter(|line| !line.is_empty());
        paragraphs.map(|line| Said { language, words: line.to_owned() }).collect()
    }

    fn names(&self, roles: &Roles, role: Role) -> Vec<Said> {
        roles.of(role).flat_map(|one| self.said(&one.name)).collect()
    }

    fn day(&self, day: Option<base::Day>) -> Vec<Said> {
        day.into_iter().map(|day| self.plain(i18n::day(self.language, day))).collect()
    }

    fn money(&self, money: &Money) -> Said {
        let kind = self.say(&format!("action-plans-money-{}", money.kind.key()));
        let year = money.year.map(|year| format!(" ({year})")).unwrap_or_default();
        self.plain(format!("{kind}{year}: {}", money.amount.in_words(self.language)))
    }

    fn link(&self, link: &Link) -> Said {
        let title = link.title.or_empty(self.language);
        match &link.url {
            Some(url) => self.plain(format!("{title}: {url}")),
            None => self.plain(title.to_owned()),
        }
    }
}

/// Words of OGP, which are English in every language.
fn english(words: &str) -> Said {
    Said { language: Language::En, words: words.to_owned() }
}
