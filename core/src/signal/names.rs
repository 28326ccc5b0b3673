//! Names of APIs in rules, against names of calls as the analysis resolves them.

/// What stands between the parts of a name in some language.
const JOINTS: [char; 5] = ['.', ':', '/', '\\', '>'];

/// The last part of a name: `execute` of `.execute`; for a name that ends in `*` there is none.
pub fn last_part(name: &str) -> Option<&str> {
    let name = name.strip_suffix("()").unwrap_or(name);
    if name.ends_with('*') { None } else { Some(name.rsplit(JOINTS).next().unwrap_or(name)) }
}

/// Whether the name of a call is the one that a rule lists.
///
/// - `.execute` means the method on any receiver, and no plain function.
/// - `subprocess.*` means all names that begin like it.
/// - `javax.crypto.Cipher.getInstance` also means `Cipher.getInstance`, which is all that is known of it in a piece of code
///   without its imports; of a name with small letters two parts must be there.
pub fn is_listed(listed: &str, name: &str) -> bool {
    if let Some(prefix) = listed.strip_suffix('*') {
        return name.starts_with(prefix);
    }
    if let Some(method) = listed.strip_prefix('.') {
        return name.strip_suffix(method).is_some_and(|receiver| receiver.ends_with(JOINTS));
    }
    if listed == name {
        return true;
    }
    let telling = name.contains(JOINTS) || name.starts_with(char::is_uppercase);
    telling && !name.starts_with(JOINTS) && listed.strip_suffix(name).is_some_and(|package| package.ends_with(JOINTS))
}

/// Whether one of the listed names is that of a call.
pub fn is_among(listed: &[String], name: &str) -> bool {
    listed.iter().any(|listed| is_listed(listed, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_meet_as_rules_mean_them() {
        for (listed, name) in [
            (".execute", "sqlite3.connect().execute"),
            (".execute", ".execute"),
            ("subprocess.*", "subprocess.run"),
            ("hashlib.md5", "hashlib.md5"),
            ("javax.crypto.Cipher.getInstance", "Cipher.getInstance"),
            ("java.util.Random", "Random"),
            ("crypto/md5.New", "md5.New"),
            ("std::process::Command::new", "Command::new"),
        ] {
            assert!(is_listed(listed, name), "{listed} {name}");
        }
        for (listed, name) in [
            (".execute", "execute"),
            (".execute", ".reexecute"),
            ("hashlib.md5", "md5"),
            ("hashlib.md5", "md5.hashlib.md5"),
            ("os.path.join", ".join"),
            ("java.util.Random", "SecureRandom"),
        ] {
            assert!(!is_listed(listed, name), "{listed} {name}");
        }
    }
}
