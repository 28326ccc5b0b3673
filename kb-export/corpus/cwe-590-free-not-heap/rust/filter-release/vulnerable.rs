pub struct Filter {
    gain: f32,
    cutoff: f32,
    order: u8,
}

static NEUTRAL: Filter = Filter { gain: 1.0, cutoff: 20_000.0, order: 1 };

fn describe(filter: &Filter) -> String {
    format!("order {} at {} Hz, gain {}", filter.order, filter.cutoff, filter.gain)
}

#[unsafe(no_mangle)]
pub extern "C" fn filter_new(cutoff: f32, gain: f32) -> *mut Filter {
    if !(20.0..=20_000.0).contains(&cutoff) {
        eprintln!("cutoff {cutoff} Hz is out of range, neutral filter used");
        return &NEUTRAL as *const Filter as *mut Filter;
    }
    let order = if cutoff < 200.0 { 4 } else { 2 };
    let limited = gain.clamp(0.0, 4.0);
    if limited != gain {
        eprintln!("gain {gain} limited to {limited}");
    }
    Box::into_raw(Box::new(Filter { gain: limited, cutoff, order }))
}

/// # Safety
/// `filter` must come from `filter_new` and must not be used afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn filter_free(filter: *mut Filter) {
    if filter.is_null() {
        return;
    }
    let filter = unsafe { Box::from_raw(filter) };
    println!("released: {}", describe(&filter));
}
