use std::fmt;

#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mode {
    Off = 0,
    On = 1,
    Pulse = 2,
}

#[derive(Default)]
pub struct Statistics {
    pub messages: u64,
    pub pulses: u64,
    pub damaged: u64,
}

pub struct Change {
    pub relay: u8,
    pub mode: Mode,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "relay {} is {:?}", self.relay, self.mode)
    }
}

pub fn decode(message: &[u8], statistics: &mut Statistics) -> Option<Change> {
    statistics.messages += 1;
    let [start, relay, mode, sum] = *message else {
        statistics.damaged += 1;
        return None;
    };
    if start != 0x7e || start ^ relay ^ mode != sum {
        statistics.damaged += 1;
        return None;
    }
    let mode: Mode = unsafe { std::mem::transmute(mode) };
    if mode == Mode::Pulse {
        statistics.pulses += 1;
    }
    let change = Change { relay, mode };
    println!("{change} ({} messages)", statistics.messages);
    Some(change)
}
