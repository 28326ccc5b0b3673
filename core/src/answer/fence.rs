//! The fenced code blocks of a Markdown text, read as models write them rather than as the standard has it.

/// A fenced block.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// First word after the opening fence, in lower case; empty where there is none.
    pub tag: String,
    /// What stands between the fences, without the indentation of the opening one.
    pub text: String,
    /// Whether the closing fence came.
    pub closed: bool,
}

/// Every fenced block, in order. A fence may stand at the end of a line of prose or of code, and inside a list.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<(Fence, Block)> = None;
    for line in text.lines() {
        open = match open.take() {
            None => {
                Fence::opened_by(line).map(|(fence, tag)| (fence, Block { tag, text: String::new(), closed: false }))
            }
            Some((fence, mut block)) => {
                if let Some(rest) = fence.closed_by(line) {
                    if !rest.trim().is_empty() {
                        fence.push(&mut block.text, rest);
                    }
                    block.closed = true;
                    blocks.push(block);
                    None
                } else {
                    fence.push(&mut block.text, line);
                    Some((fence, block))
                }
            }
        };
    }
    blocks.extend(open.map(|(_, block)| block));
    blocks
}

/// An opening fence.
struct Fence {
    /// `` ` `` or `~`.
    mark: char,
    /// How many of them, at least three.
    len: usize,
    /// Blanks before it.
    indent: usize,
}

impl Fence {
    /// The fence that a line opens, and its tag.
    fn opened_by(line: &str) -> Option<(Self, String)> {
        ['`', '~'].into_iter().find_map(|mark| {
            let at = line.find(&mark.to_string().repeat(3))?;
            let len = line[at..].chars().take_while(|&c| c == mark).count();
            let info = &line[at + len..];
            let before = &line[..at];
            let alone = before.trim().is_empty();
            // In running text a fence has to end the line, or it is inline code.
            if info.contains(mark) || (!alone && (mark == '~' || info.split_whitespace().count() > 1)) {
                return None;
            }
            let tag = info.split([' ', '\t', '{', ',', ':']).find(|word| !word.is_empty()).unwrap_or("").to_lowercase();
            let indent = if alone { before.len() } else { 0 };
            Some((Self { mark, len, indent }, tag))
        })
    }

    /// What stands before the closing fence on its line; `None` where the line does not close.
    fn closed_by<'a>(&self, line: &'a str) -> Option<&'a str> {
        let line = line.trim_end();
        let rest = line.trim_end_matches(self.mark);
        (line.len() - rest.len() >= self.len).then_some(rest)
    }

    fn push(&self, text: &mut String, line: &str) {
        let blanks = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        text.push_str(&line[blanks.min(self.indent)..]);
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str, bool)]) {
        let found = blocks(text);
        let found: Vec<_> = found.iter().map(|b| (b.tag.as_str(), b.text.as_str(), b.closed)).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn fences_are_found_where_models_put_them() {
        check("no code here", &[]);
        check("```python\nx = 1\n```", &[("python", "x = 1\n", true)]);
        check("a\n```\nx\n```\nb\n~~~ JS\ny\n~~~\n", &[("", "x\n", true), ("js", "y\n", true)]);
        check("Here it is: ```c\nint x;\n```", &[("c", "int x;\n", true)]);
        check("```py\nreturn x```\nDone.", &[("py", "return x\n", true)]);
        check("1. Use this:\n   ```js\n   f();\n     g();\n   ```", &[("js", "f();\n  g();\n", true)]);
        check("```python title=\"a.py\"\nx\n```", &[("python", "x\n", true)]);
    }

    #[test]
    fn a_cut_off_block_is_marked_as_open() {
        check("```python\ndef f():\n    ret", &[("python", "def f():\n    ret\n", false)]);
        check("```", &[("", "", false)]);
    }

    #[test]
    fn longer_fences_hold_shorter_ones() {
        check("````md\n```\nx\n```\n````", &[("md", "```\nx\n```\n", true)]);
    }

    #[test]
    fn inline_code_is_no_fence() {
        check("Use ```x = 1``` and go on.", &[]);
    }
}
