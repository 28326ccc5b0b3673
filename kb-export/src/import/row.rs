//! A row of the plain format: JSON Lines with one pair a line.

use std::fmt;

use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::corpus::Pair;

/// What an input says about a pair, before any of it has been checked. Also the plain format itself; other formats become
/// this. Fields that are not known are passed over, and so is `null`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Row {
    /// What the input calls it.
    pub id: Text,
    /// The weakness: `"CWE-89"`, `89`, or a list of one.
    pub cwe: Text,
    /// Name of the language; without it that of the file decides.
    pub language: Text,
    /// Path of the file that the code was in.
    pub file: Text,
    /// What the code does, for a menu.
    pub title: Text,
    /// What a person would have asked for.
    pub task: Text,
    /// The flaw, one sentence.
    pub cause: Text,
    /// Before the fix.
    pub vulnerable: Text,
    /// After the fix.
    pub secure: Text,
    /// Where it comes from.
    pub provenance: Text,
    /// SPDX identifier of its licence.
    pub licence: Text,
}

/// A pair as the plain format writes it, with every field checked.
#[derive(Serialize)]
pub struct Written<'a> {
    id: &'a str,
    cwe: u32,
    language: &'a str,
    title: &'a str,
    task: &'a str,
    cause: &'a str,
    vulnerable: &'a str,
    secure: &'a str,
    provenance: &'a str,
    licence: &'a str,
}

impl<'a> From<&'a Pair> for Written<'a> {
    fn from(pair: &'a Pair) -> Self {
        Self {
            id: &pair.name,
            cwe: pair.cwe,
            language: pair.language.name,
            title: &pair.title,
            task: &pair.task,
            cause: &pair.cause,
            vulnerable: &pair.vulnerable,
            secure: &pair.secure,
            provenance: &pair.provenance,
            licence: &pair.licence,
        }
    }
}

/// A text; a number counts as one, a list as its entries with commas between them, nothing as the empty one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub String);

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Text, E> {
        Ok(Text(text))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Text, E> {
        Ok(Text(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Text, E> {
        Ok(Text(number.to_string()))
    }

    fn visit_unit<E: Error>(self) -> Result<Text, E> {
        Ok(Text::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Text, A::Error> {
        let mut all = String::new();
        while let Some(Text(entry)) = entries.next_element()? {
            all.push_str(if all.is_empty() { "" } else { ", " });
            all.push_str(&entry);
        }
        Ok(Text(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Err(A::Error::custom("an object stands where a text should be"))
    }
}
