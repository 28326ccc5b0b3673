//! What the page loads and how far it is.

use rescue_core::language;

use crate::messages::{Asset, AssetState};

/// Everything that has been asked for, in the order of asking.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assets(Vec<Asset>);

impl Assets {
    /// Takes news of an asset.
    pub fn hear(&mut self, news: Asset) {
        match self.0.iter_mut().find(|asset| asset.name == news.name) {
            Some(asset) => *asset = news,
            None => self.0.push(news),
        }
    }

    /// All of them.
    pub fn all(&self) -> &[Asset] {
        &self.0
    }

    /// Those that are not to be had.
    pub fn failed(&self) -> impl Iterator<Item = (&Asset, &str)> {
        self.0.iter().filter_map(|asset| match &asset.state {
            AssetState::Failed(why) => Some((asset, why.as_str())),
            _ => None,
        })
    }

    /// Whether one of this name could not be loaded.
    pub fn has_failed(&self, name: &str) -> bool {
        self.failed().any(|(asset, _)| asset.name == name)
    }

    /// Bytes that have arrived.
    pub fn loaded(&self) -> u64 {
        self.0.iter().map(|asset| u64::from(asset.loaded)).sum()
    }

    /// The worker that loaded them is gone, and what it held with it; the page's own assets stay.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}

/// Whether this is the name of a grammar.
pub fn is_grammar(name: &str) -> bool {
    name.starts_with(GRAMMAR)
}

/// What names of grammars begin with.
const GRAMMAR: &str = "grammar-";

/// A title and a hint for people.
pub fn title(name: &str) -> (String, &'static str) {
    match name {
        "analysis" => ("Analysis".into(), "WebAssembly: parsers, slicing, retrieval"),
        "head" => ("Knowledge, head".into(), "weaknesses and their indexes"),
        "vectors" => ("Word vectors".into(), "for causes and task words"),
        name => {
            if let Some(grammar) = name.strip_prefix(GRAMMAR) {
                let title = language::named(grammar).map_or_else(|| grammar.to_uppercase(), |it| it.title.to_owned());
                return (format!("{title} grammar"), "for reading code");
            }
            match name.strip_prefix("cwe-").and_then(|number| number.parse::<u32>().ok()) {
                Some(cwe) => (format!("Examples of CWE-{cwe}"), "pairs and their indexes"),
                None => (name.to_owned(), ""),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &str, loaded: u32, state: AssetState) -> Asset {
        Asset { name: name.into(), loaded, total: Some(10), state }
    }

    #[test]
    fn news_replace_what_was_known() {
        let mut assets = Assets::default();
        assets.hear(asset("head", 3, AssetState::Loading));
        assets.hear(asset("vectors", 1, AssetState::Failed("503".into())));
        assets.hear(asset("head", 10, AssetState::Ready));
        assert_eq!((assets.all().len(), assets.loaded()), (2, 11));
        assert!(assets.has_failed("vectors") && !assets.has_failed("head"));
        assets.hear(asset("vectors", 10, AssetState::Ready));
        assert_eq!(assets.failed().count(), 0);
    }

    #[test]
    fn assets_are_named_after_what_they_are_for() {
        assert_eq!(title("cwe-089").0, "Examples of CWE-89");
        assert_eq!(title("other").0, "other");
        assert_eq!(title("grammar-python").0, "Python grammar");
        assert_eq!(title("grammar-tsx").0, "TSX grammar");
    }
}
