//! A real OpenID provider for the tests: `e2e/eid-gateway.mjs`, which runs `oidc-provider` on Node.js.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use identity::{Provider, Providers, Wire};
use testkit::{Answer, Browser, Engine, TestSite};

use crate::site::with_providers;

/// One gateway for all tests. It ends when the tests end, because its standard input then closes.
static GATEWAY: LazyLock<Gateway> = LazyLock::new(Gateway::start);

struct Gateway {
    issuer: String,
    /// Held, so that its standard input stays open.
    _child: Child,
}

/// What a test changes on the wire, by the ending of the address from which it comes.
type Change = Box<dyn Fn(&str, Vec<u8>) -> Vec<u8> + Send>;

/// The place where a test puts what it changes on the wire.
#[derive(Clone, Default)]
pub(crate) struct Meddler(Arc<Mutex<Option<Change>>>);

impl Gateway {
    fn start() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../e2e");
        assert!(
            folder.join("node_modules/oidc-provider").is_dir(),
            "the tests of eID talk to a real OpenID provider; fetch it with `npm ci --prefix e2e`"
        );
        let callbacks = ["eid", "elsewhere"].map(answer_of);
        let mut child = Command::new("node")
            .current_dir(folder)
            .arg("eid-gateway.mjs")
            .args(callbacks)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Node.js runs");
        let output = BufReader::new(child.stdout.take().expect("its output is ours"));
        let mut lines = output.lines().map_while(Result::ok);
        let line = lines.find(|line| line.starts_with("gateway: "));
        let issuer = line.expect("it says where it is").replace("gateway: ", "");
        // What else it says is read on, or it would stop at a closed pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { issuer, _child: child }
    }
}

fn answer_of(id: &str) -> String {
    format!("http://localhost:8000/sign-in/eid/{id}/answer")
}

impl Meddler {
    /// Changes what comes from addresses that end so.
    pub(crate) fn change(
        &self,
        ending: &'static str,
        by: impl Fn(Vec<u8>) -> Vec<u8> + Send + 'static,
    ) {
        let change: Change =
            Box::new(move |address, body| if address.ends_with(ending) { by(body) } else { body });
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(change);
    }

    fn wire(&self) -> Wire {
        let meddler = self.clone();
        Wire::default().altered(move |address, body| {
            let change = meddler.0.lock().unwrap_or_else(PoisonError::into_inner);
            match change.as_ref() {
                Some(change) => change(address, body),
                None => body,
            }
        })
    }
}

/// A gateway as the settings describe it, at this address.
fn provider(id: &str, issuer: &str) -> Provider {
    let settings = format!(
        r#"
        id = "{id}"
        name = {{ lv = "eID karte", en = "eID card" }}
        issuer = "{issuer}"
        client_id = "atvere"
        client_secret = "a-secret-of-the-tests-and-of-nothing-else"
        scopes = ["profile"]
        acr.substantial = ["http://eidas.europa.eu/LoA/substantial"]
        acr.low = ["http://eidas.europa.eu/LoA/low"]
        "#
    );
    toml::from_str(&settings).unwrap()
}

/// A site with the gateway, one that calls itself otherwise than it is called here, and one that is away.
pub(crate) async fn new_site(engine: Engine) -> TestSite {
    meddled_site(engine).await.0
}

/// As [`new_site`], with somebody on the wire.
pub(crate) async fn meddled_site(engine: Engine) -> (TestSite, Meddler) {
    let meddler = Meddler::default();
    let issuer = tokio::task::spawn_blocking(|| GATEWAY.issuer.clone()).await.unwrap();
    let providers = vec![
        provider("eid", &issuer),
        provider("elsewhere", &issuer.replace("127.0.0.1", "localhost")),
        provider("away", "http://127.0.0.1:9"),
    ];
    let providers = Providers::reached_by(meddler.wire(), providers);
    (with_providers(engine, providers).await, meddler)
}

/// Leaves for the gateway; gives the address to which the browser is sent.
pub(crate) async fn leave(browser: &Browser, back: &str) -> String {
    let sent = browser.get(&format!("/lv/sign-in/eid/eid?return={back}")).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert!(sent.location().starts_with("http://127.0.0.1"), "{}", sent.location());
    sent.location().to_owned()
}

/// Signs in at the gateway as one of its people; gives the path with which it sends the browser back. Who is
/// nobody goes back without signing in.
pub(crate) async fn sign_in_there(address: &str, who: &'static str) -> String {
    let address = address.to_owned();
    let back = tokio::task::spawn_blocking(move || walk(&address, who)).await.unwrap();
    back.strip_prefix("http://localhost:8000").expect("it sends people back to us").to_owned()
}

/// The whole way to the gateway and back.
pub(crate) async fn by_eid(browser: &Browser, who: &'static str, back: &str) -> Answer {
    let path = sign_in_there(&leave(browser, back).await, who).await;
    browser.get(&path).await
}

fn walk(address: &str, who: &str) -> String {
    let agent: ureq::Agent =
        ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).build().into();
    let mut cookies = BTreeMap::new();
    let form = follow(&agent, &mut cookies, address, None);
    let resumed = follow(&agent, &mut cookies, &form, Some(&format!("who={who}")));
    follow(&agent, &mut cookies, &resumed, None)
}

/// Where an address sends a browser with these cookies on to.
fn follow(
    agent: &ureq::Agent,
    cookies: &mut BTreeMap<String, String>,
    address: &str,
    posted: Option<&str>,
) -> String {
    let line: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let line = line.join("; ");
    let response = match posted {
        None => agent.get(address).header("cookie", &line).call(),
        Some(body) => agent
            .post(address)
            .header("cookie", &line)
            .header("content-type", "application/x-www-form-urlencoded")
            .send(body),
    };
    let response = response.unwrap();
    for cookie in response.headers().get_all("set-cookie") {
        let pair = cookie.to_str().unwrap().split(';').next().unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        cookies.insert(name.to_owned(), value.to_owned());
    }
    let location = response.headers().get("location");
    let location = location.expect("the gateway sends the browser on");
    let base = url::Url::parse(address).unwrap();
    base.join(location.to_str().unwrap()).unwrap().to_string()
}
