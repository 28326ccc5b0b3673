//! Facets as bars on one scale.

use rescue_core::retrieval::{CweRanking, FacetVote};

use super::format::excerpt;

/// Where a facet's bar ends and where its threshold lies, in percent of the track.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// End of the bar.
    pub fill: f32,
    /// Place of the threshold, the same in every row; `None` where the method has none.
    pub threshold: Option<f32>,
}

/// Where all thresholds lie, in percent: right of it a facet votes, left of it it does not.
const THRESHOLD_AT: f32 = 60.0;

/// The bar of a facet whose largest score in the list is `most`. With a threshold the scale is piecewise: up to the
/// threshold it fills 60 % of the track, from there to `most` the rest.
pub fn bar(vote: &FacetVote, most: f32) -> Bar {
    let share =
        |part: f32, whole: f32| if whole > 0.0 && part.is_finite() { (part / whole).clamp(0.0, 1.0) } else { 0.0 };
    let fill = match vote.threshold {
        Some(threshold) if vote.score > threshold => {
            THRESHOLD_AT + (100.0 - THRESHOLD_AT) * share(vote.score - threshold, most - threshold)
        }
        Some(threshold) => THRESHOLD_AT * share(vote.score, threshold),
        None => 100.0 * share(vote.score, most),
    };
    Bar { fill, threshold: vote.threshold.map(|_| THRESHOLD_AT) }
}

/// The largest score that a facet gives anything in the list.
pub fn most(ranking: &CweRanking, facet: &str) -> f32 {
    let votes = ranking.cwes.iter().flat_map(|cwe| &cwe.facets).filter(|vote| vote.facet == facet);
    votes.map(|vote| vote.score).filter(|score| score.is_finite()).fold(0.0, f32::max)
}

/// What each facet adds, as percent of the best weakness's score: the parts of the thin stack under a weakness.
pub fn stack(ranking: &CweRanking, facets: &[FacetVote]) -> Vec<f32> {
    let best = ranking.cwes.first().map_or(0.0, |cwe| cwe.score);
    let shares = facets.iter().map(|vote| if best > 0.0 { 100.0 * vote.adds / best } else { 0.0 });
    shares.filter(|share| share.is_finite() && *share > 0.0).collect()
}

/// A facet's name for people.
pub fn title(facet: &str) -> String {
    match facet {
        "cause" => "Cause".into(),
        "api" => "API calls".into(),
        "calls" => "Dangerous calls".into(),
        "signal" => "Signals in the code".into(),
        "hint" => "Places to look at".into(),
        "kin" => "Close weaknesses".into(),
        "names" => "Names in the code".into(),
        "draft_words" => "Words of the code".into(),
        "words" => "Words of the task".into(),
        "prevalence" => "Common weakness".into(),
        "code" => "Code".into(),
        "task_phrases" => "Similar tasks".into(),
        "weakness" => "Its weakness".into(),
        other => {
            let words = other.replace(['_', '-'], " ");
            let mut chars = words.chars();
            chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
        }
    }
}

/// A score in the facet's own unit.
pub fn score(score: f32) -> String {
    if score.abs() < 10.0 { format!("{score:.2}") } else { format!("{score:.1}") }
}

/// What a facet adds: rank fusion deals in small numbers.
pub fn adds(adds: f32) -> String {
    if adds.abs() < 1.0 { format!("{adds:.4}") } else { format!("{adds:.2}") }
}

/// Code in a sentence, which is written between backticks there, in quotes.
fn quoted(sentence: &str) -> String {
    let mut opens = false;
    let quotes = |c: char| {
        if c != '`' {
            return c;
        }
        opens = !opens;
        if opens { '‘' } else { '’' }
    };
    sentence.chars().map(quotes).collect()
}

/// What matched in a facet, in one line.
pub fn matched(vote: &FacetVote) -> String {
    vote.matched.iter().map(|what| excerpt(&quoted(what), 160)).collect::<Vec<_>>().join(if is_prose(vote) {
        " · "
    } else {
        ", "
    })
}

/// The shortest reason for a weakness: what a signal found, the calls that it is about, or else the phrase that is nearest.
pub fn reason(facets: &[FacetVote]) -> Option<String> {
    let voting = || facets.iter().filter(|vote| vote.votes && !vote.matched.is_empty());
    if let Some(found) = voting().find(|vote| vote.facet == "signal").and_then(|vote| vote.matched.first()) {
        return Some(excerpt(&quoted(found), 160));
    }
    let calls = voting().find(|vote| vote.facet == "api" || vote.facet == "calls");
    let phrase = || voting().find(|vote| is_prose(vote));
    match calls {
        Some(vote) => Some(format!("calls {}", vote.matched.join(", "))),
        None => {
            phrase().or_else(|| voting().next()).and_then(|vote| vote.matched.first()).map(|what| excerpt(what, 80))
        }
    }
}

/// How far a weakness is ahead of the next one, and which facet makes most of the difference.
pub fn margin(ranking: &CweRanking, at: usize) -> Option<String> {
    let (this, next) = (ranking.cwes.get(at)?, ranking.cwes.get(at + 1)?);
    let ahead = |vote: &FacetVote| {
        let other = next.facets.iter().find(|other| other.facet == vote.facet).map_or(0.0, |other| other.adds);
        vote.adds - other
    };
    let facets = this.facets.iter().map(|vote| (vote, ahead(vote)));
    let (facet, most) = facets.filter(|(_, ahead)| ahead.is_finite()).max_by(|a, b| a.1.total_cmp(&b.1))?;
    let lead = format!("{} is {} behind", next.name, adds(this.score - next.score));
    if most <= 0.0 {
        return Some(format!("{lead}."));
    }
    Some(format!("{lead}; most of it is in {} ({}).", title(&facet.facet), adds(most)))
}

/// Whether what a facet matches are phrases rather than names.
fn is_prose(vote: &FacetVote) -> bool {
    vote.matched.iter().any(|what| what.contains(' '))
}

#[cfg(test)]
mod tests {
    use rescue_core::retrieval::RankedCwe;

    use super::*;

    fn vote(score: f32, threshold: Option<f32>) -> FacetVote {
        FacetVote { facet: "api".into(), score, rank: Some(1), threshold, votes: true, adds: 0.0, matched: Vec::new() }
    }

    fn fill(score: f32, threshold: Option<f32>, most: f32) -> f32 {
        bar(&vote(score, threshold), most).fill
    }

    #[test]
    fn votes_end_right_of_the_threshold_and_others_left_of_it() {
        assert!((fill(4.0, Some(4.0), 8.0) - 60.0).abs() < 0.01);
        assert!((fill(6.0, Some(4.0), 8.0) - 80.0).abs() < 0.01);
        assert!((fill(8.0, Some(4.0), 8.0) - 100.0).abs() < 0.01);
        assert!((fill(2.0, Some(4.0), 8.0) - 30.0).abs() < 0.01);
    }

    #[test]
    fn without_a_threshold_the_scale_is_plain() {
        assert!((fill(2.0, None, 8.0) - 25.0).abs() < 0.01);
        assert_eq!(bar(&vote(2.0, None), 8.0).threshold, None);
    }

    #[test]
    fn the_margin_names_the_facet_that_decides() {
        let cwe = |cwe, name: &str, api: f32, cause: f32| {
            let vote = |facet: &str, adds| FacetVote { facet: facet.into(), adds, ..vote(1.0, None) };
            RankedCwe {
                cwe,
                name: name.into(),
                score: api + cause,
                passed: true,
                facets: vec![vote("api", api), vote("cause", cause)],
            }
        };
        let cwes = vec![cwe(89, "SQL injection", 0.016, 0.012), cwe(117, "Log injection", 0.004, 0.013)];
        let ranking = CweRanking { cwes, ..CweRanking::default() };
        let said = "Log injection is 0.0110 behind; most of it is in API calls (0.0120).";
        assert_eq!(margin(&ranking, 0).as_deref(), Some(said));
        assert_eq!(margin(&ranking, 1), None);
    }

    #[test]
    fn odd_scores_stay_on_the_track() {
        for (score, threshold, most) in
            [(f32::NAN, None, 1.0), (-1.0, Some(0.5), 1.0), (3.0, Some(0.0), 0.0), (f32::INFINITY, Some(0.5), 1.0)]
        {
            assert!((0.0..=100.0).contains(&fill(score, threshold, most)));
        }
    }
}
