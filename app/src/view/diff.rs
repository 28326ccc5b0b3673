//! Lines of a difference. Each change has a sign and a word besides its colour.

use leptos::prelude::*;
use rescue_core::answer::{Change, DiffLine};

use crate::state::ink::{self, Ink};
use crate::state::rows::Row;

/// A list of lines.
#[component]
pub(super) fn DiffLines(
    /// What the list is, for those who do not see it.
    label: String,
    /// The lines.
    rows: Vec<Row>,
    /// Name of their language.
    language: String,
) -> impl IntoView {
    let rows = rows.into_iter().map(move |row| match row {
        Row::Cut => view! { <li class="cut"><span class="vh">"lines left out"</span></li> }.into_any(),
        Row::Line(line) => drawn(&line, &language).into_any(),
    });
    view! { <ol class="dl" aria-label=label>{rows.collect_view()}</ol> }
}

fn drawn(line: &DiffLine, language: &str) -> impl IntoView + use<> {
    let (class, sign, word) = match line.change {
        Change::Same => ("", "", ""),
        Change::Removed => ("del", "−", "removed "),
        Change::Added => ("add", "+", "added "),
    };
    let number = line.new.or(line.old);
    let indent = line.pieces.first().map_or(0, |(_, text)| text.len() - text.trim_start().len()).min(16);
    let pieces = ink::set(language, &line.pieces).into_iter().map(|(differs, ink, text)| {
        let text = match ink {
            Ink::Plain => text.into_any(),
            _ => view! { <span class=ink.class()>{text}</span> }.into_any(),
        };
        if differs { view! { <mark>{text}</mark> }.into_any() } else { text }
    });
    view! {
        <li class=class>
            <span class="n">{number}</span>
            <span class="sg" aria-hidden="true">{sign}</span>
            <span class="c" style=("--ind", indent.to_string())><span class="vh">{word}</span>{pieces.collect_view()}</span>
        </li>
    }
}
