use std::env;
use std::fs;
use std::process::ExitCode;

use nix::unistd::{User, getuid};

const OPERATORS: [&str; 2] = ["nightops", "dome"];

struct Target {
    azimuth: f64,
    altitude: f64,
}

fn parse_target(args: &[String]) -> Result<Target, String> {
    let [azimuth, altitude] = args else {
        return Err("usage: slew AZIMUTH ALTITUDE".into());
    };
    let azimuth: f64 = azimuth.parse().map_err(|_| "azimuth is not a number")?;
    let altitude: f64 = altitude.parse().map_err(|_| "altitude is not a number")?;
    if !(0.0..360.0).contains(&azimuth) || !(15.0..=90.0).contains(&altitude) {
        return Err("the mount cannot point there".into());
    }
    Ok(Target { azimuth, altitude })
}

fn caller_is_operator() -> bool {
    match User::from_uid(getuid()) {
        Ok(Some(user)) => OPERATORS.contains(&user.name.as_str()),
        _ => false,
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let target = match parse_target(&args) {
        Ok(target) => target,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let locked = fs::exists("/run/observatory/weather.lock").unwrap_or(true);
    if locked && !caller_is_operator() {
        eprintln!("weather lock is on, please ask the operator");
        return ExitCode::FAILURE;
    }
    let order = format!("SLEW {:.4} {:.4}\n", target.azimuth, target.altitude);
    match fs::write("/run/observatory/mount.cmd", order) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("mount does not listen: {error}");
            ExitCode::FAILURE
        }
    }
}
