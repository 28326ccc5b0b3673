//! The same pairs as the textbook finds.

use petgraph::Direction;
use petgraph::visit::EdgeRef;
use proptest::prelude::*;

use super::*;
use crate::analysis::flow::FlowEdge;
use crate::analysis::scope::{Symbol, TOP_SCOPE};
use crate::analysis::statement::{Mode, Part};
use crate::analysis::{Turn, now};

fn access(node: u32, (variable, part, mode): (u32, u32, u32)) -> Access {
    Access {
        statement: StatementId(node),
        name: Symbol(variable),
        part: if part == 0 { Part::Whole } else { Part::Field(Symbol(part)) },
        scope: TOP_SCOPE,
        at: 0,
        mode: match mode {
            0 | 1 => Mode::Read,
            2 => Mode::Mutate,
            _ => Mode::Write { certain: mode == 3 },
        },
        steps: 0,
        carries: false,
        variable: VariableId(variable),
    }
}

/// The textbook's fixed point (Aho, Lam, Sethi, Ullman, "Compilers", 2nd ed., §9.2.4), with sets of accesses.
fn fixed_point(flow: &ControlFlow, accesses: &[Access], of: &[Vec<usize>]) -> BTreeSet<(usize, usize)> {
    let transfer = |node: NodeIndex, into: &BTreeSet<usize>| {
        let mut out = into.clone();
        for &access in of[node.index()].iter().filter(|&&access| accesses[access].writes()) {
            if accesses[access].kills() {
                out.retain(|&other| accesses[other].variable != accesses[access].variable);
            }
            out.insert(access);
        }
        out
    };
    let mut into = vec![BTreeSet::new(); flow.graph.node_count()];
    loop {
        let before = into.clone();
        for node in flow.graph.node_indices() {
            for edge in flow.graph.edges_directed(node, Direction::Incoming) {
                let from = edge.source();
                let held = before[from.index()].clone();
                match edge.weight() {
                    FlowEdge::Real => into[node.index()].extend(transfer(from, &held)),
                    FlowEdge::DataOnly => {
                        into[node.index()].extend(transfer(from, &held));
                        into[node.index()].extend(held);
                    }
                    FlowEdge::ControlOnly => {}
                }
            }
        }
        if into == before {
            break;
        }
    }
    let pairs = flow.graph.node_indices().flat_map(|node| {
        let reads = of[node.index()].iter().filter(|&&read| accesses[read].reads());
        let into = &into[node.index()];
        reads.flat_map(move |&read| into.iter().map(move |&write| (write, read)))
    });
    let meet = |&(write, read): &(usize, usize)| {
        let (write, read): (&Access, &Access) = (&accesses[write], &accesses[read]);
        write.variable == read.variable && parts_meet(write.part, read.part)
    };
    pairs.filter(meet).collect()
}

/// Writes and reads with a way between them.
fn without_merges(reaching: &Reaching) -> BTreeSet<(usize, usize)> {
    let mut found = BTreeSet::new();
    for pair in &reaching.pairs {
        let End::Access(read) = pair.to else { continue };
        let (mut open, mut seen) = (vec![pair.from], BTreeSet::new());
        while let Some(from) = open.pop() {
            match from {
                End::Access(write) => _ = found.insert((write, read)),
                End::Merge(_) if !seen.insert(from) => {}
                End::Merge(_) => {
                    open.extend(reaching.pairs.iter().filter(|other| other.to == from).map(|other| other.from));
                }
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]
    #[test]
    fn as_the_fixed_point_says(
        edges in prop::collection::vec((0u32..10, 0u32..10, 0u32..5), 4..24),
        names in prop::collection::vec((0u32..10, (0u32..3, 0u32..3, 0u32..5)), 0..24),
    ) {
        let mut flow = ControlFlow::new();
        for id in 0..8 {
            flow.add(StatementId(id));
        }
        for (from, to, kind) in edges {
            let edge = match kind {
                0 => FlowEdge::DataOnly,
                1 => FlowEdge::ControlOnly,
                _ => FlowEdge::Real,
            };
            flow.connect(NodeIndex::new(from as usize), NodeIndex::new(to as usize), edge);
        }
        let accesses: Vec<Access> = names.iter().map(|&(node, what)| access(node, what)).collect();
        let mut of = vec![Vec::new(); 10];
        for (index, (node, _)) in names.iter().enumerate() {
            of[*node as usize].push(index);
        }
        let mut never = || Turn::Work;
        let of_node = |node: NodeIndex| of[node.index()].clone();
        let expected = fixed_point(&flow, &accesses, &of);
        for most_values in [usize::MAX, 0] {
            let mut work = Work::until(&mut never);
            let found = now(with_merges_beyond(most_values, &flow, &accesses, &of_node, &mut work));
            let pairs: BTreeSet<_> = found.pairs.iter().collect();
            prop_assert_eq!(pairs.len(), found.pairs.len());
            prop_assert_eq!(without_merges(&found), expected.clone());
        }
    }
}
