// tidy: not a model, because it is read from a request.
//! The network that an act comes from, as far as limits need it.

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use web::{Error, Site};

/// The network that an act comes from. It is kept only as a keyed digest, for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network(IpAddr);

impl Network {
    pub(crate) fn address(self) -> IpAddr {
        self.0
    }

    /// This machine itself, for acts that come from no request.
    pub const HERE: Self = Self(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST));
}

impl FromRequestParts<Site> for Network {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Error> {
        Ok(Self(web::whole_network(web::client_network(site, parts))))
    }
}
