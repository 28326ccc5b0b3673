use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

pub struct Reservation {
    pub reader: String,
    pub email: String,
    pub title: String,
    pub ready: SystemTime,
}

fn days_left(reservation: &Reservation) -> u64 {
    let until = reservation.ready + Duration::from_secs(7 * 86_400);
    until.duration_since(SystemTime::now()).map_or(0, |rest| rest.as_secs() / 86_400)
}

pub fn notify(reservation: &Reservation, branch: &str) -> io::Result<()> {
    let days = days_left(reservation);
    if days == 0 {
        return Err(io::Error::other("the reservation has expired"));
    }
    let plural = if days == 1 { "day" } else { "days" };

    let mut text = String::new();
    text += "From: City library <library@city.example>\n";
    text += &format!("To: {} <{}>\n", reservation.reader, reservation.email);
    text += &format!("Subject: {} is ready\n", reservation.title);
    text += "Content-Type: text/plain; charset=utf-8\n\n";
    text += &format!("Your book waits at {branch} for {days} more {plural}.\n");

    let mut sendmail =
        Command::new("/usr/sbin/sendmail").args(["-t", "-i"]).stdin(Stdio::piped()).spawn()?;
    if let Some(mut input) = sendmail.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    let status = sendmail.wait()?;
    if !status.success() {
        return Err(io::Error::other(format!("sendmail ended with {status}")));
    }
    Ok(())
}
