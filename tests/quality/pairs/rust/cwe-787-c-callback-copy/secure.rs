use std::ffi::{c_char, c_int};
use std::ptr;

use crate::devices;

/// Writes the name of a device to `buffer` and returns its length, or -1.
///
/// # Safety
/// `buffer` must point to at least `size` writable bytes.
#[no_mangle]
pub unsafe extern "C" fn device_name(id: c_int, buffer: *mut c_char, size: usize) -> c_int {
    if buffer.is_null() || size == 0 {
        return -1;
    }
    let Some(name) = devices::name_of(id) else {
        return -1;
    };
    let bytes = name.as_bytes();
    if bytes.len() >= size || bytes.len() > c_int::MAX as usize {
        return -1;
    }
    ptr::copy_nonoverlapping(bytes.as_ptr() as *const c_char, buffer, bytes.len());
    *buffer.add(bytes.len()) = 0;
    bytes.len() as c_int
}
