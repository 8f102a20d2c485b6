//! Choosing institutions.

use base::Id;
use db::Tx;
use institutions::Institution;
use institutions::store::Filter;
use web::{Form, Options, Shell};

use super::rows::{self, Row};
use crate::roles::{Assignment, Role, Roles};

/// The institutions that can be chosen.
pub(crate) struct Institutions(Vec<Institution>);

impl Institutions {
    /// All that live, and those that are named already.
    pub(crate) async fn load(tx: &mut Tx, named: &[Id<Institution>]) -> db::Result<Self> {
        let filter = Filter { with_ended: true, ..Filter::default() };
        let mut all = institutions::store::list(tx, &filter).await?;
        all.retain(|one| one.is_living() || named.contains(&one.id));
        Ok(Self(all))
    }

    /// These.
    pub(crate) fn of(institutions: impl IntoIterator<Item = Institution>) -> Self {
        Self(institutions.into_iter().collect())
    }

    /// The choices of a select field, by the words of their addresses.
    pub(crate) fn options(&self, shell: &Shell) -> Options {
        let option = |one: &Institution| (one.slug.to_string(), in_words(shell, one));
        self.0.iter().map(option).collect()
    }

    /// The institution with this identifier.
    pub(crate) fn get(&self, id: Id<Institution>) -> Option<&Institution> {
        self.0.iter().find(|one| one.id == id)
    }

    fn find(&self, slug: &str) -> Option<&Institution> {
        self.0.iter().find(|one| one.slug.as_str() == slug)
    }

    /// Reads one institution that must be chosen.
    pub(crate) fn one(&self, form: &mut Form, name: &'static str) -> Option<Id<Institution>> {
        match self.find(form.value(name)) {
            Some(one) => Some(one.id),
            None => form.problem(name, "action-plans-problem-institution"),
        }
    }

    /// The only one, where there is no choice.
    pub(crate) fn only(&self) -> Option<Id<Institution>> {
        match self.0.as_slice() {
            [only] => Some(only.id),
            _ => None,
        }
    }

    /// Reads the rows `institution` and `role`.
    pub(crate) fn roles(&self, form: &mut Form) -> Option<Roles> {
        let rows = rows::written(form, "institution role");
        rows::read(form, "roles", &rows, |row, earlier| self.assignment(row, earlier)).map(Roles)
    }

    fn assignment(&self, row: &Row, earlier: &[Assignment]) -> Result<Assignment, &'static str> {
        let institution = self.find(row.cell(0)).ok_or("action-plans-problem-row-institution")?;
        let role = Role::with_key(row.cell(1)).ok_or("action-plans-problem-row-role")?;
        let is_same = |one: &Assignment| (one.institution, one.role) == (institution.id, role);
        if earlier.iter().any(is_same) {
            return Err("action-plans-problem-row-twice");
        }
        Ok(Assignment::of(institution, role))
    }
}

impl Role {
    /// The choices of a select field.
    pub(crate) fn options(shell: &Shell) -> Options {
        let words = |role: Self| shell.said("action-plans-role", role.key()).to_string();
        Self::ALL.into_iter().map(|role| (role.key().to_owned(), words(role))).collect()
    }
}

/// The fields `role` and `institution`, once for each assignment.
pub(crate) fn filled(roles: &Roles) -> impl Iterator<Item = (String, String)> {
    roles.0.iter().flat_map(|one| {
        [
            ("institution".to_owned(), one.slug.clone()),
            ("role".to_owned(), one.role.key().to_owned()),
        ]
    })
}

/// The name with the abbreviation that people know it by.
fn in_words(shell: &Shell, institution: &Institution) -> String {
    let name = shell.plain(&institution.name);
    match &institution.abbreviation {
        Some(abbreviation) => format!("{name} ({abbreviation})"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use institutions::examples;

    fn read(rows: &[(&str, &str)]) -> (Option<Roles>, Form) {
        let fields = rows
            .iter()
            .flat_map(|(institution, role)| [("institution", *institution), ("role", *role)]);
        let mut form = Form::filled(fields);
        let roles =
            Institutions(vec![examples::varam(), examples::ministry_of_finance()]).roles(&mut form);
        (roles, form)
    }

    #[test]
    fn rows_become_roles_and_empty_rows_nothing() {
        let (roles, _) =
            read(&[("varam", "responsible"), ("", ""), ("finansu-ministrija", "implementer")]);

        let roles = roles.unwrap();
        assert_eq!(roles.in_words(Role::Responsible), "VARAM");
        assert_eq!(roles.in_words(Role::Implementer), "FM");
    }

    #[test]
    fn an_unknown_institution_and_a_row_without_a_role_are_named_by_their_rows() {
        let (roles, form) = read(&[("nekas", "responsible"), ("varam", ""), ("", "responsible")]);

        let bad: Vec<_> =
            form.problems_of("roles").map(|problem| (problem.count, problem.message)).collect();
        assert_eq!(roles, None);
        assert_eq!(
            bad,
            [
                (Some(1), "action-plans-problem-row-institution"),
                (Some(2), "action-plans-problem-row-role"),
                (Some(3), "action-plans-problem-row-institution"),
            ]
        );
    }

    #[test]
    fn the_same_role_twice_is_refused() {
        let (roles, form) =
            read(&[("varam", "responsible"), ("varam", "responsible"), ("varam", "implementer")]);

        assert_eq!(roles, None);
        assert_eq!(form.problems_of("roles").count(), 1);
    }
}
