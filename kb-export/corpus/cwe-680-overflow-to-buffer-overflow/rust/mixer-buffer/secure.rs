pub struct Mix {
    pub samples: Vec<i16>,
    pub peak: i16,
}

/// All channels have the same length; the header of the session gives their number and length.
pub fn interleave(channels: &[Vec<i16>], frames: u32) -> Result<Mix, String> {
    if channels.is_empty() {
        return Err("no channels".to_string());
    }
    if let Some(i) = channels.iter().position(|c| c.len() != frames as usize) {
        return Err(format!("channel {i} has {} frames", channels[i].len()));
    }
    let count = channels.len() as u32;
    let total = (frames as usize).checked_mul(channels.len()).ok_or("recording is too long")?;
    let mut samples: Vec<i16> = vec![0; total];
    let out = samples.as_mut_ptr();
    let mut peak = 0i16;
    for (c, channel) in channels.iter().enumerate() {
        for (f, sample) in channel.iter().enumerate() {
            unsafe { out.add(f * channels.len() + c).write(*sample) };
            peak = peak.max(sample.saturating_abs());
        }
    }
    if peak == i16::MAX {
        eprintln!("the mix of {count} channels is clipped");
    }
    println!("{frames} frames, peak {peak}");
    Ok(Mix { samples, peak })
}
