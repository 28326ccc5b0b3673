//! The page and its worker. Converts types and draws; what is worth a native test lives in `rescue-core`.

pub mod messages;
