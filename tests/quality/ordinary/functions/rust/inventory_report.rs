use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct Item {
    pub category: String,
    pub name: String,
    pub quantity: u32,
    pub unit_cents: u64,
}

#[derive(Debug, Default, PartialEq)]
pub struct CategoryTotal {
    pub items: usize,
    pub pieces: u64,
    pub value_cents: u64,
}

pub fn totals(items: &[Item]) -> BTreeMap<&str, CategoryTotal> {
    let mut totals: BTreeMap<&str, CategoryTotal> = BTreeMap::new();
    for item in items {
        let total = totals.entry(item.category.as_str()).or_default();
        total.items += 1;
        total.pieces += u64::from(item.quantity);
        total.value_cents += u64::from(item.quantity) * item.unit_cents;
    }
    totals
}

pub fn low_stock<'a>(items: &'a [Item], threshold: u32) -> Vec<&'a Item> {
    let mut low: Vec<&Item> = items.iter().filter(|item| item.quantity < threshold).collect();
    low.sort_by(|a, b| a.quantity.cmp(&b.quantity).then_with(|| a.name.cmp(&b.name)));
    low
}
