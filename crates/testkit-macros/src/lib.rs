//! `#[http_test]`: one test, both databases.

use proc_macro::{TokenStream, TokenTree};

/// Makes two tests of an asynchronous function that takes a `TestSite`: `on_sqlite` and `on_postgres`.
///
/// ```ignore
/// #[http_test]
/// async fn a_visitor_sees_the_plan(site: TestSite) { … }
/// ```
#[proc_macro_attribute]
pub fn http_test(_: TokenStream, function: TokenStream) -> TokenStream {
    let name = name_of(&function);
    let tests = format!(
        "mod {name} {{
            #[tokio::test(flavor = \"multi_thread\", worker_threads = 2)]
            async fn on_sqlite() {{ super::{name}(super::new_site(::testkit::Engine::Sqlite).await).await }}
            #[tokio::test(flavor = \"multi_thread\", worker_threads = 2)]
            async fn on_postgres() {{ super::{name}(super::new_site(::testkit::Engine::Postgres).await).await }}
        }}"
    );
    let mut output = function;
    output.extend(tests.parse::<TokenStream>().expect("the tests are well formed"));
    output
}

fn name_of(function: &TokenStream) -> String {
    let mut tokens = function.clone().into_iter();
    let is_fn =
        |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word.to_string() == "fn");
    tokens.by_ref().find(is_fn);
    match tokens.next() {
        Some(TokenTree::Ident(name)) => name.to_string(),
        other => unreachable!("a function has a name, not {other:?}"),
    }
}
