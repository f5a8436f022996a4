//! Decodes the primary image of a HEIC file to RGBA. Nothing is imported from the host: the module sees only its own memory.

use std::cell::RefCell;

thread_local! {
    static IMAGE: RefCell<Option<heifer::Image<u8>>> = const { RefCell::new(None) };
}

/// Memory for the file that `decode` takes.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// 1 when the file at `data` became an image, 0 when not.
///
/// # Safety
/// `data` comes from `reserve` with the same `length`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn decode(data: *mut u8, length: usize, max_pixels: u32) -> u32 {
    let bytes = unsafe { Vec::from_raw_parts(data, length, length) };
    let options = heifer::Options { max_pixels: u64::from(max_pixels), max_threads: 1 };
    // A colour space that cannot be converted is shown as coded: better pale than refused.
    let image = heifer::decode_srgb_rgba8(&bytes, &options)
        .or_else(|_| heifer::decode_rgba8(&bytes, &options));
    let found = image.is_ok();
    IMAGE.set(image.ok());
    u32::from(found)
}

fn of<T>(read: impl FnOnce(&heifer::Image<u8>) -> T, none: T) -> T {
    IMAGE.with_borrow(|image| image.as_ref().map_or(none, read))
}

#[unsafe(no_mangle)]
pub extern "C" fn width() -> u32 {
    of(|image| image.width, 0)
}

#[unsafe(no_mangle)]
pub extern "C" fn height() -> u32 {
    of(|image| image.height, 0)
}

/// RGBA, 8 bits a sample, row by row.
#[unsafe(no_mangle)]
pub extern "C" fn pixels() -> *const u8 {
    of(|image| image.data.as_ptr(), std::ptr::null())
}
