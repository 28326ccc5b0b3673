//! Gated reciprocal rank fusion (paper §3.3): several rankings become one.
//!
//! ```text
//! score(d) = Σ_i V_i(d) / (r_i(d) + α)        V_i(d) = 1 if s_i(d) > τ_i and r_i(d) ≤ R, else 0
//! ```
//!
//! `s_i` is the score and `r_i` the 1-based rank of candidate `d` in facet `i`; candidates with equal scores share the
//! best of their ranks. The paper has α = 60 and R = 10. Without
//! thresholds and without R this is plain reciprocal rank fusion (Cormack, Clarke & Büttcher, SIGIR 2009).

use super::facet::Votes;
use super::result::FacetVote;

/// Number of texts, words or names that a vote shows.
const MATCHED: usize = 5;

/// How what facets say turns into votes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rule {
    /// By rank.
    Ranks {
        /// α: the larger, the less the first ranks stand out.
        alpha: f32,
        /// R: the last rank that may vote.
        last_rank: Option<u32>,
    },
    /// By score: a facet's weight times the share that a score is of the facet's best, or of one where that is more.
    Scores,
}

impl Rule {
    /// Reciprocal ranks.
    pub const fn ranks(alpha: f32, last_rank: Option<u32>) -> Self {
        Self::Ranks { alpha, last_rank }
    }
}

/// What a facet's best score adds, by what the query has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weight {
    /// With a draft.
    pub draft: f32,
    /// In words alone.
    pub words: f32,
}

impl Weight {
    /// The same as all others.
    pub const ONE: Self = Self { draft: 1.0, words: 1.0 };
}

/// A facet's votes, and what they have to exceed.
pub(super) struct Ballot<'a> {
    /// The facet's name.
    pub facet: &'static str,
    /// τ.
    pub threshold: Option<f32>,
    /// What its best adds; only where scores are weighed.
    pub weight: f32,
    /// The score that counts as the best even where none reaches it; 0 for whatever is the best.
    pub full: f32,
    /// What it found.
    pub votes: Votes<'a>,
}

/// Ballots, counted.
pub(super) struct Fusion<'a> {
    ballots: Vec<Ranked<'a>>,
    /// Place and score of every candidate that scores above zero, best first, equals by place.
    pub ranking: Vec<(u32, f32)>,
}

struct Ranked<'a> {
    ballot: Ballot<'a>,
    /// By place of the candidate.
    by_place: Vec<Option<Standing>>,
}

/// How a candidate stands with a facet.
#[derive(Clone, Copy)]
struct Standing {
    /// Where it is among what the facet found, from 0.
    nth: usize,
    rank: u32,
    adds: f32,
}

impl<'a> Fusion<'a> {
    /// Counts the ballots over candidates `0..candidates`.
    pub fn count(candidates: usize, rule: Rule, ballots: Vec<Ballot<'a>>) -> Self {
        let mut sums = vec![0.0_f32; candidates];
        let ballots = ballots.into_iter().map(|ballot| Ranked::new(ballot, rule, &mut sums)).collect();
        let mut ranking: Vec<_> = (0..).zip(sums).filter(|&(_, score)| score > 0.0).collect();
        ranking.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        Self { ballots, ranking }
    }

    /// What every facet said of a candidate.
    pub fn explain(&self, place: u32) -> Vec<FacetVote> {
        self.ballots.iter().map(|ranked| ranked.explain(place)).collect()
    }
}

impl<'a> Ranked<'a> {
    fn new(mut ballot: Ballot<'a>, rule: Rule, sums: &mut [f32]) -> Self {
        let found = &mut ballot.votes.found;
        found.retain(|found| found.score > 0.0 && (found.place as usize) < sums.len());
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
        let best = found.first().map_or(1.0, |best| best.score.max(ballot.full));
        let mut by_place = vec![None; sums.len()];
        for (nth, here) in found.iter().enumerate() {
            let rank = 1 + found.partition_point(|other| other.score > here.score) as u32;
            let exceeds = ballot.threshold.is_none_or(|threshold| here.score > threshold);
            let adds = match rule {
                Rule::Ranks { last_rank, .. } if !exceeds || last_rank.is_some_and(|last| rank > last) => 0.0,
                Rule::Ranks { alpha, .. } => 1.0 / (rank as f32 + alpha),
                Rule::Scores if exceeds => ballot.weight * here.score / best,
                Rule::Scores => 0.0,
            };
            by_place[here.place as usize] = Some(Standing { nth, rank, adds });
            sums[here.place as usize] += adds;
        }
        Self { ballot, by_place }
    }

    fn explain(&self, place: u32) -> FacetVote {
        let (facet, threshold) = (self.ballot.facet.to_owned(), self.ballot.threshold);
        let Some(Standing { nth, rank, adds }) = self.by_place.get(place as usize).copied().flatten() else {
            return FacetVote {
                facet,
                score: 0.0,
                rank: None,
                threshold,
                votes: false,
                adds: 0.0,
                matched: Vec::new(),
            };
        };
        let found = &self.ballot.votes.found[nth];
        let mut matched = (self.ballot.votes.matched)(found);
        matched.truncate(MATCHED);
        FacetVote { facet, score: found.score, rank: Some(rank), threshold, votes: adds > 0.0, adds, matched }
    }
}

#[cfg(test)]
mod tests {
    use super::super::facet::Found;
    use super::*;

    const PAPER: Rule = Rule::ranks(60.0, Some(10));

    fn ballot(facet: &'static str, threshold: Option<f32>, scores: &[f32]) -> Ballot<'static> {
        let found = (0..).zip(scores).map(|(place, &score)| Found { place, score, text: 0 }).collect();
        Ballot {
            facet,
            threshold,
            weight: 1.0,
            full: 0.0,
            votes: Votes { found, matched: Box::new(|found| vec![found.place.to_string()]) },
        }
    }

    #[test]
    fn a_vote_counts_by_its_rank_if_it_exceeds_its_threshold() {
        let ballots = vec![ballot("a", Some(0.5), &[0.9, 0.5, 0.6]), ballot("b", None, &[0.1, 0.3, 0.2])];
        let fusion = Fusion::count(3, PAPER, ballots);
        let scores = [1.0 / 61.0 + 1.0 / 63.0, 1.0 / 61.0, 1.0 / 62.0 + 1.0 / 62.0];
        let expected: Vec<(u32, f32)> = vec![(0, scores[0]), (2, scores[2]), (1, scores[1])];
        assert_eq!(fusion.ranking, expected);

        // Exactly τ is not above τ: candidate 1 has its rank in facet a, but no vote.
        let votes = fusion.explain(1);
        assert_eq!((votes[0].rank, votes[0].votes, votes[0].adds), (Some(3), false, 0.0));
        assert_eq!((votes[1].rank, votes[1].votes, votes[1].adds), (Some(1), true, 1.0 / 61.0));
        assert_eq!(votes[1].matched, ["1"]);
    }

    /// The worked example of docs/retrieval.md.
    #[test]
    fn weighed_scores_add_up_as_the_docs_say() {
        let weighed = |facet, weight, full, scores: &[f32]| Ballot { weight, full, ..ballot(facet, None, scores) };
        let ballots = vec![
            weighed("signal", 3.0, 1.0, &[0.75, 0.0]),
            weighed("calls", 0.4, 0.0, &[40.0, 10.0]),
            weighed("draft_words", 2.4, 0.0, &[10.0, 20.0]),
        ];
        let fusion = Fusion::count(2, Rule::Scores, ballots);
        let expected = [(0, 3.85), (1, 2.50)];
        for ((place, score), (wanted, total)) in fusion.ranking.iter().zip(expected) {
            assert!(*place == wanted && (score - total).abs() < 1e-4, "{place} {score}");
        }
        assert!((fusion.explain(0)[0].adds - 2.25).abs() < 1e-4);
    }

    #[test]
    fn only_the_first_ten_vote() {
        let scores: Vec<f32> = (0..12).map(|n| 1.0 - n as f32 / 100.0).collect();
        let fusion = Fusion::count(12, PAPER, vec![ballot("a", None, &scores)]);
        assert_eq!(fusion.ranking.len(), 10);
        assert_eq!((fusion.explain(10)[0].rank, fusion.explain(10)[0].votes), (Some(11), false));
        let open = Fusion::count(12, Rule::ranks(60.0, None), vec![ballot("a", None, &scores)]);
        assert_eq!(open.ranking.len(), 12);
    }

    #[test]
    fn equals_share_a_rank_in_the_order_of_their_places_and_nothing_is_found_at_zero() {
        let fusion = Fusion::count(5, PAPER, vec![ballot("a", None, &[0.0, 0.4, -0.2, 0.4, 0.1])]);
        assert_eq!(fusion.ranking, [(1, 1.0 / 61.0), (3, 1.0 / 61.0), (4, 1.0 / 63.0)]);
        assert_eq!((fusion.explain(3)[0].rank, &fusion.explain(3)[0].matched[0][..]), (Some(1), "3"));
        assert_eq!(fusion.explain(0)[0].rank, None);
        assert!(Fusion::count(0, PAPER, vec![ballot("a", None, &[1.0])]).ranking.is_empty());
    }
}
