//! Bounds on what a file may hold, checked while it is read and before room is made for what lies beyond them.
//!
//! A length in front of a list costs its sender a few bytes and us an allocation; so each field of the file's types that
//! grows names its bound in `#[serde(deserialize_with = "limit::…")]`.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Bytes of a name, a title, a word or an API.
pub const NAME: usize = 300;
/// Bytes of a sentence or a paragraph.
pub const PROSE: usize = 4_000;
/// Bytes of a piece of code.
pub const CODE: usize = 200_000;
/// Entries of a list of sentences or words that people write by hand.
pub const WRITTEN: usize = 500;
/// Weaknesses; MITRE lists fewer than a thousand.
pub const NODES: usize = 2_000;
/// Examples in one shard: so few that their vectors are made and scanned in no time.
pub const ITEMS: usize = 1_000;
const _: () =
    assert!(ITEMS < crate::embedding::GRAPH_FROM, "a shard would need a graph, which takes too long to build");
/// Further files of one weakness.
pub const PARTS: usize = 2_000;
/// Examples of one weakness.
pub const EXAMPLES: usize = 200_000;
/// Vectors in one index.
pub const VECTORS: usize = 200_000;
/// Texts about all weaknesses together: an empty one takes a byte in a file and two dozen in memory.
pub const TEXTS: usize = 500_000;
/// Calls of an example, for the same reason.
pub const CALLS: usize = 1_000;
/// Lines of a piece of code.
pub const LINES: usize = 20_000;
/// Terms in the statistics of a collection: the head must not grow with the number of examples.
pub const TERMS: usize = 4_096;
/// Languages.
pub const LANGUAGES: usize = 100;

/// At most `MAX` bytes of text.
pub fn text<'de, D, const MAX: usize>(from: D) -> Result<String, D::Error>
where
    D: Deserializer<'de>,
{
    Text::<MAX>.deserialize(from)
}

/// At most `MAX` entries.
pub fn list<'de, D, T, const MAX: usize>(from: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    from.deserialize_seq(List::<_, MAX>(PhantomData::<T>))
}

/// At most `MAX` entries with a [`NAME`] as the key.
pub(super) fn named<'de, D, T, const MAX: usize>(from: D) -> Result<BTreeMap<String, T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    from.deserialize_map(Named::<_, MAX>(PhantomData))
}

#[derive(Clone, Copy)]
struct Text<const MAX: usize>;

impl<'de, const MAX: usize> DeserializeSeed<'de> for Text<MAX> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<String, D::Error> {
        from.deserialize_str(self)
    }
}

impl<const MAX: usize> Visitor<'_> for Text<MAX> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text of at most {MAX} bytes")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        if text.len() > MAX { Err(E::invalid_length(text.len(), &self)) } else { Ok(text.to_owned()) }
    }
}

struct List<S, const MAX: usize>(S);

impl<'de, S: DeserializeSeed<'de> + Copy, const MAX: usize> Visitor<'de> for List<S, MAX> {
    type Value = Vec<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {MAX} entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let said = entries.size_hint().unwrap_or(0);
        if said > MAX {
            return Err(A::Error::invalid_length(said, &self));
        }
        let mut list = Vec::with_capacity(said.min(1_000));
        while let Some(entry) = entries.next_element_seed(self.0)? {
            if list.len() == MAX {
                return Err(A::Error::invalid_length(MAX + 1, &self));
            }
            list.push(entry);
        }
        Ok(list)
    }
}

struct Named<T, const MAX: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MAX: usize> Visitor<'de> for Named<T, MAX> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a map of at most {MAX} entries")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(key) = entries.next_key_seed(Text::<NAME>)? {
            if map.len() == MAX {
                return Err(A::Error::invalid_length(MAX + 1, &self));
            }
            map.insert(key, entries.next_value()?);
        }
        Ok(map)
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Bounded {
        #[serde(deserialize_with = "text::<_, 3>")]
        text: String,
        #[serde(deserialize_with = "list::<_, _, 2>")]
        list: Vec<u64>,
        #[serde(deserialize_with = "named::<_, _, 2>")]
        named: BTreeMap<String, u8>,
    }

    fn bounded() -> Bounded {
        Bounded { text: "abc".into(), list: vec![1, 2], named: BTreeMap::new() }
    }

    fn again(value: &Bounded) -> Option<Bounded> {
        let bytes = postcard::to_allocvec(value).expect("plain data");
        postcard::from_bytes(&bytes).ok()
    }

    #[test]
    fn what_fits_is_read_and_one_more_is_not() {
        assert_eq!(again(&bounded()), Some(bounded()));
        assert_eq!(again(&Bounded { text: "abcd".into(), ..bounded() }), None);
        assert_eq!(again(&Bounded { list: vec![1, 2, 3], ..bounded() }), None);
        let named = (0..=2).map(|n| (format!("{n}"), 0)).collect();
        assert_eq!(again(&Bounded { named, ..bounded() }), None);
    }

    #[test]
    fn a_list_that_says_it_is_endless_is_refused_at_its_length() {
        // The length 2^60 as a varint, where `list` begins; nothing follows.
        let bytes = [0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10];
        assert!(postcard::from_bytes::<Bounded>(&bytes).is_err());
    }
}
