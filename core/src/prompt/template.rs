//! Filling in prompts without letting what is filled in change the prompt.

/// Replaces `{{name}}` by its value, in one pass: what a value holds is never looked at again, so that a task with a
/// placeholder in it stays a task. A name without a value stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + values.iter().map(|(_, value)| value.len()).sum::<usize>());
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once("{{") {
        filled.push_str(before);
        let found = tail.split_once("}}").and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        if let Some((value, after)) = found {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push_str("{{");
            rest = tail;
        }
    }
    filled.push_str(rest);
    filled
}

/// Code as a fenced block. The fence is longer than any run of backticks in the code, so that the code cannot end it.
pub fn fenced(language: &str, code: &str) -> String {
    let fence = fence(code);
    format!("{fence}{language}\n{}\n{fence}", code.trim_end())
}

/// A fence that nothing in the text can close: at least three backticks.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}

/// A text on one line: breaks and indents become single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_not_templates() {
        let filled = fill("{{a}} and {{b}}, {{c}} {{", &[("a", "{{b}}"), ("b", "2")]);
        assert_eq!(filled, "{{b}} and 2, {{c}} {{");
    }

    #[test]
    fn code_cannot_close_its_fence() {
        assert_eq!(fenced("c", "x\n"), "```c\nx\n```");
        assert_eq!(fenced("", "a ```` b"), "`````\na ```` b\n`````");
    }
}
