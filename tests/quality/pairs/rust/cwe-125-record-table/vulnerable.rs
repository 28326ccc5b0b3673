pub struct Table<'a> {
    bytes: &'a [u8],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    pub key: u64,
    pub value: u64,
}

const SIZE: usize = 16;

impl<'a> Table<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub fn len(&self) -> usize {
        self.bytes.len() / SIZE
    }

    pub fn get(&self, index: usize) -> Record {
        unsafe {
            let start = self.bytes.as_ptr().add(index * SIZE) as *const u64;
            Record {
                key: u64::from_le(start.read_unaligned()),
                value: u64::from_le(start.add(1).read_unaligned()),
            }
        }
    }
}
