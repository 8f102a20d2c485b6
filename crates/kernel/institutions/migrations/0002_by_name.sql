-- Lists by name, page by page.
CREATE INDEX institutions_by_name ON institutions (folded, id);
