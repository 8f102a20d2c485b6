//! SQL texts, each written once and known to the tests.

/// One SQL text, with the place where it stands.
#[derive(Debug)]
pub struct Sql {
    /// The text in the dialect that both databases understand.
    pub text: &'static str,
    /// Where it stands: `petitions::store::FIND`.
    pub place: &'static str,
}

/// Declares the SQL texts of a module: `sql! { FIND = "SELECT … WHERE id = $1"; }`.
///
/// It also declares `TEXTS`, the list of them, which the crate's manifest names, so that one test can
/// prepare every text of the program on both databases. A list that nobody names is reported as dead
/// code, so no text can escape the test.
#[macro_export]
macro_rules! sql {
    ($( $(#[$meta:meta])* $vis:vis $name:ident = $text:expr; )*) => {
        $(
            $(#[$meta])*
            $vis static $name: $crate::Sql =
                $crate::Sql { text: $text, place: concat!(module_path!(), "::", stringify!($name)) };
        )*

        /// The SQL texts of this module.
        pub(crate) static TEXTS: &[&$crate::Sql] = &[$(&$name),*];
    };
}
