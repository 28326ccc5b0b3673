//! hit@k: the share of rows with a right weakness among the first k of the ranking, every weakness one entry; how far that
//! may be off; the mean reciprocal rank; and the same where a parent or a child in the CWE tree counts as right.

mod bootstrap;

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;
use serde_json::{Value, json};

use crate::catalogue::Catalogue;

/// The k that are measured.
const FIRST: [usize; 3] = [1, 4, 10];

/// A row and what was found for it.
pub struct Outcome {
    /// Name of its language.
    pub language: String,
    /// The right weaknesses; one of them is enough.
    pub wanted: Vec<u32>,
    /// The ranking.
    pub found: Vec<u32>,
    /// The gate let something into the prompt.
    pub passed: bool,
    /// Milliseconds for analysis and ranking.
    pub ms: f64,
}

/// Outcomes, counted.
#[derive(Default)]
pub struct Report {
    /// Rows that could not be measured; they are in none of the shares.
    pub errors: usize,
    all: Tally,
    /// Where the first right weakness stood in each row, from 0.
    places: Vec<Option<usize>>,
    /// The same, one step in the tree being close enough.
    close: Tally,
    /// Rows that passed the gate with a right weakness among the first four.
    passed_and_hit: usize,
    languages: BTreeMap<String, Tally>,
    cwes: BTreeMap<u32, Tally>,
    /// Rows with a right weakness, and those among them that passed the gate.
    positives: (usize, usize),
    /// The same for rows that have none: ordinary tasks.
    negatives: (usize, usize),
    ms: Vec<f64>,
}

/// Rows, and those that were hit among the first k.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    rows: usize,
    hits: [usize; FIRST.len()],
}

/// A tally as shares from 0 to 1.
#[derive(Serialize)]
struct Shares {
    rows: usize,
    #[serde(rename = "hit@1")]
    at_1: f64,
    #[serde(rename = "hit@4")]
    at_4: f64,
    #[serde(rename = "hit@10")]
    at_10: f64,
}

impl Report {
    /// Counts a row: once in all, once in its language, once in each of its right weaknesses.
    pub fn add(&mut self, outcome: &Outcome) {
        self.ms.push(outcome.ms);
        let counted = if outcome.wanted.is_empty() { &mut self.negatives } else { &mut self.positives };
        counted.0 += 1;
        counted.1 += usize::from(outcome.passed);
        if outcome.wanted.is_empty() {
            return;
        }
        let place = outcome.found.iter().position(|cwe| outcome.wanted.contains(cwe));
        let hits = FIRST.map(|k| usize::from(place.is_some_and(|place| place < k)));
        self.all.add(hits);
        self.places.push(place);
        self.passed_and_hit += usize::from(outcome.passed && hits[1] == 1);
        let is_close = |cwe: &u32| {
            outcome.wanted.iter().any(|wanted| wanted == cwe || Catalogue::shipped().is_step(*wanted, *cwe))
        };
        let close = outcome.found.iter().position(is_close);
        self.close.add(FIRST.map(|k| usize::from(close.is_some_and(|place| place < k))));
        self.languages.entry(outcome.language.clone()).or_default().add(hits);
        for &cwe in &outcome.wanted {
            self.cwes.entry(cwe).or_default().add(hits);
        }
    }

    /// The report as one JSON object.
    pub fn json(&self, method: &str) -> Value {
        let languages: BTreeMap<_, _> = self.languages.iter().map(|(name, tally)| (name, tally.shares())).collect();
        let cwes: BTreeMap<_, _> = self.cwes.iter().map(|(cwe, tally)| (cwe.to_string(), tally.shares())).collect();
        let intervals: BTreeMap<_, _> = FIRST.map(|k| (format!("hit@{k}"), self.interval(k))).into();
        let mut report = json!({
            "method": method,
            "errors": self.errors,
            "mrr": self.mean_reciprocal_rank(),
            "intervals": intervals,
            "one_step": self.close.shares(),
            "passed": share(self.positives),
            "passed_and_hit@4": share((self.positives.0, self.passed_and_hit)),
            "false_alarms": share(self.negatives),
            "by_language": languages,
            "by_cwe": cwes,
            "ms": { "median": self.quantile(0.5), "p95": self.quantile(0.95) },
        });
        if let (Value::Object(report), Ok(Value::Object(all))) = (&mut report, serde_json::to_value(self.all.shares()))
        {
            report.extend(all);
        }
        report
    }

    /// The report for people.
    pub fn table(&self, title: &str) -> String {
        let mut table = format!("{title}\n{:<16}{:>6}{:>8}{:>8}{:>8}\n", "", "rows", "hit@1", "hit@4", "hit@10");
        let mut line = |name: &str, tally: Tally| {
            let shares = tally.shares();
            let percent = [shares.at_1, shares.at_4, shares.at_10].map(|share| format!("{:.0} %", 100.0 * share));
            // Writing into a String cannot fail.
            let _ = writeln!(table, "{name:<16}{:>6}{:>8}{:>8}{:>8}", tally.rows, percent[0], percent[1], percent[2]);
        };
        line("all", self.all);
        line("one step off", self.close);
        self.languages.iter().for_each(|(name, &tally)| line(name, tally));
        self.cwes.iter().for_each(|(cwe, &tally)| line(&format!("CWE-{cwe}"), tally));
        for (what, counted) in [("weaknesses", self.positives), ("ordinary tasks", self.negatives)] {
            if let Some(share) = share(counted) {
                let _ = writeln!(table, "the gate lets {:.1} % of {} {what} through", 100.0 * share, counted.0);
            }
        }
        let (low, high) = self.interval(4);
        let _ = writeln!(
            table,
            "hit@4 is between {:.0} and {:.0} % (95 % bootstrap interval); mean reciprocal rank {:.2}",
            100.0 * low,
            100.0 * high,
            self.mean_reciprocal_rank()
        );
        let _ = writeln!(
            table,
            "{} rows could not be read; {:.2} ms a row (median), {:.2} ms (95 %)",
            self.errors,
            self.quantile(0.5),
            self.quantile(0.95)
        );
        table
    }

    /// The 95 % interval of hit@k.
    fn interval(&self, k: usize) -> (f64, f64) {
        let hits: Vec<bool> = self.places.iter().map(|place| place.is_some_and(|place| place < k)).collect();
        bootstrap::interval(&hits)
    }

    fn mean_reciprocal_rank(&self) -> f64 {
        let sum = self.places.iter().flatten().fold(0.0, |sum, place| sum + 1.0 / (place + 1) as f64);
        sum / self.places.len().max(1) as f64
    }

    fn quantile(&self, share: f64) -> f64 {
        let mut ms = self.ms.clone();
        ms.sort_by(f64::total_cmp);
        ms.iter()
            .copied()
            .enumerate()
            .find(|&(at, _)| (at + 1) as f64 >= share * ms.len() as f64)
            .map_or(0.0, |(_, ms)| ms)
    }
}

/// The share that passed; `None` without rows.
fn share((rows, passed): (usize, usize)) -> Option<f64> {
    (rows > 0).then(|| passed as f64 / rows as f64)
}

impl Tally {
    fn add(&mut self, hits: [usize; FIRST.len()]) {
        self.rows += 1;
        for (sum, hit) in self.hits.iter_mut().zip(hits) {
            *sum += hit;
        }
    }

    fn shares(self) -> Shares {
        let [at_1, at_4, at_10] =
            self.hits.map(|hits| if self.rows == 0 { 0.0 } else { hits as f64 / self.rows as f64 });
        Shares { rows: self.rows, at_1, at_4, at_10 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_hit_by_any_of_its_weaknesses_among_the_first() {
        let mut report = Report::default();
        let outcome = |language: &str, wanted: &[u32], found: &[u32]| Outcome {
            language: language.to_owned(),
            wanted: wanted.to_vec(),
            found: found.to_vec(),
            passed: !found.is_empty(),
            ms: 1.0,
        };
        report.add(&outcome("python", &[89], &[89, 78]));
        report.add(&outcome("python", &[89, 564], &[1, 2, 3, 564]));
        report.add(&outcome("c", &[787], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 787]));
        report.add(&outcome("c", &[787], &[]));
        report.add(&outcome("c", &[], &[787]));
        report.add(&outcome("c", &[], &[]));
        assert_eq!(report.all, Tally { rows: 4, hits: [1, 2, 2] });
        assert_eq!(report.languages["python"], Tally { rows: 2, hits: [1, 2, 2] });
        assert_eq!(report.cwes[&787], Tally { rows: 2, hits: [0, 0, 0] });
        let json = report.json("x");
        assert_eq!((&json["passed"], &json["false_alarms"]), (&json!(0.75), &json!(0.5)));
        assert_eq!((&json["hit@4"], &json["by_cwe"]["89"]["hit@1"]), (&json!(0.5), &json!(0.5)));
        assert_eq!(json["mrr"], json!((1.0 + 0.25 + 1.0 / 11.0) / 4.0));
        assert_eq!((&json["one_step"]["hit@4"], &json["passed_and_hit@4"]), (&json!(0.5), &json!(0.5)));
        assert!(report.table("x").contains("all                  4    25 %    50 %    50 %"), "{}", report.table("x"));
    }

    #[test]
    fn nothing_measured_is_nothing_hit() {
        assert_eq!(Report::default().json("x")["hit@1"], json!(0.0));
    }
}
