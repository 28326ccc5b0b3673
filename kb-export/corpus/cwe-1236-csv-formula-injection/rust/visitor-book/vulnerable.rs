use std::collections::BTreeMap;
use std::io::Write;
use std::time::Duration;

pub struct Visit {
    pub day: String,
    pub name: String,
    pub company: String,
    pub host: u32,
    pub stay: Option<Duration>,
}

fn minutes(stay: Option<Duration>) -> String {
    match stay {
        Some(stay) => format!("{}", stay.as_secs().div_ceil(60)),
        None => "still here".to_owned(),
    }
}

pub fn per_day(visits: &[Visit]) -> BTreeMap<&str, usize> {
    let mut days = BTreeMap::new();
    for visit in visits {
        *days.entry(visit.day.as_str()).or_insert(0) += 1;
    }
    days
}

pub fn export<W: Write>(visits: &[Visit], out: W) -> Result<u64, csv::Error> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(out);
    writer.write_record(["Day", "Name", "Company", "Host", "Minutes"])?;
    let mut written = 0;
    for visit in visits {
        if visit.name.trim().is_empty() {
            eprintln!("visit to {} without a name", visit.host);
            continue;
        }
        let host = visit.host.to_string();
        let stay = minutes(visit.stay);
        writer.write_record([&visit.day, &visit.name, &visit.company, &host, &stay])?;
        written += 1;
    }
    writer.flush()?;
    Ok(written)
}
