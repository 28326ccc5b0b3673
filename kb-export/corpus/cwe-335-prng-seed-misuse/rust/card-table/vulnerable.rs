use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha20Rng;
use std::time::{SystemTime, UNIX_EPOCH};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Card {
    pub suit: u8,
    pub rank: u8,
}

pub struct Table {
    pub number: u64,
    pub seats: usize,
    pub hand_size: usize,
    pub rounds: u64,
}

fn full_deck() -> Vec<Card> {
    (0..4).flat_map(|suit| (2..=14).map(move |rank| Card { suit, rank })).collect()
}

impl Table {
    fn generator(&self) -> ChaCha20Rng {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        ChaCha20Rng::seed_from_u64(now.as_secs() ^ self.number)
    }

    pub fn deal(&mut self) -> Result<Vec<Vec<Card>>, String> {
        let needed = self.seats * self.hand_size;
        let mut deck = full_deck();
        if self.seats < 2 || needed > deck.len() {
            return Err(format!("{} seats with {} cards", self.seats, self.hand_size));
        }
        deck.shuffle(&mut self.generator());
        let mut hands = Vec::with_capacity(self.seats);
        for chunk in deck.chunks(self.hand_size).take(self.seats) {
            let mut hand = chunk.to_vec();
            hand.sort();
            hands.push(hand);
        }
        self.rounds += 1;
        tracing::info!(table = self.number, round = self.rounds, "cards dealt");
        Ok(hands)
    }
}
