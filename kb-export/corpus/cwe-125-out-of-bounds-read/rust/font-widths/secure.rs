pub struct Font {
    pub name: String,
    pub first: u32,
    pub widths: Vec<u16>,
    pub kerning: i32,
}

#[derive(Debug, PartialEq)]
pub struct Measure {
    pub width: i32,
    pub characters: usize,
    pub breaks: usize,
}

impl Font {
    fn width_of(&self, c: char) -> i32 {
        let index = (c as u32).wrapping_sub(self.first) as usize;
        let width = self.widths.get(index).copied().unwrap_or(0);
        i32::from(width)
    }

    pub fn measure(&self, line: &str, limit: i32) -> Measure {
        let mut result = Measure { width: 0, characters: 0, breaks: 0 };
        let mut current = 0;
        for c in line.chars() {
            if c == '\n' {
                result.breaks += 1;
                current = 0;
                continue;
            }
            current += self.width_of(c) + self.kerning;
            if current > limit {
                result.breaks += 1;
                current = 0;
            }
            result.width = result.width.max(current);
            result.characters += 1;
        }
        println!("{}: {} characters, {} breaks", self.name, result.characters, result.breaks);
        result
    }
}
