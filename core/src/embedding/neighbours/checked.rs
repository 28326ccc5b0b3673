//! Reading an index with suspicion.
//!
//! `instant-distance` trusts what it deserializes: a link to a point that is not there is a panic at search time. So the
//! bytes are walked first along the layout that its types have in postcard (lengths and numbers are varints):
//!
//! | what | must hold |
//! |---|---|
//! | form | 0: points only; 1: a graph |
//! | points | (0) a length, then [`DIM`] bytes each |
//! | breadth of the search | (1, from here on) what [`super::BREADTH`] says |
//! | points | a length, at least 1, then [`DIM`] bytes each |
//! | links of the ground layer | as many rows as points, 64 links each: a point, or [`NONE`] |
//! | upper layers | a length; each layer a length, at least 1 and not above that of the layer below, then rows of 32 links to points that are in the layer themselves |
//! | positions | as many as points, each of `0..n` once |

use super::super::DIM;
use super::{BREADTH, NeighboursError as Error};

/// Links of a point on the ground layer and above it.
const LINKS: [usize; 2] = [64, 32];

/// Fills the places of links that a point does not have.
const NONE: u32 = u32::MAX;

/// More layers than any index that fits into memory has: each is at most about a third of the one below.
const MAX_LAYERS: usize = 32;

/// Whether `bytes` are one whole index that can be searched without leaving its tables.
pub fn check(bytes: &[u8]) -> Result<(), Error> {
    let mut reader = Reader(bytes);
    match reader.number()? {
        0 => drop(reader.points()?),
        1 => check_graph(&mut reader)?,
        _ => return Err(Error::Damaged("it is of an unknown form")),
    }
    if reader.0.is_empty() { Ok(()) } else { Err(Error::Trailing(reader.0.len())) }
}

fn check_graph(reader: &mut Reader) -> Result<(), Error> {
    if reader.number()? as usize != BREADTH {
        return Err(Error::Damaged("its search has an unknown breadth"));
    }
    let points = reader.points()?;
    if points == 0 {
        return Err(Error::Damaged("it is a graph of no points"));
    }
    if reader.length(LINKS[0])? != points {
        return Err(Error::Damaged("points and links differ in number"));
    }
    reader.links(points * LINKS[0], points)?;

    let layers = reader.length(1)?;
    if layers > MAX_LAYERS {
        return Err(Error::Damaged("it has too many layers"));
    }
    let mut below = points;
    for _ in 0..layers {
        let layer = reader.length(LINKS[1])?;
        if layer == 0 || layer > below {
            return Err(Error::Damaged("a layer has an impossible size"));
        }
        reader.links(layer * LINKS[1], layer)?;
        below = layer;
    }

    if reader.length(1)? != points {
        return Err(Error::Damaged("points and positions differ in number"));
    }
    let mut seen = vec![false; points];
    for _ in 0..points {
        match seen.get_mut(reader.number()? as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(Error::Damaged("a position is wrong or there twice")),
        }
    }
    Ok(())
}

/// The bytes not yet read.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn number(&mut self) -> Result<u32, Error> {
        let (number, rest) = postcard::take_from_bytes(self.0).map_err(|error| match error {
            postcard::Error::DeserializeUnexpectedEnd => Error::Truncated,
            _ => Error::Damaged("a number is too large"),
        })?;
        self.0 = rest;
        Ok(number)
    }

    /// A length of things that take at least `least_bytes` each, all of which can still be there.
    fn length(&mut self, least_bytes: usize) -> Result<usize, Error> {
        let length = self.number()? as usize;
        if length > self.0.len() / least_bytes { Err(Error::Truncated) } else { Ok(length) }
    }

    /// Their number.
    fn points(&mut self) -> Result<usize, Error> {
        let points = self.length(DIM)?;
        self.0 = &self.0[points * DIM..];
        Ok(points)
    }

    fn links(&mut self, count: usize, points: usize) -> Result<(), Error> {
        for _ in 0..count {
            let link = self.number()?;
            if link != NONE && link as usize >= points {
                return Err(Error::Damaged("a link leads to no point"));
            }
        }
        Ok(())
    }
}
