//! The prompts: knowledge and task as text for a model.
//!
//! The wording stands in the text files beside this one, the order of the parts here. Everything that is filled in may come
//! from anybody; see `template.rs` for why it cannot leave its place.

mod template;

use template::one_line;
pub use template::{fenced, fill};

use crate::knowledge::Item;
use crate::language::Language;
use crate::retrieval::ChosenGuideline;

/// A message to a chat model: its role (`system` or `user`) and its content.
pub type Message = (&'static str, String);

/// An example as a prompt shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example<'a> {
    /// What it does.
    pub title: &'a str,
    /// Name of its language.
    pub language: &'a str,
    /// Secure code. The vulnerable version is never shown to a model.
    pub code: &'a str,
}

impl<'a> Example<'a> {
    /// The slice of the secure side.
    pub fn sliced(item: &'a Item) -> Self {
        Self { title: &item.title, language: &item.language, code: &item.secure.sliced }
    }

    /// The whole secure side.
    pub fn whole(item: &'a Item) -> Self {
        Self { code: &item.secure.text, ..Self::sliced(item) }
    }
}

/// The block of knowledge for a prompt: guidelines, then an example. Empty where there is neither.
pub fn knowledge_text(guidelines: &[ChosenGuideline], example: Option<Example>) -> String {
    let rules: Vec<_> = guidelines.iter().map(|guideline| format!("- {}", one_line(&guideline.rule))).collect();
    let guidelines = if rules.is_empty() {
        String::new()
    } else {
        fill(include_str!("guidelines.txt"), &[("rules", &rules.join("\n"))])
    };
    let example = example.map_or_else(String::new, |example| {
        let code = fenced(example.language, example.code);
        fill(include_str!("example.txt"), &[("title", &one_line(example.title)), ("code", &code)])
    });
    if guidelines.is_empty() && example.is_empty() {
        return String::new();
    }
    sections(&[include_str!("knowledge.txt"), &guidelines, &example])
}

/// The prompt that asks for the code. `knowledge` is as [`knowledge_text`] writes it, or empty. Without a task it asks to
/// secure the draft; without task and draft there is nothing to ask, and no message.
pub fn chat_prompt(task: &str, draft: &str, language: Option<&Language>, knowledge: &str) -> Vec<Message> {
    let (has_task, has_draft) = (!task.trim().is_empty(), !draft.trim().is_empty());
    if !has_task && !has_draft {
        return Vec::new();
    }
    let name = language.map_or("", |language| language.name);
    let task = if has_task { task.trim() } else { include_str!("secure_it.txt").trim() };
    let draft =
        if has_draft { fill(include_str!("draft.txt"), &[("code", &fenced(name, draft))]) } else { String::new() };
    let rules = if knowledge.is_empty() {
        include_str!("rules.txt").to_owned()
    } else {
        [include_str!("rules.txt"), include_str!("rule_knowledge.txt")].concat()
    };
    let user = sections(&[
        knowledge,
        &fill(include_str!("task.txt"), &[("task", task)]),
        &draft,
        &rules,
        &fill(include_str!("answer.txt"), &[("fence", &format!("```{name}"))]),
    ]);
    vec![
        ("system", fill(include_str!("system.txt"), &[("language", title(language))]).trim().to_owned()),
        ("user", user),
    ]
}

/// The prompt that asks what could go wrong (the cause facet). Its answer is one paragraph of prose.
pub fn cause_prompt(task: &str, code: &str, language: Option<&Language>) -> Vec<Message> {
    let name = language.map_or("", |language| language.name);
    let code = if code.trim().is_empty() { String::new() } else { fenced(name, code) };
    let worked = fenced("python", include_str!("cause_example.txt"));
    let task = format!("Task: {}", task.trim());
    let values = [("language", title(language)), ("worked_code", &worked), ("task", &task), ("code", &code)];
    vec![("user", fill(include_str!("cause.txt"), &values).trim().to_owned())]
}

/// The prompt for a first draft without any knowledge.
pub fn draft_prompt(task: &str, language: Option<&Language>) -> Vec<Message> {
    let values = [("language", title(language)), ("task", task.trim())];
    vec![("user", fill(include_str!("write_draft.txt"), &values).trim().to_owned())]
}

/// How prose calls the language; just "software" where it is not known.
fn title(language: Option<&Language>) -> &'static str {
    language.map_or("software", |language| language.title)
}

/// Parts that are not empty, a blank line between them.
fn sections(parts: &[&str]) -> String {
    let parts: Vec<_> = parts.iter().map(|part| part.trim_end()).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

#[cfg(test)]
mod tests;
