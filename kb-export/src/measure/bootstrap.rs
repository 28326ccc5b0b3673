//! How far a share may be from what more rows would show.

/// Resamples that are drawn.
const RESAMPLES: usize = 2_000;

/// The 95 % interval of a share by the percentile bootstrap (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993,
/// §13.3). The rows are drawn by a fixed seed: the same rows give the same interval.
pub fn interval(hits: &[bool]) -> (f64, f64) {
    if hits.is_empty() {
        return (0.0, 0.0);
    }
    let mut random = SplitMix(0x9e37_79b9);
    let mut shares: Vec<f64> = (0..RESAMPLES)
        .map(|_| {
            let drawn = (0..hits.len()).filter(|_| hits[(random.next() % hits.len() as u64) as usize]);
            drawn.count() as f64 / hits.len() as f64
        })
        .collect();
    shares.sort_by(f64::total_cmp);
    (shares[RESAMPLES / 40], shares[RESAMPLES - 1 - RESAMPLES / 40])
}

/// Steele, Lea & Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_about_two_standard_errors_on_each_side() {
        let hits: Vec<bool> = (0..400).map(|n| n % 4 == 0).collect();
        let (low, high) = interval(&hits);
        let error = 1.96 * (0.25_f64 * 0.75 / 400.0).sqrt();
        assert!((low - (0.25 - error)).abs() < 0.01 && (high - (0.25 + error)).abs() < 0.01, "{low} {high}");
        assert_eq!(interval(&[true; 9]), (1.0, 1.0));
        assert_eq!(interval(&[]), (0.0, 0.0));
    }
}
