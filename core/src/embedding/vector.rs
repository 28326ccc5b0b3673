//! The direction of a text's meaning, in bytes.

use serde::{Deserialize, Serialize};
use serde_big_array::BigArray;

/// Number of components of a [`Vector`]. Part of every file that holds vectors.
pub const DIM: usize = 128;

/// What a component of 1 is stored as.
const UNIT: f32 = 127.0;

/// A unit vector, rounded to 1/127. Rounding moves a cosine by less than two hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vector(#[serde(with = "BigArray")] [i8; DIM]);

impl Vector {
    /// The unit vector of the same direction; `None` if there is none (all zero, or one not finite).
    pub fn from_direction(components: &[f32; DIM]) -> Option<Self> {
        let length = components.iter().map(|c| c * c).sum::<f32>().sqrt();
        if length == 0.0 || !length.is_finite() {
            return None;
        }
        Some(Self(components.map(|c| (c / length * UNIT).round() as i8)))
    }

    /// The components, 127 for 1.
    pub fn components(&self) -> &[i8; DIM] {
        &self.0
    }

    /// Cosine of the angle between two vectors, -1 to 1.
    pub fn cosine(&self, other: &Self) -> f32 {
        // Within bounds even for a vector of a damaged file, which need not have unit length.
        (dot(&self.0, &other.0) as f32 / (UNIT * UNIT)).clamp(-1.0, 1.0)
    }
}

impl instant_distance::Point for Vector {
    fn distance(&self, other: &Self) -> f32 {
        1.0 - self.cosine(other)
    }
}

/// Sum of products, exact: at most `DIM` × 2¹⁴, far from the end of an `i32`.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
use dot_by_ones as dot;

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use dot_by_sixteens as dot;

#[cfg(any(test, not(all(target_arch = "wasm32", target_feature = "simd128"))))]
fn dot_by_ones(a: &[i8; DIM], b: &[i8; DIM]) -> i32 {
    a.iter().zip(b).map(|(&a, &b)| i32::from(i16::from(a) * i16::from(b))).sum()
}

/// The same integer, sixteen components at a time.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn dot_by_sixteens(a: &[i8; DIM], b: &[i8; DIM]) -> i32 {
    use core::arch::wasm32::{
        i16x8_extend_high_i8x16, i16x8_extend_low_i8x16, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat,
        v128, v128_load,
    };

    const { assert!(DIM.is_multiple_of(16)) };
    let mut sums = i32x4_splat(0);
    for (a, b) in a.as_chunks::<16>().0.iter().zip(b.as_chunks::<16>().0) {
        // SAFETY: both point to 16 readable bytes, and v128_load asks for no alignment.
        #[allow(clippy::cast_ptr_alignment)]
        let (a, b) = unsafe { (v128_load(a.as_ptr().cast::<v128>()), v128_load(b.as_ptr().cast::<v128>())) };
        let low = i32x4_dot_i16x8(i16x8_extend_low_i8x16(a), i16x8_extend_low_i8x16(b));
        let high = i32x4_dot_i16x8(i16x8_extend_high_i8x16(a), i16x8_extend_high_i8x16(b));
        sums = i32x4_add(sums, i32x4_add(low, high));
    }
    i32x4_extract_lane::<0>(sums)
        + i32x4_extract_lane::<1>(sums)
        + i32x4_extract_lane::<2>(sums)
        + i32x4_extract_lane::<3>(sums)
}

#[cfg(test)]
pub(super) mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    /// Reproducible components without a dependency: xorshift.
    pub fn noise(seed: u64) -> impl FnMut() -> i8 {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as i8
        }
    }

    fn random(seed: u64) -> [i8; DIM] {
        let mut next = noise(seed);
        [0; DIM].map(|_: i8| next())
    }

    #[test]
    fn every_form_of_the_dot_product_gives_the_same_integer() {
        let extremes = [[-128; DIM], [127; DIM], [0; DIM]];
        let mut pairs = extremes.iter().flat_map(|a| extremes.map(|b| (*a, b))).collect::<Vec<_>>();
        pairs.extend((0..50).map(|seed| (random(seed), random(seed + 1000))));
        for (a, b) in pairs {
            let by_hand = a.iter().zip(&b).fold(0_i64, |sum, (&a, &b)| sum + i64::from(a) * i64::from(b));
            assert_eq!(i64::from(dot(&a, &b)), by_hand);
            assert_eq!(i64::from(dot_by_ones(&a, &b)), by_hand);
        }
    }

    #[test]
    fn the_cosine_is_that_of_the_directions() {
        for seed in 0..100 {
            let [a, b] = [seed, seed + 500].map(|seed| {
                let mut next = noise(seed);
                [0.0; DIM].map(|_: f32| f32::from(next()) * 1e-3)
            });
            let length = |v: &[f32; DIM]| v.iter().map(|c| c * c).sum::<f32>().sqrt();
            let right = a.iter().zip(&b).map(|(a, b)| a * b).sum::<f32>() / (length(&a) * length(&b));
            let [a, b] = [a, b].map(|v| Vector::from_direction(&v).expect("it has a direction"));
            assert!((a.cosine(&b) - right).abs() < 0.02, "{} is not {right}", a.cosine(&b));
            assert!(a.cosine(&a) > 0.98);
        }
    }

    #[test]
    fn the_scale_of_the_components_does_not_matter() {
        let mut x = [0.0; DIM];
        let mut y = [0.0; DIM];
        (x[0], y[0], y[1]) = (1e-6, 300.0, 300.0);
        let [x, y] = [x, y].map(|v| Vector::from_direction(&v).expect("it has a direction"));
        assert_eq!((x.components()[0], &y.components()[..3]), (127, &[90, 90, 0][..]));
        assert!((x.cosine(&y) - 0.5_f32.sqrt()).abs() < 0.01);
    }

    #[test]
    fn what_has_no_direction_gives_no_vector() {
        let mut odd = [1.0; DIM];
        assert!(Vector::from_direction(&[0.0; DIM]).is_none());
        for value in [f32::NAN, f32::INFINITY, f32::MAX] {
            odd[3] = value;
            assert!(Vector::from_direction(&odd).is_none());
        }
    }

    #[test]
    fn a_damaged_vector_has_a_cosine_all_the_same() {
        let [low, high] = [Vector([-128; DIM]), Vector([127; DIM])];
        assert_eq!([low.cosine(&low), low.cosine(&high)].map(f32::to_bits), [1.0_f32, -1.0].map(f32::to_bits));
    }
}
