use std::collections::VecDeque;

pub struct EditEntry {
    pub skip: i32,
    pub fade: u8,
    pub comment: String,
}

const MAX_SKIP: i32 = 10 * 48_000;

/// Silence is put in front of the audible part, then the first frames fade in.
pub fn apply(entry: &EditEntry, frames: &[f32]) -> Result<VecDeque<f32>, String> {
    if frames.is_empty() {
        return Err("the recording is empty".to_string());
    }
    if entry.comment.len() > 200 {
        return Err("the comment is too long".to_string());
    }
    if entry.skip > MAX_SKIP {
        return Err(format!("cannot skip {} frames", entry.skip));
    }
    let silence = usize::try_from(entry.skip).map_err(|_| "negative skip".to_string())?;
    let mut out = VecDeque::new();
    out.resize(silence, 0.0);
    let fade = (entry.fade as usize).min(frames.len());
    for (i, frame) in frames.iter().enumerate() {
        let gain = if i < fade { i as f32 / fade as f32 } else { 1.0 };
        out.push_back(frame * gain);
    }
    let peak = out.iter().fold(0.0f32, |max, f| max.max(f.abs()));
    println!("{} frames, peak {:.2} ({})", out.len(), peak, entry.comment);
    Ok(out)
}
