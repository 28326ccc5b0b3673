pub struct Board {
    width: usize,
    height: usize,
    mines: Vec<bool>,
}

impl Board {
    pub fn new(width: usize, height: usize, mines: &[(usize, usize)]) -> Self {
        let mut board = Self { width, height, mines: vec![false; width * height] };
        for &(x, y) in mines.iter().filter(|&&(x, y)| x < width && y < height) {
            board.mines[y * width + x] = true;
        }
        board
    }

    fn neighbours(&self, x: usize, y: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let rows = y.saturating_sub(1)..(y + 2).min(self.height);
        rows.flat_map(move |ny| (x.saturating_sub(1)..(x + 2).min(self.width)).map(move |nx| (nx, ny)))
            .filter(move |&cell| cell != (x, y))
    }

    pub fn hint(&self, x: usize, y: usize) -> usize {
        self.neighbours(x, y).filter(|&(nx, ny)| self.mines[ny * self.width + nx]).count()
    }

    pub fn render(&self) -> String {
        (0..self.height)
            .map(|y| {
                (0..self.width)
                    .map(|x| match (self.mines[y * self.width + x], self.hint(x, y)) {
                        (true, _) => '*',
                        (false, 0) => '.',
                        (false, n) => char::from(b'0' + n as u8),
                    })
                    .collect::<String>()
                    + "\n"
            })
            .collect()
    }
}
