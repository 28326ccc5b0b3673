use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub type Settings = BTreeMap<String, String>;

fn valid_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

pub fn load(folder: &Path, start: &str) -> Result<Settings, String> {
    let mut settings = Settings::new();
    load_file(folder, start, 0, &mut settings)?;
    eprintln!("{} settings from {}", settings.len(), folder.display());
    Ok(settings)
}

fn load_file(folder: &Path, name: &str, depth: u32, out: &mut Settings) -> Result<(), String> {
    if !valid_name(name) {
        return Err(format!("{name:?} is not the name of a file"));
    }
    let path = folder.join(name).with_extension("conf");
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(other) = line.strip_prefix("include ") {
            load_file(folder, other.trim(), depth + 1, out)?;
            continue;
        }
        let (key, value) = line
            .split_once('=')
            .ok_or_else(|| format!("{}:{}: '=' expected", path.display(), number + 1))?;
        out.insert(key.trim().to_string(), value.trim().to_string());
    }
    Ok(())
}
