// tidy: not a model, because it fills a site.
//! Plans that are made up, and say so: for measuring a site with many of them, and for tests.
//!
//! The same seed and number give the same plan. It has the measures of a real one: 26 of them, in eight
//! commitments and three directions, with institutions in their roles, deadlines, milestones, indicators,
//! assessments by two voices, statements, money, evidence, reports that are owed, and often a refresh. It comes
//! into the site by the acts of staff, as the [demonstration](crate::demo) does.

mod chance;
mod evidence;
mod measure;
mod plan;

use base::{Entropy, Id, Text};
use db::Tx;
use institutions::{Institution, Kind};
use record::By;
use web::Site;

use self::chance::Chance;
use self::plan::Making;
use crate::demo::{self, SeedError, Story};
use crate::directory::Directory;

/// Made-up plans of one seed, kept by a number of made-up institutions.
#[derive(Clone, Copy, Debug)]
pub struct MadeUp {
    seed: u64,
    institutions: u32,
}

impl MadeUp {
    /// Plans of this seed, whose institutions are numbered from 0.
    pub const fn new(seed: u64, institutions: u32) -> Self {
        Self { seed, institutions }
    }

    /// Enters the institutions.
    pub async fn enter_institutions(&self, tx: &mut Tx, site: &Site) -> db::Result<Directory> {
        let mut entered = Vec::new();
        for number in 0..self.institutions {
            let institution = institution(number, site.id());
            registry::enter(tx, site, By::System, &institution).await?;
            entered.push(institution);
        }
        Ok(Directory::of(entered))
    }

    /// Tells the life of the plan with this number, and adds the evidence for its measures.
    pub async fn tell(
        &self,
        tx: &mut Tx,
        site: &Site,
        directory: &Directory,
        number: u32,
    ) -> Result<(), SeedError> {
        let plan = self.plan(number);
        let measures = demo::tell(tx, site, directory, &plan.story()).await?;
        for measure in measures {
            if let Some(evidence) = plan.evidence() {
                // The same page may prove something about a measure once only.
                drop(documents::add(tx, site, By::System, measure, evidence).await?);
            }
        }
        Ok(())
    }

    /// The life of the plan with this number.
    pub fn story(&self, number: u32) -> Story {
        self.plan(number).story()
    }

    fn plan(&self, number: u32) -> Making {
        let seed = self.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(u64::from(number));
        Making { of: *self, number, chance: Chance::from(Entropy::seeded(seed)) }
    }

    /// How many institutions there are; there is always one to choose.
    fn choice(&self) -> u32 {
        self.institutions.max(1)
    }
}

/// The made-up institution with this number.
fn institution(number: u32, id: Id<Institution>) -> Institution {
    let kinds = [Kind::Ministry, Kind::Agency, Kind::Municipality, Kind::Ngo];
    let name = Text::both(
        format!("Parauga iestāde {number} (izdomāta)"),
        format!("Example institution {number} (made up)"),
    );
    let slug = slug_of(number).parse().expect("letters, a hyphen and digits");
    Institution {
        abbreviation: Some(format!("PI{number}")),
        ..Institution::new(id, slug, kinds[number as usize % kinds.len()], name)
    }
}

fn slug_of(institution: u32) -> String {
    format!("parauga-iestade-{institution}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_number_give_the_same_plan_and_others_another() {
        let file = |seed, number| MadeUp::new(seed, 20).story(number).file;

        assert_eq!(file(7, 3), file(7, 3));
        assert_ne!(file(7, 3), file(7, 4));
        assert_ne!(file(7, 3), file(8, 3));
    }

    #[test]
    fn a_made_up_plan_has_twenty_six_measures_and_says_what_it_is() {
        let file = MadeUp::new(7, 20).story(3).file;

        let measures: usize = file.commitments.iter().map(|one| one.measures.len()).sum();
        assert_eq!(measures, 26);
        assert!(file.plan.title_lv.contains("izdomāts"));
        assert!(file.plan.title_en.unwrap().contains("made up"));
    }
}
