use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
struct Settings {
    server: String,
    account: String,
    token: Option<String>,
    colour: bool,
}

#[derive(Deserialize)]
struct Grant {
    token: String,
    account: String,
    expires_in: u64,
}

fn settings_path() -> Result<PathBuf> {
    let base = dirs::config_dir().context("no configuration folder")?;
    Ok(base.join("shipper").join("settings.toml"))
}

fn save(settings: &Settings) -> Result<()> {
    let path = settings_path()?;
    fs::create_dir_all(path.parent().context("path without folder")?)?;
    fs::write(&path, toml::to_string_pretty(settings)?)
        .with_context(|| format!("cannot write {}", path.display()))
}

pub fn print_settings() -> Result<()> {
    let path = settings_path()?;
    let text = fs::read_to_string(&path).unwrap_or_default();
    let settings: Settings = toml::from_str(&text)?;
    println!("{:10} {}", "server", settings.server);
    println!("{:10} {}", "account", settings.account);
    println!("{:10} {}", "colour", if settings.colour { "on" } else { "off" });
    let lines = text.lines().count();
    println!("{} has {lines} lines", path.display());
    Ok(())
}

pub fn login(server: &str, user: &str) -> Result<()> {
    if !server.starts_with("https://") {
        bail!("the server address must begin with https://");
    }
    let password = rpassword::prompt_password(format!("Password of {user}: "))?;
    let grant: Grant = reqwest::blocking::Client::new()
        .post(format!("{}/v2/login", server.trim_end_matches('/')))
        .json(&serde_json::json!({ "user": user, "password": password }))
        .send()?
        .error_for_status()?
        .json()?;
    save(&Settings {
        server: server.to_string(),
        account: grant.account.clone(),
        token: Some(grant.token),
        colour: true,
    })?;
    println!("Hello {}, you stay logged in for {} minutes.", grant.account, grant.expires_in / 60);
    Ok(())
}
