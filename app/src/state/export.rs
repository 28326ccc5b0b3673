//! What a dependence graph is saved as.

use serde::{Deserialize, Serialize};

/// A way to write a graph down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GraphFormat {
    /// A drawing.
    Svg,
    /// For Graphviz.
    Dot,
    /// Data.
    Json,
}

/// All of them, the one to look at first.
pub const FORMATS: [GraphFormat; 3] = [GraphFormat::Svg, GraphFormat::Dot, GraphFormat::Json];

impl GraphFormat {
    /// For the menu.
    pub fn title(self) -> &'static str {
        match self {
            Self::Svg => "Drawing",
            Self::Dot => "Graphviz",
            Self::Json => "Data",
        }
    }

    /// End of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Dot => "dot",
            Self::Json => "json",
        }
    }

    /// As the web names it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Dot => "text/vnd.graphviz",
            Self::Json => "application/json",
        }
    }
}

/// The name of a file to save: `orders-slice.svg` for `src/orders.py`.
pub fn file_name(code: Option<&str>, part: &str, format: GraphFormat) -> String {
    let name = code.and_then(|path| path.rsplit(['/', '\\']).next()).unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = if stem.is_empty() { "code" } else { stem };
    format!("{stem}-{part}.{}", format.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_the_code() {
        for (code, expected) in [
            (Some("orders.py"), "orders-slice.svg"),
            (Some("src/a.b/orders.test.js"), "orders.test-slice.svg"),
            (Some("C:\\code\\orders"), "orders-slice.svg"),
            (Some(".py"), "code-slice.svg"),
            (Some(""), "code-slice.svg"),
            (None, "code-slice.svg"),
        ] {
            assert_eq!(file_name(code, "slice", GraphFormat::Svg), expected, "{code:?}");
        }
    }
}
