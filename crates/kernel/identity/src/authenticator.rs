//! A program that shows a number every half minute (TOTP, RFC 6238).

use accounts::Account;
use base::{Id, Timestamp};
use totp_rs::{Algorithm, Builder, Totp};

/// The authenticator of an account.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Authenticator {
    /// Whose.
    pub(crate) account: Id<Account>,
    /// What the secret is made from.
    pub(crate) seed: [u8; 20],
    /// How far it has come.
    pub(crate) stage: Stage,
}

/// How far an authenticator has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The secret was shown; no number has been typed yet.
    Offered,
    /// It is asked for when the person signs in.
    InUse {
        /// Since when.
        since: Timestamp,
        /// The half minute of the last number that was taken.
        last_step: i64,
    },
}

/// The secret that the person's program holds.
#[derive(Clone)]
pub(crate) struct SharedSecret(Totp);

/// Six digits as people type them.
const DIGITS: u8 = 6;

/// The length of a secret: RFC 4226 recommends 160 bits.
const SECRET: usize = 20;

impl Authenticator {
    /// Whether it is asked for.
    pub(crate) const fn is_in_use(&self) -> bool {
        matches!(self.stage, Stage::InUse { .. })
    }

    /// The half minute of a number that is right now and was not taken before: a number counts once.
    ///
    /// The numbers of the half minutes before and after are right as well, because clocks differ.
    pub(crate) fn accepts(
        &self,
        secret: &SharedSecret,
        typed: &str,
        now: Timestamp,
    ) -> Option<i64> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let is_number =
            digits.len() == usize::from(DIGITS) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let seconds = u64::try_from(now.as_second()).ok().filter(|_| is_number)?;
        let step = i64::try_from(secret.0.check(&digits, seconds)?).ok()?;
        let last = match self.stage {
            Stage::Offered => i64::MIN,
            Stage::InUse { last_step, .. } => last_step,
        };
        (step > last).then_some(step)
    }
}

impl SharedSecret {
    /// The secret for the program of somebody with this address, from a keyed digest.
    ///
    /// # Panics
    /// Never: the length and the names are those that the standard wants.
    pub(crate) fn new(digest: [u8; 32], site: &str, email: &str) -> Self {
        // A colon separates the two in the address that the picture holds.
        let plain = |text: &str| text.replace(':', " ");
        let totp = Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(DIGITS)
            .with_skew(1)
            .with_step_duration(30)
            .with_secret(digest[..SECRET].to_vec())
            .with_account_name(plain(email))
            .with_issuer(Some(plain(site)))
            .build();
        Self(totp.expect("the secret has 160 bits and the names no colon"))
    }

    /// The address that a picture hands to the program: `otpauth://totp/…`.
    pub(crate) fn address(&self) -> String {
        self.0.to_url().unwrap_or_default()
    }

    /// The secret in letters, in groups of four, for those who type it.
    pub(crate) fn in_letters(&self) -> String {
        let secret = self.0.secret().to_base32();
        let groups = secret.as_bytes().chunks(4).map(String::from_utf8_lossy);
        groups.collect::<Vec<_>>().join(" ")
    }

    /// The number that the program shows at a moment, for tests.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn number(&self, now: Timestamp) -> String {
        self.0.generate(u64::try_from(now.as_second()).unwrap_or_default()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    fn now() -> Timestamp {
        "2024-04-30T11:00:00Z".parse().unwrap()
    }

    fn secret() -> SharedSecret {
        SharedSecret::new([7; 32], "Atvere: testam", "anna@example.lv")
    }

    fn in_use(last_step: i64) -> Authenticator {
        let account = accounts::examples::active().id;
        Authenticator { account, seed: [0; 20], stage: Stage::InUse { since: now(), last_step } }
    }

    #[test]
    fn a_number_counts_once() {
        let number = secret().number(now());

        let step = in_use(0).accepts(&secret(), &number, now()).unwrap();

        assert_eq!(in_use(step).accepts(&secret(), &number, now()), None);
        let later = now() + SignedDuration::from_secs(30);
        assert_eq!(in_use(step).accepts(&secret(), &secret().number(later), later), Some(step + 1));
    }

    #[test]
    fn clocks_may_differ_by_half_a_minute_and_not_by_more() {
        let number = secret().number(now());
        let at = |seconds| now() + SignedDuration::from_secs(seconds);

        assert!(in_use(0).accepts(&secret(), &number, at(30)).is_some());
        assert!(in_use(0).accepts(&secret(), &number, at(-30)).is_some());
        assert_eq!(in_use(0).accepts(&secret(), &number, at(60)), None);
    }

    #[test]
    fn spaces_do_not_matter_and_what_is_no_number_is_refused() {
        let number = secret().number(now());
        let spaced = format!(" {} {} ", &number[..3], &number[3..]);

        assert!(in_use(0).accepts(&secret(), &spaced, now()).is_some());
        for text in ["", "12345", "1234567", "abcdef", "-12345", "１２３４５６"] {
            assert_eq!(in_use(0).accepts(&secret(), text, now()), None, "{text}");
        }
    }

    #[test]
    fn the_program_gets_the_address_that_the_standard_describes() {
        let address = secret().address();

        assert!(address.starts_with("otpauth://totp/"), "{address}");
        assert!(address.contains("secret=A4DQ"), "{address}");
        assert_eq!(secret().in_letters().len(), 39);
    }
}
