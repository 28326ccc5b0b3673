pub struct Counter {
    history: Vec<i64>,
}

#[no_mangle]
pub extern "C" fn counter_new() -> *mut Counter {
    Box::into_raw(Box::new(Counter { history: Vec::new() }))
}

/// # Safety
/// `handle` must be null or come from `counter_new` and be open.
#[no_mangle]
pub unsafe extern "C" fn counter_add(handle: *mut Counter, n: i64) {
    if let Some(counter) = handle.as_mut() {
        counter.history.push(n);
    }
}

/// Closes the counter and returns the total.
///
/// # Safety
/// `handle` must point to a null pointer or to a handle from `counter_new`.
#[no_mangle]
pub unsafe extern "C" fn counter_close(handle: *mut *mut Counter) -> i64 {
    if handle.is_null() || (*handle).is_null() {
        return 0;
    }
    let counter = std::ptr::read(*handle);
    let total: i64 = counter.history.iter().fold(0i64, |sum, n| sum.saturating_add(*n));
    drop(Box::from_raw(*handle));
    total
}
