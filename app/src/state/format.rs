//! Numbers as the page writes them.

/// Bytes, in the unit that leaves one to three digits: `812 B`, `1.4 KB`, `402 KB`, `1.62 MB`. 1 KB is 1000 bytes.
pub fn bytes(count: u64) -> String {
    match count {
        0..1_000 => format!("{count} B"),
        1_000..10_000 => format!("{:.1} KB", count as f64 / 1e3),
        10_000..1_000_000 => format!("{:.0} KB", count as f64 / 1e3),
        _ => format!("{:.2} MB", count as f64 / 1e6),
    }
}

/// Milliseconds: `0.4 ms`, `12 ms`, `1.6 s`.
pub fn duration(ms: f64) -> String {
    match ms {
        ms if ms < 9.95 => format!("{ms:.1} ms"),
        ms if ms < 999.5 => format!("{ms:.0} ms"),
        ms => format!("{:.1} s", ms / 1e3),
    }
}

/// A count with its noun: `1 line`, `11 lines`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with its thousands set apart: `1,284`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Lines for people: `22`, `12, 16 and 20`, `3, 7 and 9 more`.
pub fn lines(lines: &[u32]) -> String {
    const SHOWN: usize = 4;
    match lines {
        [] => String::new(),
        [line] => line.to_string(),
        [init @ .., last] if lines.len() <= SHOWN => {
            let init: Vec<_> = init.iter().map(u32::to_string).collect();
            format!("{} and {last}", init.join(", "))
        }
        _ => {
            let shown: Vec<_> = lines[..SHOWN - 1].iter().map(u32::to_string).collect();
            format!("{} and {} more", shown.join(", "), lines.len() - (SHOWN - 1))
        }
    }
}

/// The first characters of a text that somebody else wrote, on one line.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = words.char_indices().nth(most) {
        words.truncate(at);
        words.push('…');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_leave_few_digits() {
        let sizes = [(0, "0 B"), (999, "999 B"), (1_400, "1.4 KB"), (402_000, "402 KB"), (1_620_000, "1.62 MB")];
        assert!(sizes.iter().all(|&(count, text)| bytes(count) == text));
        let times = [(0.41, "0.4 ms"), (9.99, "10 ms"), (12.4, "12 ms"), (999.9, "1.0 s"), (1_620.0, "1.6 s")];
        assert!(times.iter().all(|&(ms, text)| duration(ms) == text));
    }

    #[test]
    fn counts_and_lines_read_like_text() {
        assert_eq!((count(1, "line", "lines"), count(1_284, "line", "lines")), ("1 line".into(), "1,284 lines".into()));
        assert_eq!(lines(&[22]), "22");
        assert_eq!(lines(&[12, 16, 20]), "12, 16 and 20");
        assert_eq!(lines(&[1, 2, 3, 4, 5]), "1, 2, 3 and 2 more");
    }

    #[test]
    fn an_excerpt_cuts_between_characters() {
        assert_eq!(excerpt("  ünïcode \n text ", 9), "ünïcode t…");
        assert_eq!(excerpt("short", 9), "short");
    }
}
