#[derive(Debug, Default)]
pub struct Wallet {
    points: u32,
    history: Vec<i64>,
}

impl Wallet {
    pub fn points(&self) -> u32 {
        self.points
    }

    pub fn earn(&mut self, points: u32) {
        self.points = self.points.saturating_add(points);
        self.history.push(i64::from(points));
    }

    /// Pays `price` points less the discount.
    pub fn spend(&mut self, price: u32, discount: u32) -> bool {
        let due = price.wrapping_sub(discount);
        if (self.points as i32).wrapping_sub(due as i32) < 0 {
            return false;
        }
        self.points = self.points.wrapping_sub(due);
        self.history.push(-i64::from(due));
        true
    }
}
