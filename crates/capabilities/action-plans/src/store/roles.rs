//! Which institution does what.

use std::collections::HashMap;

use base::Id;
use db::{Error, FromRow, Result, Row, Tx, params, sql};
use uuid::Uuid;

use crate::Plan;
use crate::roles::{Assignment, Role, Roles};

sql! {
    CLEAR = "DELETE FROM plan_roles WHERE item = $1";
    ADD = "INSERT INTO plan_roles (item, institution, role, position) VALUES ($1, $2, $3, $4)";
    OF_ITEM = "SELECT r.item, r.role, i.id, i.slug, i.abbreviation, i.name
               FROM plan_roles r JOIN institutions i ON i.id = r.institution
               WHERE r.item = $1 ORDER BY r.position";
    OF_MEASURES = "SELECT r.item, r.role, i.id, i.slug, i.abbreviation, i.name
                   FROM plan_measures m JOIN plan_roles r ON r.item = m.id JOIN institutions i ON i.id = r.institution
                   WHERE m.plan = $1 ORDER BY m.position, r.position";
    OF_COMMITMENTS = "SELECT r.item, r.role, i.id, i.slug, i.abbreviation, i.name
                      FROM plan_commitments c JOIN plan_roles r ON r.item = c.id
                      JOIN institutions i ON i.id = r.institution
                      WHERE c.plan = $1 ORDER BY c.position, r.position";
}

/// An institution with the item that it is assigned to.
pub(crate) struct OfItem {
    item: Uuid,
    assignment: Assignment,
}

impl FromRow for OfItem {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let role: String = row.get("role")?;
        let assignment = Assignment {
            role: Role::with_key(&role).ok_or_else(|| Error::corrupt(&role))?,
            institution: row.get("id")?,
            slug: row.get("slug")?,
            abbreviation: row.get("abbreviation")?,
            name: row.get("name")?,
        };
        Ok(Self { item: row.get("item")?, assignment })
    }
}

/// Replaces the institutions of an item.
pub(crate) async fn save<T>(tx: &mut Tx, item: Id<T>, roles: &Roles) -> Result<()> {
    tx.execute(&CLEAR, params![item]).await?;
    for (position, assignment) in (0_i64..).zip(&roles.0) {
        tx.execute(&ADD, params![item, assignment.institution, assignment.role.key(), position])
            .await?;
    }
    Ok(())
}

/// The institutions of one item.
pub(crate) async fn of_item<T>(tx: &mut Tx, item: Id<T>) -> Result<Roles> {
    let rows = tx.all::<OfItem>(&OF_ITEM, params![item]).await?;
    Ok(Roles(rows.into_iter().map(|row| row.assignment).collect()))
}

/// The institutions of all measures of a plan, by measure.
pub(crate) async fn of_measures(tx: &mut Tx, plan: Id<Plan>) -> Result<HashMap<Uuid, Roles>> {
    Ok(by_item(tx.all(&OF_MEASURES, params![plan]).await?))
}

/// The institutions of all commitments of a plan, by commitment.
pub(crate) async fn of_commitments(tx: &mut Tx, plan: Id<Plan>) -> Result<HashMap<Uuid, Roles>> {
    Ok(by_item(tx.all(&OF_COMMITMENTS, params![plan]).await?))
}

/// The institutions of several items, by item.
pub(crate) fn by_item(rows: Vec<OfItem>) -> HashMap<Uuid, Roles> {
    let mut by_item: HashMap<Uuid, Roles> = HashMap::new();
    for row in rows {
        by_item.entry(row.item).or_default().0.push(row.assignment);
    }
    by_item
}
