//! Words that every other crate uses: identifiers, time, chance, languages, texts, money.
