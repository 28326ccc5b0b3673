//! Nothing, to compare with.

use super::{Method, Plan};

/// No knowledge at all: what the model knows by itself.
pub static METHOD: Method = Method {
    name: "none",
    title: "None",
    about: "Adds no knowledge: what the model knows by itself.",
    plan: Plan::Nothing,
};
