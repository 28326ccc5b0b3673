//! Cluster, then summarize (paper §3.1): batches of pairs become lists, batches of lists become one, until one is left.
//!
//! All batches of a round are asked for at the same time, of all weaknesses together; the next round begins when all have
//! their answers. What comes out depends on the answers and not on their order.

use std::collections::BTreeSet;

use indicatif::ProgressBar;

use super::ask::{Ask, AskError};
use super::check::Fault;
use super::cluster::{Case, Cluster};
use super::list::{List, Question};
use super::prompts::{Kind, merge, summarize};
use super::usage::estimate;
use super::workers::in_order;

/// b of the paper: most pairs, or lists, that are looked at together.
pub const BATCH: usize = 10;

/// How much a prompt may hold, and how many are asked at the same time.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Most pairs, or lists, of a batch.
    pub batch: usize,
    /// Most tokens of a prompt.
    pub prompt_tokens: u64,
    /// Requests at the same time.
    pub concurrency: usize,
}

/// What became of a cluster.
#[derive(Default)]
pub struct Summary {
    /// The guidelines.
    pub guidelines: Vec<String>,
    /// The causes.
    pub causes: Vec<String>,
    /// Whether all of it was answered.
    pub complete: bool,
}

/// An entry, or an answer, that never became what was asked for.
pub struct Failed {
    /// The weakness.
    pub cwe: u32,
    /// What was asked for.
    pub kind: Kind,
    /// The pairs that it was asked about; none where lists were merged.
    pub pairs: Vec<String>,
    /// The text.
    pub text: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What came of all clusters.
#[derive(Default)]
pub struct Outcome {
    /// By cluster.
    pub summaries: Vec<Summary>,
    /// What was given up.
    pub failed: Vec<Failed>,
    /// Why requests were not answered, each reason once.
    pub unanswered: BTreeSet<String>,
}

/// A cluster and what it is asked for, with the lists that there are.
struct Line<'a> {
    cluster: usize,
    kind: Kind,
    weakness: &'a str,
    lists: Vec<Vec<String>>,
    complete: bool,
}

/// A batch of a line.
struct Job<'a> {
    line: usize,
    cwe: u32,
    kind: Kind,
    weakness: &'a str,
    of: Batch<'a>,
}

#[derive(Clone)]
enum Batch<'a> {
    Cases(&'a [Case]),
    Lists(Vec<Vec<String>>),
}

/// What became of a job.
#[derive(Default)]
struct Done {
    lists: Vec<Vec<String>>,
    failed: Vec<Failed>,
    unanswered: Option<String>,
}

/// Summarizes clusters, each of which has a name.
pub fn summarize_all(
    clusters: &[(Cluster, String)],
    limits: Limits,
    model: &dyn Ask,
    progress: &ProgressBar,
) -> Outcome {
    let mut outcome = Outcome::default();
    let mut lines: Vec<Line> = (0..clusters.len())
        .flat_map(|cluster| Kind::ALL.map(|kind| (cluster, kind)))
        .map(|(cluster, kind)| Line {
            cluster,
            kind,
            weakness: &clusters[cluster].1,
            lists: Vec::new(),
            complete: true,
        })
        .collect();
    let mut jobs = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let cluster = &clusters[line.cluster].0;
        let (fitting, failed) = batches_of(cluster, line, limits);
        outcome.failed.extend(failed);
        jobs.extend(fitting.into_iter().map(|cases| line.job(at, cluster.cwe, Batch::Cases(cases))));
    }
    while !jobs.is_empty() {
        progress.inc_length(jobs.len() as u64);
        let done = in_order(&jobs, limits.concurrency, |job| {
            let done = job.run(model);
            progress.inc(1);
            done
        });
        for (job, done) in jobs.iter().zip(done) {
            let line = &mut lines[job.line];
            line.lists.extend(done.lists);
            line.complete &= done.unanswered.is_none();
            outcome.failed.extend(done.failed);
            outcome.unanswered.extend(done.unanswered);
        }
        jobs = Vec::new();
        for (at, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.complete && line.lists.len() > 1) {
            let batches = merges_of(line, limits);
            let cwe = clusters[line.cluster].0.cwe;
            // A batch of one is merged already, and waits for the next round.
            let (single, several): (Vec<_>, Vec<_>) = batches.into_iter().partition(|batch| batch.len() == 1);
            line.lists = single.into_iter().flatten().collect();
            jobs.extend(several.into_iter().map(|lists| line.job(at, cwe, Batch::Lists(lists))));
        }
    }
    outcome.summaries.resize_with(clusters.len(), || Summary { complete: true, ..Summary::default() });
    for line in lines {
        let cwe = clusters[line.cluster].0.cwe;
        let mut entries = line.lists.into_iter().next().unwrap_or_default();
        let too_many = entries.split_off(entries.len().min(line.kind.most()));
        let failed = |text| Failed { cwe, kind: line.kind, pairs: Vec::new(), text, fault: Fault::TooMany };
        outcome.failed.extend(too_many.into_iter().map(failed));
        let summary = &mut outcome.summaries[line.cluster];
        summary.complete &= line.complete;
        match line.kind {
            Kind::Guidelines => summary.guidelines = entries,
            Kind::Causes => summary.causes = entries,
        }
    }
    outcome
}

impl<'a> Line<'a> {
    fn job(&self, line: usize, cwe: u32, of: Batch<'a>) -> Job<'a> {
        Job { line, cwe, kind: self.kind, weakness: self.weakness, of }
    }
}

/// Cuts cases into batches that fit; a case that does not fit alone is given up.
fn batches_of<'a>(cluster: &'a Cluster, line: &Line, limits: Limits) -> (Vec<&'a [Case]>, Vec<Failed>) {
    let size = |cases: &[Case]| {
        let shown: Vec<_> = cases.iter().map(|case| &case.shown).collect();
        estimate(&summarize(line.kind, line.weakness, &shown))
    };
    let (mut batches, mut failed) = (Vec::new(), Vec::new());
    let mut rest = cluster.cases.as_slice();
    while !rest.is_empty() {
        let mut count = 1;
        while count < limits.batch.min(rest.len()) && size(&rest[..=count]) <= limits.prompt_tokens {
            count += 1;
        }
        let (batch, after) = rest.split_at(count);
        rest = after;
        if count > 1 || size(batch) <= limits.prompt_tokens {
            batches.push(batch);
        } else {
            let pairs = vec![batch[0].id.clone()];
            failed.push(Failed {
                cwe: cluster.cwe,
                kind: line.kind,
                pairs,
                text: String::new(),
                fault: Fault::DoesNotFit,
            });
        }
    }
    (batches, failed)
}

/// Cuts lists into batches that fit, of two at least: otherwise there would be no end.
fn merges_of(line: &Line, limits: Limits) -> Vec<Vec<Vec<String>>> {
    let size = |lists: &[Vec<String>]| {
        let lists: Vec<_> = lists.iter().map(Vec::as_slice).collect();
        estimate(&merge(line.kind, line.weakness, &lists))
    };
    let mut batches = Vec::new();
    let mut rest = line.lists.as_slice();
    while !rest.is_empty() {
        let mut count = rest.len().min(2);
        while count < limits.batch.min(rest.len()) && size(&rest[..=count]) <= limits.prompt_tokens {
            count += 1;
        }
        let (batch, after) = rest.split_at(count);
        batches.push(batch.to_vec());
        rest = after;
    }
    batches
}

impl Job<'_> {
    fn run(&self, model: &dyn Ask) -> Done {
        match self.question().ask(model) {
            Ok(List { entries, rejected }) => {
                let failed = rejected.into_iter().map(|rejected| self.failed(rejected.text, rejected.fault)).collect();
                let entries = if entries.is_empty() { self.united() } else { entries };
                Done {
                    lists: Some(entries).filter(|list| !list.is_empty()).into_iter().collect(),
                    failed,
                    unanswered: None,
                }
            }
            Err(AskError::TooLong) => self.halves(model),
            Err(AskError::Refused(why)) => Done {
                lists: Some(self.united()).filter(|list| !list.is_empty()).into_iter().collect(),
                failed: vec![self.failed(String::new(), Fault::Refused(why))],
                unanswered: None,
            },
            Err(error) => Done { unanswered: Some(error.to_string()), ..Done::default() },
        }
    }

    fn question(&self) -> Question<'_> {
        let (prompt, shown) = match &self.of {
            Batch::Cases(cases) => {
                let shown: Vec<_> = cases.iter().map(|case| &case.shown).collect();
                let code = shown.iter().flat_map(|shown| [shown.code.as_str(), shown.patch.as_str()]).collect();
                (summarize(self.kind, self.weakness, &shown), code)
            }
            Batch::Lists(lists) => {
                let lists: Vec<_> = lists.iter().map(Vec::as_slice).collect();
                (merge(self.kind, self.weakness, &lists), Vec::new())
            }
        };
        Question { kind: self.kind, weakness: self.weakness, prompt, shown }
    }

    /// The model's context turned out to be smaller than was said: each half is asked for by itself.
    fn halves(&self, model: &dyn Ask) -> Done {
        let halves = match &self.of {
            Batch::Cases(cases) if cases.len() > 1 => {
                let (one, other) = cases.split_at(cases.len() / 2);
                [Batch::Cases(one), Batch::Cases(other)]
            }
            Batch::Lists(lists) if lists.len() > 2 => {
                let (one, other) = lists.split_at(lists.len() / 2);
                [Batch::Lists(one.to_vec()), Batch::Lists(other.to_vec())]
            }
            Batch::Cases(_) => {
                let failed = vec![self.failed(String::new(), Fault::DoesNotFit)];
                return Done { failed, ..Done::default() };
            }
            Batch::Lists(_) => return Done { lists: vec![self.united()], ..Done::default() },
        };
        let mut done = Done::default();
        for of in halves {
            // A list by itself is merged already.
            let half = match of {
                Batch::Lists(lists) if lists.len() == 1 => Done { lists, ..Done::default() },
                of => Job { of, ..*self }.run(model),
            };
            done.lists.extend(half.lists);
            done.failed.extend(half.failed);
            done.unanswered = done.unanswered.or(half.unanswered);
        }
        done
    }

    /// The entries of all lists, each once: what is left of a merge that failed, so that nothing is lost.
    fn united(&self) -> Vec<String> {
        let Batch::Lists(lists) = &self.of else { return Vec::new() };
        let mut seen = BTreeSet::new();
        lists.iter().flatten().filter(|entry| seen.insert(entry.as_str())).cloned().collect()
    }

    fn failed(&self, text: String, fault: Fault) -> Failed {
        let pairs = match &self.of {
            Batch::Cases(cases) => cases.iter().map(|case| case.id.clone()).collect(),
            Batch::Lists(_) => Vec::new(),
        };
        Failed { cwe: self.cwe, kind: self.kind, pairs, text, fault }
    }
}
