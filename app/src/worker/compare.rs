//! An answer's code against the draft.

use rescue_core::answer::{diff, find_code};
use rescue_core::language;

use crate::messages::{Compare, Compared};

/// Finds the code in an answer and compares it with the draft.
pub(super) fn compare(request: &Compare) -> Compared {
    let language = request.language.as_deref().and_then(language::named);
    let found = find_code(&request.answer, &request.draft, language);
    let comparable = !found.code.is_empty() && !request.draft.trim().is_empty();
    let diff = if comparable { diff(&request.draft, &found.code) } else { Vec::new() };
    let doubts = found.doubts.iter().map(ToString::to_string).collect();
    Compared { id: request.id, code: found.code, diff, doubts }
}

#[cfg(test)]
mod tests {
    use rescue_core::answer::Change;

    use super::*;

    #[test]
    fn an_answer_is_compared_with_the_draft() {
        let request = Compare {
            id: 4,
            draft: "x = eval(a)\n".into(),
            answer: "```python\nx = int(a)\n```".into(),
            language: Some("python".into()),
        };
        let compared = compare(&request);
        let changes: Vec<_> = compared.diff.iter().map(|line| line.change).collect();
        assert_eq!(
            (compared.id, compared.code.as_str(), changes),
            (4, "x = int(a)\n", vec![Change::Removed, Change::Added])
        );
    }

    #[test]
    fn without_a_draft_there_is_code_and_no_difference() {
        let compared = compare(&Compare { answer: "```\nx\n```".into(), ..Compare::default() });
        assert_eq!((compared.code.as_str(), compared.diff.len()), ("x\n", 0));
    }
}
