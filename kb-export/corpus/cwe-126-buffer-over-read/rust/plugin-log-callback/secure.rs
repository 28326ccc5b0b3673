use std::os::raw::c_int;
use std::slice;
use std::sync::atomic::{AtomicU32, Ordering};

static MESSAGES: AtomicU32 = AtomicU32::new(0);

fn level_name(level: u8) -> &'static str {
    match level {
        0 => "debug",
        1 => "info",
        2 => "warning",
        _ => "error",
    }
}

/// Layout: level (1 byte), plug-in id (1 byte), text length (2 bytes, little endian), text.
///
/// # Safety
/// `block` must point to `size` readable bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn host_log(block: *const u8, size: usize) -> c_int {
    if block.is_null() || size < 4 {
        return -1;
    }
    let head = unsafe { slice::from_raw_parts(block, 4) };
    let length = u16::from_le_bytes([head[2], head[3]]) as usize;
    if length > size - 4 {
        return -1;
    }
    let text = unsafe { slice::from_raw_parts(block.add(4), length) };
    let count = MESSAGES.fetch_add(1, Ordering::Relaxed) + 1;
    let line = String::from_utf8_lossy(text);
    println!("#{count} plug-in {} [{}] {}", head[1], level_name(head[0]), line.trim_end());
    if head[0] >= 3 {
        eprintln!("plug-in {} reported a failure", head[1]);
    }
    0
}
