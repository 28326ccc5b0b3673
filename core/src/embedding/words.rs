//! Words of prose and code alike.
//!
//! `readUserByID(user_id)`, "read the user by ID" and `READ_USER` share the words `read` and `user`: an identifier is cut
//! where its author would put a space. Retrieval by meaning and by BM25 both stand on these words, and so does the script
//! that fits the word vectors; `words.tsv` beside this file is the contract between the two implementations.

/// A longer run of letters and digits is data (a hash, a key, an image), not words.
const MAX_RUN_BYTES: usize = 64;

/// Letters and digits that mean one thing together. Others are cut: `user1` speaks of a user.
const WITH_DIGITS: &[&str] = &[
    "adler32",
    "aes128",
    "aes192",
    "aes256",
    "amd64",
    "argon2",
    "arm64",
    "b16",
    "b32",
    "b64",
    "b85",
    "base16",
    "base32",
    "base58",
    "base64",
    "base85",
    "blake2",
    "blake3",
    "bz2",
    "cp1252",
    "crc16",
    "crc32",
    "crc64",
    "des3",
    "ec2",
    "ed25519",
    "ed448",
    "es256",
    "f32",
    "f64",
    "fat32",
    "float16",
    "float32",
    "float64",
    "h264",
    "hs256",
    "hs384",
    "hs512",
    "html4",
    "html5",
    "http1",
    "http2",
    "http3",
    "i16",
    "i32",
    "i64",
    "i8",
    "inet4",
    "inet6",
    "int128",
    "int16",
    "int32",
    "int64",
    "int8",
    "ipv4",
    "ipv6",
    "iso8601",
    "iso8859",
    "latin1",
    "md2",
    "md4",
    "md5",
    "mp3",
    "mp4",
    "oauth1",
    "oauth2",
    "p12",
    "p256",
    "p384",
    "p521",
    "pbkdf1",
    "pbkdf2",
    "pkcs1",
    "pkcs11",
    "pkcs12",
    "pkcs5",
    "pkcs7",
    "pkcs8",
    "rc2",
    "rc4",
    "rc5",
    "rc6",
    "ripemd160",
    "rs256",
    "rs512",
    "rsa1024",
    "rsa2048",
    "rsa4096",
    "s3",
    "sha0",
    "sha1",
    "sha2",
    "sha224",
    "sha256",
    "sha3",
    "sha384",
    "sha512",
    "ssl2",
    "ssl3",
    "tls1",
    "u16",
    "u32",
    "u64",
    "u8",
    "ucs2",
    "ucs4",
    "uint128",
    "uint16",
    "uint32",
    "uint64",
    "uint8",
    "utf16",
    "utf32",
    "utf7",
    "utf8",
    "uuid1",
    "uuid3",
    "uuid4",
    "uuid5",
    "win32",
    "x25519",
    "x448",
    "x509",
    "x64",
    "x86",
];

/// The words of a text, lower-case, in order, repetitions included.
///
/// Runs of letters and digits are cut at camelCase and between letters and digits, except that words such as `sha256` stay
/// whole; single characters and runs of more than 64 bytes are left out.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    pieces(text).map(str::to_lowercase)
}

/// [`words`] as they stand in the text, not lowered: for loops that must not allocate.
pub fn pieces(text: &str) -> impl Iterator<Item = &str> {
    Pieces { run: "", rest: text }.filter(|piece| piece.chars().nth(1).is_some())
}

struct Pieces<'a> {
    run: &'a str,
    rest: &'a str,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        while self.run.is_empty() {
            let start = self.rest.find(char::is_alphanumeric)?;
            let tail = &self.rest[start..];
            let (run, rest) = tail.split_at(tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len()));
            self.rest = rest;
            if run.len() <= MAX_RUN_BYTES {
                self.run = run;
            }
        }
        let (piece, run) = self.run.split_at(first_piece(self.run));
        self.run = run;
        Some(piece)
    }
}

/// Length in bytes of the first piece of a non-empty run of letters and digits; at least one character.
fn first_piece(run: &str) -> usize {
    let letters = letters_end(run);
    let digits = letters + run[letters..].find(|c: char| !c.is_numeric()).unwrap_or(run.len() - letters);
    let together = letters == 0 || WITH_DIGITS.iter().any(|known| known.eq_ignore_ascii_case(&run[..digits]));
    if together { digits } else { letters }
}

/// Where the word at the start of a run ends: before a digit, before a capital after a small letter (`read|User`), and
/// before the last capital of several when a small letter follows (`HTTP|Server`), a plural apart (`URLs`).
fn letters_end(run: &str) -> usize {
    let mut before: Option<(usize, char)> = None;
    let mut capitals = 0;
    for (at, c) in run.char_indices() {
        if c.is_numeric() {
            return at;
        }
        if let Some((start, previous)) = before {
            if c.is_uppercase() && !previous.is_uppercase() {
                return at;
            }
            if !c.is_uppercase() && capitals > 1 {
                return if is_plural(&run[at..]) { at + c.len_utf8() } else { start };
            }
        }
        capitals = if c.is_uppercase() { capitals + 1 } else { 0 };
        before = Some((at, c));
    }
    run.len()
}

/// Whether what follows several capitals is just the `s` of a plural.
fn is_plural(tail: &str) -> bool {
    let mut tail = tail.chars();
    tail.next() == Some('s') && tail.next().is_none_or(|c| c.is_uppercase() || c.is_numeric())
}

// proptest does not build for the browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_cut_as_the_shared_table_says() {
        let table = include_str!("words.tsv");
        let mut checked = 0;
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let (text, expected) = line.split_once('\t').expect("a line is a text, a tab and its words");
            assert_eq!(words(text).collect::<Vec<_>>().join(" "), expected, "{text:?}");
            checked += 1;
        }
        assert!(checked > 30);
    }

    #[test]
    fn a_run_of_data_is_left_out() {
        let text = format!("key {} end", "ab".repeat(40));
        assert_eq!(words(&text).collect::<Vec<_>>(), ["key", "end"]);
    }

    proptest! {
        /// Nothing is lost or made up: what is cut out of a run, put together, is the run.
        #[test]
        fn pieces_of_any_text_are_parts_of_it_in_order(text in "\\PC{0,80}") {
            let all = Pieces { run: "", rest: &text }.collect::<Vec<_>>();
            let mut rest = text.as_str();
            for piece in all {
                prop_assert!(!piece.is_empty() && piece.chars().all(char::is_alphanumeric));
                let at = rest.find(piece).expect("a piece stands in the text, after the one before it");
                rest = &rest[at + piece.len()..];
            }
        }
    }
}
