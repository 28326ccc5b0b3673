//! Word vectors, and the vector of a text as their weighted mean.
//!
//! The file, little-endian, nothing between the parts:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `RESCUEwv` |
//! | 2 | version of the format, 1 |
//! | 2 | components of a vector, [`DIM`] |
//! | 4 | number of words, `n` |
//! | 4 | bytes of the word list, `w` |
//! | 2 | bytes of the name, `m` |
//! | `m` | name of the model, UTF-8 |
//! | `w` | the words, UTF-8, ascending by bytes, each closed by a line feed |
//! | 4 `n` | weight of each word: `f32`, finite, above zero |
//! | `DIM` `n` | components of each word: `i8` |
//!
//! A word's share in a text's mean is weight × components.

use super::{DIM, Vector, pieces};

const MAGIC: &[u8; 8] = b"RESCUEwv";
const VERSION: u16 = 1;
const HEADER_BYTES: usize = 22;
const MAX_WORDS: usize = 1 << 17;
const MAX_WORD_BYTES: usize = 64;
const MAX_NAME_BYTES: usize = 200;

/// Word vectors.
#[derive(Clone, Debug, PartialEq)]
pub struct StaticModel {
    name: String,
    /// All words, each closed by a line feed.
    text: String,
    /// Where each word starts in `text`, and where the text ends.
    starts: Vec<u32>,
    weights: Vec<f32>,
    rows: Vec<[i8; DIM]>,
}

/// A word for [`StaticModel::new`].
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// As [`super::words`] gives it.
    pub text: String,
    /// Finite, above zero.
    pub weight: f32,
    /// The vector, over the weight.
    pub components: [i8; DIM],
}

/// Why bytes are no model.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// Something else, or an empty file.
    #[error("This is not a file of word vectors. Build the knowledge base again, or load another one.")]
    NotAModel,
    /// Of another time.
    #[error(
        "The word vectors have format {found}, and this page reads format {VERSION}. Reload the page to get both from the same release."
    )]
    Version {
        /// As the file says.
        found: u16,
    },
    /// Of another model.
    #[error(
        "The word vectors have {found} components, and this page works with {DIM}. Reload the page to get both from the same release."
    )]
    Dimension {
        /// As the file says.
        found: u16,
    },
    /// Above a limit.
    #[error(
        "The file of word vectors claims {what} of {found}, more than the {limit} that are allowed. It is damaged or was made to do harm."
    )]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// As the file says.
        found: usize,
        /// The most that is read.
        limit: usize,
    },
    /// Cut off, or with something behind it.
    #[error(
        "The file of word vectors should have {expected} bytes and has {found}: it did not arrive whole. Load it again."
    )]
    Length {
        /// What the header asks for.
        expected: usize,
        /// What is there.
        found: usize,
    },
    /// The right length, but wrong inside.
    #[error("The file of word vectors is damaged at word {word}: {why}. Load it again.")]
    Word {
        /// Position in the list, from 0.
        word: usize,
        /// What is wrong with it.
        why: &'static str,
    },
}

impl StaticModel {
    /// A model of these words, in any order.
    pub fn new(name: &str, mut words: Vec<Word>) -> Result<Self, ModelError> {
        words.sort_by(|a, b| a.text.cmp(&b.text));
        let mut text = String::new();
        for word in &words {
            text.push_str(&word.text);
            text.push('\n');
        }
        within("a name", name.len(), MAX_NAME_BYTES)?;
        within("a number of words", words.len(), MAX_WORDS)?;
        let weights = words.iter().map(|word| word.weight).collect();
        let rows = words.iter().map(|word| word.components).collect();
        Self::checked(name.to_owned(), text, weights, rows)
    }

    /// Reads a file as the module's documentation lays it out. Nothing is allocated before the lengths are known to be true.
    pub fn decode(bytes: &[u8]) -> Result<Self, ModelError> {
        let header =
            bytes.get(..HEADER_BYTES).filter(|header| header.starts_with(MAGIC)).ok_or(ModelError::NotAModel)?;
        let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
        let long =
            |at: usize| u32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]) as usize;
        match (short(8), short(10)) {
            (VERSION, dim) if usize::from(dim) == DIM => {}
            (VERSION, found) => return Err(ModelError::Dimension { found }),
            (found, _) => return Err(ModelError::Version { found }),
        }
        let (count, text_bytes, name_bytes) = (long(12), long(16), usize::from(short(20)));
        within("a number of words", count, MAX_WORDS)?;
        within("a word list", text_bytes, MAX_WORDS * (MAX_WORD_BYTES + 1))?;
        within("a name", name_bytes, MAX_NAME_BYTES)?;
        let expected = HEADER_BYTES + name_bytes + text_bytes + count * (4 + DIM);
        if bytes.len() != expected {
            return Err(ModelError::Length { expected, found: bytes.len() });
        }

        let (name, rest) = bytes[HEADER_BYTES..].split_at(name_bytes);
        let (text, rest) = rest.split_at(text_bytes);
        let (weights, rows) = rest.split_at(count * 4);
        let utf8 = |bytes: &[u8]| std::str::from_utf8(bytes).map(str::to_owned);
        let name = utf8(name).map_err(|_| ModelError::NotAModel)?;
        let text = utf8(text).map_err(|error| ModelError::Word {
            word: text[..error.valid_up_to()].split(|&byte| byte == b'\n').count() - 1,
            why: "it is not UTF-8",
        })?;
        let weights = weights.as_chunks::<4>().0.iter().map(|&four| f32::from_le_bytes(four)).collect();
        let rows = rows.as_chunks::<DIM>().0.iter().map(|row| row.map(u8::cast_signed)).collect();
        Self::checked(name, text, weights, rows)
    }

    /// The bytes that [`Self::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend((DIM as u16).to_le_bytes());
        bytes.extend((self.rows.len() as u32).to_le_bytes());
        bytes.extend((self.text.len() as u32).to_le_bytes());
        bytes.extend((self.name.len() as u16).to_le_bytes());
        bytes.extend(self.name.as_bytes());
        bytes.extend(self.text.as_bytes());
        bytes.extend(self.weights.iter().flat_map(|weight| weight.to_le_bytes()));
        bytes.extend(self.rows.iter().flatten().map(|component| component.cast_unsigned()));
        bytes
    }

    /// The text's vector: the weighted mean of its words' vectors as a direction. `None` if it has no known word.
    pub fn embed(&self, text: &str) -> Option<Vector> {
        let mut sum = [0.0_f32; DIM];
        let mut word = String::new();
        for piece in pieces(text) {
            word.clear();
            word.extend(piece.chars().flat_map(char::to_lowercase));
            let Some(index) = self.find(&word) else { continue };
            let weight = self.weights[index];
            for (sum, &component) in sum.iter_mut().zip(&self.rows[index]) {
                *sum += weight * f32::from(component);
            }
        }
        Vector::from_direction(&sum)
    }

    /// What the model calls itself.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The words it knows, ascending.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.text.lines()
    }

    fn word(&self, index: usize) -> &str {
        &self.text[self.starts[index] as usize..self.starts[index + 1] as usize - 1]
    }

    fn find(&self, word: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.word(middle).cmp(word) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The one way to make a model: whatever comes out of here is sorted and finite.
    fn checked(name: String, text: String, weights: Vec<f32>, rows: Vec<[i8; DIM]>) -> Result<Self, ModelError> {
        let wrong = |word, why| Err(ModelError::Word { word, why });
        let mut starts = Vec::with_capacity(rows.len() + 1);
        let (mut start, mut previous) = (0, "");
        for (index, closed) in text.split_inclusive('\n').enumerate() {
            let Some(word) = closed.strip_suffix('\n') else {
                return wrong(index, "the list ends in the middle of it");
            };
            if word.is_empty() || word.len() > MAX_WORD_BYTES {
                return wrong(index, "it is empty or too long");
            }
            if word <= previous {
                return wrong(index, "the words are not in order");
            }
            if !weights.get(index).is_some_and(|weight| weight.is_finite() && *weight > 0.0) {
                return wrong(index, "it has no weight above zero");
            }
            starts.push(start as u32);
            (start, previous) = (start + closed.len(), word);
        }
        if starts.len() != rows.len() {
            return wrong(starts.len(), "the list has fewer words than vectors");
        }
        starts.push(text.len() as u32);
        Ok(Self { name, text, starts, weights, rows })
    }
}

fn within(what: &'static str, found: usize, limit: usize) -> Result<(), ModelError> {
    if found <= limit { Ok(()) } else { Err(ModelError::TooLarge { what, found, limit }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, weight: f32, axis: usize) -> Word {
        let mut components = [0; DIM];
        components[axis] = 100;
        Word { text: text.to_owned(), weight, components }
    }

    fn model() -> StaticModel {
        let words = vec![word("user", 1.0, 1), word("read", 3.0, 0), word("größe", 1.0, 2), word("sha256", 0.5, 3)];
        StaticModel::new("tiny", words).expect("the words are fine")
    }

    #[test]
    fn a_text_is_the_weighted_mean_of_its_known_words() {
        let vector = model().embed("readUser(thing)").expect("two words are known");
        assert_eq!(vector.components()[..4], [120, 40, 0, 0]);
        let twice = model().embed("USER user GRÖSSE Größe").expect("two words are known");
        assert_eq!(twice.components()[..4], [0, 114, 57, 0]);
        assert_eq!(model().embed("nothing known, 1 x"), None);
        assert_eq!(model().embed(""), None);
    }

    #[test]
    fn every_word_is_found() {
        let words = (0..300).map(|i| word(&format!("w{}", i * 7919 % 1000), 1.0, i % DIM)).collect::<Vec<_>>();
        let model = StaticModel::new("many", words.clone()).expect("the words are fine");
        for word in &words {
            assert_eq!(model.find(&word.text).map(|index| model.rows[index]), Some(word.components));
        }
        assert!(model.words().is_sorted());
        assert_eq!((model.find(""), model.find("w"), model.find("zz")), (None, None, None));
    }

    #[test]
    fn a_model_comes_back_from_its_bytes() {
        let bytes = model().encode();
        assert_eq!(StaticModel::decode(&bytes), Ok(model()));
        let none = StaticModel::new("", Vec::new()).expect("no words are fine");
        assert_eq!(StaticModel::decode(&none.encode()), Ok(none));
    }

    #[test]
    fn truncated_bytes_are_refused() {
        let bytes = model().encode();
        for end in 0..bytes.len() {
            assert!(StaticModel::decode(&bytes[..end]).is_err(), "{end}");
        }
        let longer = [&bytes[..], &[0]].concat();
        assert_eq!(
            StaticModel::decode(&longer),
            Err(ModelError::Length { expected: bytes.len(), found: bytes.len() + 1 })
        );
    }

    #[test]
    fn altered_bytes_are_refused_or_give_a_model_that_works() {
        let bytes = model().encode();
        for at in 0..bytes.len().min(HEADER_BYTES + 80) {
            for flip in [1, 0x20, 0x80, 0xFF] {
                let mut altered = bytes.clone();
                altered[at] ^= flip;
                if let Ok(model) = StaticModel::decode(&altered) {
                    let _ = model.embed("read user größe sha256");
                    assert_eq!(model.words().count(), 4);
                }
            }
        }
    }

    #[test]
    fn a_header_that_claims_too_much_allocates_nothing() {
        for (at, what) in [(12, "a number of words"), (16, "a word list")] {
            let mut bytes = model().encode();
            bytes[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
            match StaticModel::decode(&bytes) {
                Err(ModelError::TooLarge { what: found, .. }) => assert_eq!(found, what),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said() {
        let change = |at: usize, new: &[u8]| {
            let mut bytes = model().encode();
            bytes[at..at + new.len()].copy_from_slice(new);
            StaticModel::decode(&bytes)
        };
        let text_at = HEADER_BYTES + "tiny".len();
        let weights_at = text_at + model().text.len();
        assert_eq!(change(0, b"x"), Err(ModelError::NotAModel));
        assert_eq!(change(8, &[9, 0]), Err(ModelError::Version { found: 9 }));
        assert_eq!(change(10, &[1, 0]), Err(ModelError::Dimension { found: 1 }));
        for (altered, word) in [
            (change(text_at, b"z"), 1),
            (change(text_at, b"\xff"), 0),
            (change(text_at, b"\n"), 0),
            (change(weights_at, &f32::NAN.to_le_bytes()), 0),
            (change(weights_at + 4, &(-1.0_f32).to_le_bytes()), 1),
        ] {
            match altered {
                Err(ModelError::Word { word: found, .. }) => assert_eq!(found, word),
                other => panic!("{other:?}"),
            }
        }
    }
}
