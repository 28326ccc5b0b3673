use std::collections::HashMap;

pub struct Mailbox {
    pub used: u64,
    pub quota: u64,
    pub messages: u32,
}

#[derive(Default)]
pub struct Store {
    boxes: HashMap<String, Mailbox>,
    refused: u64,
}

impl Store {
    pub fn create(&mut self, name: &str, quota: u64) {
        let mailbox = Mailbox { used: 0, quota, messages: 0 };
        self.boxes.insert(name.to_lowercase(), mailbox);
    }

    /// Answers `MAIL FROM:<...> SIZE=n` for a recipient.
    pub fn accept(&mut self, name: &str, parameter: &str) -> Result<u64, String> {
        let mailbox = self.boxes.get_mut(&name.to_lowercase()).ok_or("550 no such mailbox")?;
        let text = parameter.strip_prefix("SIZE=").ok_or("501 parameter not understood")?;
        let size: u64 = text.parse().map_err(|_| "501 size is not a number")?;
        let needed = mailbox.used.checked_add(size).ok_or("552 message is too large")?;
        if needed > mailbox.quota {
            self.refused += 1;
            return Err(format!("552 mailbox is full, {} refused so far", self.refused));
        }
        mailbox.used = needed;
        mailbox.messages += 1;
        if mailbox.messages % 1000 == 0 {
            println!("{name}: {} messages", mailbox.messages);
        }
        Ok(mailbox.quota - mailbox.used)
    }
}
