const MAX_DEPTH: u32 = 64;

pub struct Parser<'a> {
    rest: &'a [u8],
    depth: u32,
}

impl<'a> Parser<'a> {
    pub fn evaluate(text: &'a str) -> Option<i64> {
        let mut parser = Parser { rest: text.as_bytes(), depth: 0 };
        let value = parser.sum()?;
        parser.rest.is_empty().then_some(value)
    }

    fn take(&mut self, expected: &[u8]) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        expected.contains(&first).then(|| {
            self.rest = rest;
            first
        })
    }

    fn sum(&mut self) -> Option<i64> {
        let mut value = self.product()?;
        while let Some(sign) = self.take(b"+-") {
            let other = self.product()?;
            value = if sign == b'+' { value.checked_add(other)? } else { value.checked_sub(other)? };
        }
        Some(value)
    }

    fn product(&mut self) -> Option<i64> {
        let mut value = self.factor()?;
        while self.take(b"*").is_some() {
            value = value.checked_mul(self.factor()?)?;
        }
        Some(value)
    }

    fn factor(&mut self) -> Option<i64> {
        if self.take(b"(").is_some() {
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return None;
            }
            let value = self.sum()?;
            self.depth -= 1;
            return self.take(b")").map(|_| value);
        }
        let digits = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, rest) = self.rest.split_at(digits);
        self.rest = rest;
        std::str::from_utf8(number).ok()?.parse().ok()
    }
}
