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

    pub fn get(&self, index: usize) -> Option<Record> {
        let start = index.checked_mul(SIZE)?;
        let bytes = self.bytes.get(start..start.checked_add(SIZE)?)?;
        let (key, value) = bytes.split_at(8);
        Some(Record {
            key: u64::from_le_bytes(key.try_into().ok()?),
            value: u64::from_le_bytes(value.try_into().ok()?),
        })
    }
}
