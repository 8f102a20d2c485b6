//! How often somebody may do something, on all nodes together.

use jiff::SignedDuration;
use moderation::{Network, Pace};
use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{Somebody, person, somebody};

async fn act(site: &TestSite, by: &Somebody) -> bool {
    let person = person(by.account).await;
    let mut tx = site.site.db.begin().await.unwrap();
    let paced = moderation::pace(&mut tx, &site.site, &person, Network::HERE, Pace::COMMENT).await;
    if paced.is_ok() {
        tx.commit().await.unwrap();
    }
    paced.is_ok()
}

async fn many(site: &TestSite, by: &Somebody, times: u32) -> u32 {
    let mut taken = 0;
    for _ in 0..times {
        taken += u32::from(act(site, by).await);
    }
    taken
}

#[http_test]
async fn a_flood_of_a_new_account_ends_after_a_few(site: TestSite) {
    let anna = somebody(&site, "anna").await;

    let at_once = many(&site, &anna, 30).await;
    site.site.clock.advance(SignedDuration::from_mins(10));
    let later = many(&site, &anna, 30).await;

    assert_eq!((at_once, later), (4, 4));
}

#[http_test]
async fn a_day_has_a_limit_of_its_own(site: TestSite) {
    let anna = somebody(&site, "anna").await;

    let mut taken = 0;
    for _ in 0..20 {
        taken += many(&site, &anna, 4).await;
        site.site.clock.advance(SignedDuration::from_mins(11));
    }
    site.site.clock.advance(SignedDuration::from_hours(24));

    assert_eq!(taken, 20);
    assert!(act(&site, &anna).await);
}

#[http_test]
async fn many_accounts_behind_one_network_share_its_limit(site: TestSite) {
    let mut taken = 0;
    for number in 0..30 {
        taken += many(&site, &somebody(&site, &format!("nr{number}")).await, 4).await;
    }

    assert_eq!(taken, 100);
}

#[http_test]
async fn thirty_two_at_once_gain_nothing(site: TestSite) {
    let anna = somebody(&site, "anna").await;

    let all = futures_of(&site, &anna, 32).await;

    assert_eq!(all, 4);
}

async fn futures_of(site: &TestSite, by: &Somebody, times: usize) -> usize {
    let mut tasks = Vec::new();
    for _ in 0..times {
        let (site, account) = (site.site.clone(), by.account);
        tasks.push(tokio::spawn(async move {
            let person = person(account).await;
            let mut tx = site.db.begin().await.unwrap();
            let paced =
                moderation::pace(&mut tx, &site, &person, Network::HERE, Pace::COMMENT).await;
            if paced.is_ok() {
                tx.commit().await.unwrap();
            }
            paced.is_ok()
        }));
    }
    let mut taken = 0;
    for task in tasks {
        taken += usize::from(task.await.unwrap());
    }
    taken
}

/// Who has been here for a while and whose words stood may do more.
#[http_test]
async fn somebody_known_may_do_more(site: TestSite) {
    let anna = somebody(&site, "anna").await;
    for words in ["Viens", "Divi", "Trīs"] {
        crate::site::note(&site, &anna, words).await;
    }
    site.site.clock.advance(SignedDuration::from_hours(24 * 4));

    assert_eq!(many(&site, &anna, 30).await, 10);
}
