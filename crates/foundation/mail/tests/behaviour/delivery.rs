//! Handing letters over.

use db::Engine;
use jiff::SignedDuration;
use mail::{DeliveryError, Security, Stage, Tally, Transport};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::server::{Act, Server};
use crate::site::{Site, letter_to, through, through_port};

db::on_both!(
    a_letter_is_handed_over_once,
    several_postmen_hand_each_letter_over_once,
    a_temporary_refusal_is_followed_by_success,
    a_permanent_refusal_is_final_and_keeps_its_cause,
    a_connection_cut_in_the_middle_is_tried_again,
    a_letter_that_was_accepted_is_never_sent_again_though_the_server_hangs_up,
    a_letter_of_a_dead_postman_is_sent_again_as_the_same_message,
    a_server_that_is_away_costs_no_letter_a_try,
    a_server_without_tls_is_refused_where_tls_is_asked_for,
    a_login_problem_is_not_the_fault_of_the_letter,
    a_given_up_letter_can_be_sent_again,
    a_demonstration_keeps_letters_and_sends_none,
    a_postman_delivers_until_told_to_stop,
);

/// Longer than the pause after a first try, and than a lease.
const A_WHILE: SignedDuration = SignedDuration::from_mins(20);

const ACCEPTED: Tally = Tally { accepted: 1, again: 0, given_up: 0 };

async fn a_letter_is_handed_over_once(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([]).await;
    let id = site.given_letter().await;
    let postman = site.postman(through(&server));

    assert_eq!(postman.deliver_due().await.unwrap(), ACCEPTED);
    assert_eq!(postman.deliver_due().await.unwrap(), Tally::default());

    let accepted = server.accepted();
    assert_eq!(accepted.len(), 1);
    assert!(accepted[0].contains("To: anna@example.lv\n"), "{accepted:?}");
    assert_eq!(site.stage(id).await, Stage::Accepted { at: site.clock.now() });
}

async fn several_postmen_hand_each_letter_over_once(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([]).await;
    for number in 0..20 {
        site.queue(&letter_to(&format!("reader{number}@example.lv"))).await;
    }

    let postmen = [(); 3].map(|()| site.postman(through(&server)));
    let together = postmen.map(|postman| tokio::spawn(async move { postman.deliver_due().await }));
    let mut accepted = 0;
    for postman in together {
        accepted += postman.await.unwrap().unwrap().accepted;
    }

    assert_eq!(accepted, 20);
    assert_eq!(server.accepted().len(), 20);
}

async fn a_temporary_refusal_is_followed_by_success(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([Act::Answer("451 4.7.1 greylisted")]).await;
    let id = site.given_letter().await;
    let postman = site.postman(through(&server));

    let tally = postman.deliver_due().await.unwrap();

    assert_eq!(tally, Tally { again: 1, ..Tally::default() });
    let Stage::Waiting { due, last_failure: Some(cause) } = site.stage(id).await else {
        panic!("not waiting")
    };
    assert!(due > site.clock.now());
    assert!(cause.contains("greylisted"), "{cause}");

    site.pass(A_WHILE);
    assert_eq!(postman.deliver_due().await.unwrap(), ACCEPTED);
    assert_eq!(server.accepted().len(), 1);
}

async fn a_permanent_refusal_is_final_and_keeps_its_cause(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([Act::Answer("550 5.1.1 no such user")]).await;
    let id = site.given_letter().await;
    let postman = site.postman(through(&server));

    let tally = postman.deliver_due().await.unwrap();
    site.pass(A_WHILE);
    postman.deliver_due().await.unwrap();

    assert_eq!(tally, Tally { given_up: 1, ..Tally::default() });
    assert!(server.accepted().is_empty());
    let stage = site.stage(id).await;
    assert!(
        matches!(&stage, Stage::GivenUp { cause: Some(cause), .. } if cause.contains("no such user")),
        "{stage:?}"
    );
}

async fn a_connection_cut_in_the_middle_is_tried_again(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([Act::HangUp]).await;
    let id = site.given_letter().await;
    let postman = site.postman(through(&server));

    let tally = postman.deliver_due().await.unwrap();
    assert_eq!(tally, Tally { again: 1, ..Tally::default() });

    site.pass(A_WHILE);
    assert_eq!(postman.deliver_due().await.unwrap(), ACCEPTED);
    assert_eq!(server.accepted().len(), 1);
    assert_eq!(site.posted(id).await.tries, 2);
}

async fn a_letter_that_was_accepted_is_never_sent_again_though_the_server_hangs_up(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([Act::AcceptAndHangUp]).await;
    site.given_letter().await;
    let postman = site.postman(through(&server));

    postman.deliver_due().await.unwrap();
    site.pass(A_WHILE);
    postman.deliver_due().await.unwrap();

    assert_eq!(server.accepted().len(), 1);
}

async fn a_letter_of_a_dead_postman_is_sent_again_as_the_same_message(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([Act::AcceptInSilence]).await;
    let id = site.given_letter().await;
    let doomed = site.postman(through(&server));
    let doomed = tokio::spawn(async move { doomed.deliver_due().await });
    server.read.notified().await;
    // It dies while it waits for the answer. Nobody can know that the letter was accepted.
    doomed.abort();
    drop(doomed.await);

    let postman = site.postman(through(&server));
    assert_eq!(postman.deliver_due().await.unwrap(), Tally::default());
    site.pass(A_WHILE);
    assert_eq!(postman.deliver_due().await.unwrap(), ACCEPTED);

    let accepted = server.accepted();
    assert!(accepted[0].contains(&format!("Message-ID: <{id}@atvere.example>\n")), "{accepted:?}");
    assert_eq!(accepted[0], accepted[1]);
}

async fn a_server_that_is_away_costs_no_letter_a_try(engine: Engine) {
    let site = Site::on(engine).await;
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let id = site.given_letter().await;

    let outcome = site.postman(through_port(closed, Security::None)).deliver_due().await;

    assert!(matches!(outcome, Err(DeliveryError::Unreachable(_))), "{outcome:?}");
    assert_eq!(site.posted(id).await.tries, 0);
}

async fn a_server_without_tls_is_refused_where_tls_is_asked_for(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([]).await;
    let id = site.given_letter().await;

    let outcome = site.postman(through_port(server.port, Security::StartTls)).deliver_due().await;

    assert!(matches!(outcome, Err(DeliveryError::Unreachable(_))), "{outcome:?}");
    assert!(server.accepted().is_empty());
    assert_eq!(site.posted(id).await.tries, 0);
}

async fn a_login_problem_is_not_the_fault_of_the_letter(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([Act::Answer("530 5.7.0 authentication required")]).await;
    let id = site.given_letter().await;

    site.postman(through(&server)).deliver_due().await.unwrap();

    assert!(matches!(site.stage(id).await, Stage::Waiting { .. }));
}

async fn a_given_up_letter_can_be_sent_again(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([Act::Answer("550 5.1.1 no such user")]).await;
    let id = site.given_letter().await;
    let postman = site.postman(through(&server));
    postman.deliver_due().await.unwrap();

    let mut tx = site.db().begin().await.unwrap();
    assert!(mail::send_again(&mut tx, site.clock.now(), id).await.unwrap());
    assert!(!mail::send_again(&mut tx, site.clock.now(), id).await.unwrap());
    tx.commit().await.unwrap();

    assert_eq!(postman.deliver_due().await.unwrap(), ACCEPTED);
}

async fn a_demonstration_keeps_letters_and_sends_none(engine: Engine) {
    let site = Site::on(engine).await;
    let id = site.given_letter().await;

    site.postman(Transport::Mailbox).deliver_due().await.unwrap();

    let posted = site.posted(id).await;
    assert_eq!(posted.stage, Stage::Accepted { at: site.clock.now() });
    assert_eq!(posted.letter.unwrap().text(), "Paldies par priekšlikumu!\n");
}

async fn a_postman_delivers_until_told_to_stop(engine: Engine) {
    let site = Site::on(engine).await;
    let server = Server::following([]).await;
    site.given_letter().await;
    let (stop, stopped) = oneshot::channel::<()>();
    let postman = site.postman(through(&server));
    let delivering = tokio::spawn(async move { postman.run(async { drop(stopped.await) }).await });

    server.read.notified().await;
    stop.send(()).unwrap();
    delivering.await.unwrap();

    assert_eq!(server.accepted().len(), 1);
}
