pub struct Bitmap {
    width: u32,
    height: u32,
    data: Vec<u8>,
}

impl Bitmap {
    pub fn new(width: u32, height: u32) -> Option<Self> {
        if width == 0 || height == 0 {
            return None;
        }
        let size = width.checked_mul(height)?.checked_mul(4).filter(|&size| size <= 256 * 1024 * 1024)?;
        Some(Self { width, height, data: vec![0; size as usize] })
    }

    pub fn set_pixel(&mut self, x: u32, y: u32, rgba: [u8; 4]) {
        assert!(x < self.width && y < self.height, "pixel is outside of the bitmap");
        let at = (y as usize * self.width as usize + x as usize) * 4;
        // SAFETY: x and y are inside, and data holds width * height * 4 bytes.
        unsafe {
            self.data.as_mut_ptr().add(at).copy_from_nonoverlapping(rgba.as_ptr(), 4);
        }
    }

    pub fn bytes(&self) -> &[u8] {
        &self.data
    }
}
