//! Fills a site with made-up plans, so that a large one can be measured.

use std::path::PathBuf;
use std::time::Instant;

use action_plans::made_up::MadeUp;
use anyhow::{Result, ensure};
use clap::Args;
use server::{Composed, Config, compose};
use web::Site;

/// How many plans are told in one transaction: a disk is waited for once for all of them.
const AT_ONCE: u32 = 50;

/// Fills an empty site with made-up plans.
#[derive(Args, Debug)]
pub(crate) struct Seed {
    /// How many plans; each has 26 measures.
    #[arg(long, default_value_t = 100)]
    plans: u32,
    /// The data folder of the site; `atvere serve --data DIR` opens it afterwards.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Another database than an SQLite file in the folder: `postgres://…`.
    #[arg(long, value_name = "ADDRESS")]
    database: Option<String>,
    /// How many institutions; by default one for every twenty plans, and 20 at least.
    #[arg(long)]
    institutions: Option<u32>,
    /// The same number gives the same plans.
    #[arg(long = "seed", value_name = "NUMBER", default_value_t = 7)]
    chance: u64,
}

impl Seed {
    /// Fills the site and says how far it is.
    pub(crate) async fn run(self) -> Result<()> {
        let mut config = Config::default();
        config.data.folder = self.data.clone();
        config.data.database = self.database.clone();
        let Composed { site, .. } = compose(&config, true).await?;
        self.fill(&site).await
    }

    async fn fill(&self, site: &Site) -> Result<()> {
        let began = Instant::now();
        let mut tx = site.db.begin().await?;
        ensure!(action_plans::is_empty(&mut tx).await?, "the site has plans already");
        let institutions = self.institutions.unwrap_or((self.plans / 20).max(20));
        let made_up = MadeUp::new(self.chance, institutions);
        let directory = made_up.enter_institutions(&mut tx, site).await?;
        tx.commit().await?;

        let mut told = 0;
        while told < self.plans {
            let until = self.plans.min(told + AT_ONCE);
            let mut tx = site.db.begin().await?;
            for number in told..until {
                made_up.tell(&mut tx, site, &directory, number).await?;
            }
            tx.commit().await?;
            told = until;
            println!("{told} of {} plans, {:.0} s", self.plans, began.elapsed().as_secs_f64());
        }
        Ok(())
    }
}
