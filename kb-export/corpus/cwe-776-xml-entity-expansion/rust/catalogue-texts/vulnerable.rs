use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashMap;

pub struct Seed {
    pub name: String,
    pub text: String,
}

fn definitions(doctype: &str) -> HashMap<String, String> {
    let mut found = HashMap::new();
    for part in doctype.split("<!ENTITY").skip(1) {
        let mut words = part.trim().splitn(2, char::is_whitespace);
        if let (Some(name), Some(rest)) = (words.next(), words.next()) {
            let value = rest.split('"').nth(1).unwrap_or_default();
            found.insert(format!("&{name};"), value.to_owned());
        }
    }
    found
}

fn expand(text: &str, entities: &HashMap<String, String>) -> String {
    let mut result = text.to_owned();
    for _ in 0..10 {
        for (reference, value) in entities {
            result = result.replace(reference, value);
        }
    }
    result
}

pub fn read(xml: &str) -> Result<Vec<Seed>, quick_xml::Error> {
    let mut reader = Reader::from_str(xml);
    let mut entities = HashMap::new();
    let mut seeds = Vec::new();
    let mut name = String::new();
    loop {
        match reader.read_event()? {
            Event::DocType(doctype) => entities = definitions(&String::from_utf8_lossy(&doctype)),
            Event::Start(tag) => name = String::from_utf8_lossy(tag.name().as_ref()).into_owned(),
            Event::Text(text) if name != "catalogue" => {
                let text = expand(&String::from_utf8_lossy(&text), &entities);
                if !text.trim().is_empty() {
                    seeds.push(Seed { name: name.clone(), text });
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    seeds.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(seeds)
}
