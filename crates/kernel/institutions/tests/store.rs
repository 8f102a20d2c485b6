//! What the database keeps of institutions, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use base::{Language, Text};
use db::testing::TestDatabase;
use db::{Db, Engine, on_both};
use institutions::store::{self, Filter, Saved, Taken};
use institutions::{
    Basis, Institution, Kind, MIGRATIONS, Reorganisation, Reorganised, Succession, TEXTS, examples,
};

on_both!(
    an_institution_comes_back_as_it_was_kept,
    a_change_from_an_older_version_is_refused,
    two_institutions_cannot_share_slug_abbreviation_or_number,
    an_abbreviation_is_free_again_once_nobody_bears_it,
    ministries_whose_abbreviations_differ_by_a_diacritic_are_told_apart,
    a_list_is_found_by_name_abbreviation_and_former_name_without_accents,
    a_list_leaves_out_other_kinds_and_the_ended,
    many_are_found_at_once,
    a_list_is_read_page_by_page_in_the_order_of_names,
    a_renaming_is_kept_with_its_basis,
    duties_go_to_the_successor,
    divided_duties_name_all_who_have_them,
    every_text_is_understood,
);

async fn given(engine: Engine, institutions: &[Institution]) -> TestDatabase {
    let database = TestDatabase::new(engine, MIGRATIONS).await;
    let mut tx = database.db.begin().await.unwrap();
    for institution in institutions {
        store::insert(&mut tx, institution).await.unwrap();
    }
    tx.commit().await.unwrap();
    database
}

async fn insert(db: &Db, institution: &Institution) -> db::Result<()> {
    let mut tx = db.begin().await?;
    store::insert(&mut tx, institution).await?;
    tx.commit().await
}

fn event(number: u32, of: &Institution, what: Reorganisation) -> Reorganised {
    let basis = Basis {
        text: Text::lv("Rīkojums par reorganizāciju"),
        url: Some("https://likumi.example/1".to_owned()),
    };
    let on = "2024-07".parse().unwrap();
    Reorganised { id: examples::id(number), institution: of.id, on, what, basis }
}

async fn reorganise(db: &Db, event: &Reorganised) {
    let mut tx = db.begin().await.unwrap();
    let before = store::find(&mut tx, event.institution).await.unwrap().unwrap();
    let after = before.reorganise(&event.what, event.on).unwrap();
    assert_eq!(store::reorganise(&mut tx, &after, event).await.unwrap(), Saved::Yes);
    tx.commit().await.unwrap();
}

async fn an_institution_comes_back_as_it_was_kept(engine: Engine) {
    let known = Institution {
        registration_number: Some("90000000001".parse().unwrap()),
        website: Some("https://varam.example".to_owned()),
        founded_on: Some("2003".parse().unwrap()),
        ..examples::varam()
    };
    let database = given(engine, &[known.clone(), examples::all_ministries()]).await;
    let mut tx = database.db.read().await.unwrap();

    let found = store::find(&mut tx, known.id).await.unwrap();
    let by_slug = store::find_by_slug(&mut tx, &examples::all_ministries().slug).await.unwrap();

    assert_eq!(found, Some(known));
    assert_eq!(by_slug, Some(examples::all_ministries()));
}

async fn a_change_from_an_older_version_is_refused(engine: Engine) {
    let database = given(engine, &[examples::varam()]).await;
    let anna = Institution { website: Some("https://a.example".to_owned()), ..examples::varam() };
    let berta = Institution { website: Some("https://b.example".to_owned()), ..examples::varam() };
    let mut tx = database.db.begin().await.unwrap();

    let first = store::save(&mut tx, &anna).await.unwrap();
    let second = store::save(&mut tx, &berta).await.unwrap();

    assert_eq!((first, second), (Saved::Yes, Saved::LostRace));
    let kept = store::find(&mut tx, anna.id).await.unwrap().unwrap();
    assert_eq!(kept, Institution { version: 2, ..anna });
}

async fn two_institutions_cannot_share_slug_abbreviation_or_number(engine: Engine) {
    let number = Some("90000000001".parse().unwrap());
    let first = Institution { registration_number: number.clone(), ..examples::varam() };
    let database = given(engine, std::slice::from_ref(&first)).await;
    let other = examples::ministry_of_finance();
    let cases = [
        (Institution { slug: first.slug.clone(), ..other.clone() }, Taken::Slug),
        (
            Institution { abbreviation: first.abbreviation.clone(), ..other.clone() },
            Taken::Abbreviation,
        ),
        (Institution { registration_number: number, ..other.clone() }, Taken::RegistrationNumber),
    ];

    for (second, expected) in cases {
        let refusal = insert(&database.db, &second).await.unwrap_err();

        assert_eq!(Taken::of(&refusal), Some(expected), "{refusal:?}");
    }
}

async fn an_abbreviation_is_free_again_once_nobody_bears_it(engine: Engine) {
    let database = given(engine, &[examples::varam()]).await;
    let ended = event(101, &examples::varam(), Reorganisation::Dissolved);
    reorganise(&database.db, &ended).await;
    let heir = Institution {
        abbreviation: examples::varam().abbreviation,
        ..examples::ministry_of_finance()
    };

    let outcome = insert(&database.db, &heir).await;

    assert!(outcome.is_ok(), "{outcome:?}");
    let mut tx = database.db.read().await.unwrap();
    let found = store::find_by_abbreviation(&mut tx, "VARAM").await.unwrap();
    assert_eq!(found.map(|institution| institution.id), Some(heir.id));
}

async fn ministries_whose_abbreviations_differ_by_a_diacritic_are_told_apart(engine: Engine) {
    let defence = Institution { abbreviation: Some("AM".to_owned()), ..examples::varam() };
    let foreign =
        Institution { abbreviation: Some("ĀM".to_owned()), ..examples::ministry_of_finance() };
    let database = given(engine, &[defence, foreign.clone()]).await;
    let mut tx = database.db.read().await.unwrap();

    let found = store::find_by_abbreviation(&mut tx, "ĀM").await.unwrap();

    assert_eq!(found, Some(foreign));
}

async fn a_list_is_found_by_name_abbreviation_and_former_name_without_accents(engine: Engine) {
    let database = given(engine, &examples::all()).await;
    let [renaming] = examples::varam_renamed();
    reorganise(&database.db, &renaming).await;
    let mut tx = database.db.read().await.unwrap();

    for text in ["viedas ADMIN", "varam", "vides aizsardzibas", "smart administration"] {
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        let found = store::list(&mut tx, &filter).await.unwrap();

        let ids: Vec<_> = found.iter().map(|institution| institution.id).collect();
        assert_eq!(ids, [examples::varam().id], "{text}");
    }
}

async fn a_list_leaves_out_other_kinds_and_the_ended(engine: Engine) {
    let database = given(engine, &examples::all()).await;
    reorganise(&database.db, &event(101, &examples::varam(), Reorganisation::Dissolved)).await;
    let ministries = Filter { kind: Some(Kind::Ministry), ..Filter::default() };
    let mut tx = database.db.read().await.unwrap();

    let living = store::list(&mut tx, &ministries).await.unwrap();
    let with_ended = Filter { with_ended: true, ..ministries };
    let ever = store::list(&mut tx, &with_ended).await.unwrap();

    assert_eq!(living, [examples::ministry_of_finance()]);
    assert_eq!(ever.len(), 2);
}

async fn many_are_found_at_once(engine: Engine) {
    let database = given(engine, &examples::all()).await;
    let wanted = [examples::varam().id, examples::civic_alliance().id, examples::id(77)];
    let mut tx = database.db.read().await.unwrap();

    let found = store::find_many(&mut tx, wanted).await.unwrap();

    assert_eq!(found.keys().copied().collect::<Vec<_>>(), [wanted[0], wanted[1]]);
    let beyond = (100..120).map(examples::id).chain(wanted);
    assert_eq!(store::find_many(&mut tx, beyond).await.unwrap(), found);
    assert!(store::find_many(&mut tx, []).await.unwrap().is_empty());
}

async fn a_list_is_read_page_by_page_in_the_order_of_names(engine: Engine) {
    let database = given(engine, &examples::all()).await;
    let everybody = Filter { with_ended: true, ..Filter::default() };
    let mut tx = database.db.read().await.unwrap();

    let mut read = Vec::new();
    loop {
        let after = read.last().map(Institution::by_name);
        let page = store::page(&mut tx, &everybody, after.as_ref(), 4).await.unwrap();
        if page.is_empty() {
            break;
        }
        read.extend(page);
    }

    assert_eq!(read, store::list(&mut tx, &everybody).await.unwrap());
}

async fn a_renaming_is_kept_with_its_basis(engine: Engine) {
    let before = Institution { name: Text::lv(examples::VARAM_BEFORE_2024), ..examples::varam() };
    let database = given(engine, std::slice::from_ref(&before)).await;
    let what = Reorganisation::Renamed { from: before.name.clone(), to: examples::varam().name };
    let renaming = event(101, &before, what);

    reorganise(&database.db, &renaming).await;

    let mut tx = database.db.read().await.unwrap();
    let after = store::find(&mut tx, before.id).await.unwrap().unwrap();
    assert_eq!(after.name.get(Language::Lv), Some(examples::VARAM_SINCE_2024));
    assert_eq!(store::reorganisations(&mut tx, before.id).await.unwrap(), [renaming]);
    assert_eq!(store::successor(&mut tx, before.id).await.unwrap(), Succession::Itself);
}

async fn duties_go_to_the_successor(engine: Engine) {
    let database = given(engine, &examples::all()).await;
    let (first, second, third) =
        (examples::varam(), examples::ministry_of_finance(), examples::state_chancellery());
    let merged = event(101, &first, Reorganisation::Merged { into: second.id });
    let taken_over = event(102, &second, Reorganisation::TakenOver { by: third.id });

    reorganise(&database.db, &merged).await;
    reorganise(&database.db, &taken_over).await;

    let mut tx = database.db.read().await.unwrap();
    let successor = store::successor(&mut tx, first.id).await.unwrap();
    assert_eq!(successor, Succession::By(third.id));
    assert_eq!(successor.only(first.id), Some(third.id));
    assert_eq!(store::reorganisations(&mut tx, first.id).await.unwrap(), [merged]);
}

async fn divided_duties_name_all_who_have_them(engine: Engine) {
    let database = given(engine, &examples::all()).await;
    let (varam, heirs) =
        (examples::varam(), vec![examples::state_chancellery().id, examples::varam().id]);
    let split = event(101, &varam, Reorganisation::Split { into: heirs.clone() });

    reorganise(&database.db, &split).await;

    let mut tx = database.db.read().await.unwrap();
    let successor = store::successor(&mut tx, varam.id).await.unwrap();
    assert_eq!(successor, Succession::Among(heirs));
    assert_eq!(successor.only(varam.id), None);
}

async fn every_text_is_understood(engine: Engine) {
    let database = TestDatabase::new(engine, MIGRATIONS).await;
    let mut tx = database.db.begin().await.unwrap();

    for sql in TEXTS.iter().flat_map(|texts| texts.iter()) {
        let understood = tx.prepare(sql).await;
        assert!(understood.is_ok(), "{}: {understood:?}", sql.place);
    }
}
