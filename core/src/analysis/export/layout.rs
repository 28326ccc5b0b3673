//! Where things stand in a drawing, in pixels.

use super::lanes::Arc;
use super::style::{CHARACTER, GAP, LANE, LINE};
use super::text::columns;

/// Between a line of code and its rounded lines.
const AFTER: u32 = 8;

/// The columns of a drawing, and how far the code reaches into them.
pub(super) struct Layout {
    /// Where the brackets begin.
    pub control: u32,
    /// Right end of the line numbers.
    pub numbers: u32,
    /// Left end of the code.
    pub code: u32,
    /// Where the longest line of code has ended: beyond it are the lanes of the rounded lines.
    pub data: u32,
    /// Right end of all lanes and their names.
    pub end: u32,
    /// Where the rounded lines of each line of code begin.
    ends: Vec<u32>,
}

impl Layout {
    pub fn of(listing: &[String], control: &[Arc], data: &[Arc]) -> Self {
        let lanes = |arcs: &[Arc]| arcs.iter().map(|arc| arc.lane + arc.name_lanes + 1).max().unwrap_or(0);
        let digits = listing.len().max(1).ilog10() + 1;
        let control = GAP + lanes(control) * LANE;
        let numbers = control + GAP + digits * CHARACTER;
        let code = numbers + GAP;
        let ends: Vec<u32> = listing.iter().map(|line| code + columns(line) * CHARACTER + AFTER).collect();
        let data_from = ends.iter().copied().max().unwrap_or(code);
        Self { control, numbers, code, data: data_from, end: data_from + GAP + lanes(data) * LANE + GAP, ends }
    }

    /// Where the rounded lines of a line of code begin.
    pub fn after(&self, line: u32) -> u32 {
        self.ends[line as usize - 1]
    }

    /// The lane of a rounded line.
    pub fn data_lane(&self, lane: u32) -> u32 {
        self.data + GAP + LANE * lane
    }

    /// The lane of a bracket.
    pub fn control_lane(&self, lane: u32) -> u32 {
        self.control - LANE * (lane + 1)
    }
}

/// Middle of a line of code. Line 0 is the heading.
pub(super) fn middle(line: u32) -> u32 {
    GAP + line * LINE + LINE / 2
}

/// Where the letters of a line of code stand.
pub(super) fn base(line: u32) -> u32 {
    middle(line) + 4
}

/// Where dependences leave a line of code, and where they arrive: apart, so that neither looks like the other.
pub(super) fn leaving(line: u32) -> u32 {
    middle(line) + 3
}

/// See [`leaving`].
pub(super) fn arriving(line: u32) -> u32 {
    middle(line) - 3
}
