//! Who owes what to whom by which day, because of which rule.
