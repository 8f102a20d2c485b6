//! Importing a plan: looked at first, then confirmed.

use testkit::{TestSite, http_test};

use crate::new_site;
use crate::site::{coordinator, done, leaves_a_trace};

const TABLE: &str = "number;title_lv;commitment;commitment_title_lv;direction;direction_title_lv\n\
                     1.1;Publicēt datu kopas;1;Atvērti dati;1;Atklātība\n";

const BESIDE: [(&str, &str); 5] = [
    ("title_lv", "Sestais plāns"),
    ("slug", "6"),
    ("from", "2024-01-01"),
    ("to", "2027-12-31"),
    ("coordinator", "valsts-kanceleja"),
];

#[http_test]
async fn nothing_is_kept_or_told_of_a_file_until_it_is_confirmed(site: TestSite) {
    let anna = coordinator(&site).await;

    let sent = anna.upload("/lv/plans/import", &BESIDE, ("file", "p.csv", TABLE.as_bytes())).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let mut tx = site.site.db.read().await.unwrap();
    assert_eq!(record::newest(&mut tx).await.unwrap(), None);
    drop(tx);
    done(&anna, &format!("{}/confirmation", sent.location()), &[]).await;

    leaves_a_trace(&site, "plan-imported").await;
}
