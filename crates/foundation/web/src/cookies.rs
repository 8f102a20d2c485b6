//! Cookies: few, first-party, unreadable for scripts.

use axum::http::HeaderMap;

/// A cookie for the whole site, for `seconds` or until the browser closes.
///
/// `Secure` is added by the guard where the site is served over HTTPS.
pub fn cookie(name: &str, value: &str, seconds: Option<u64>) -> String {
    let age = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}")
}

/// Takes a cookie away.
pub fn expired_cookie(name: &str) -> String {
    cookie(name, "", Some(0))
}

/// The value of the cookie `name`, if the visitor brought it.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all("cookie").into_iter().filter_map(|line| line.to_str().ok());
    cookies.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}
