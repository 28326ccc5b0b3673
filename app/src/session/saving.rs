//! Keeping the user's work between visits.

use std::time::Duration;

use leptos::prelude::*;

use super::{Notices, Session};
use crate::browser::storage::{self, StorageError};
use crate::state::draft::Draft;
use crate::state::endpoint::Endpoint;

const DRAFT: &str = "rescue.draft";
const ENDPOINT: &str = "rescue.endpoint";

/// After this pause in the user's typing the work is stored.
const PAUSE: Duration = Duration::from_millis(400);

/// The work of the last visit, as far as it can be read.
pub(super) fn restore_draft(notices: Notices) -> Draft {
    read(
        DRAFT,
        Draft::from_json,
        notices,
        "The work that was stored in this browser cannot be read and was left aside.",
    )
}

/// The model server of the last visit.
pub(super) fn restore_endpoint(notices: Notices) -> Endpoint {
    read(ENDPOINT, Endpoint::from_json, notices, "The stored settings of the model cannot be read and were left aside.")
}

fn read<T: Default>(name: &str, parse: fn(&str) -> Option<T>, notices: Notices, odd: &str) -> T {
    match storage::read(name) {
        Ok(None) => T::default(),
        Ok(Some(text)) => parse(&text).unwrap_or_else(|| {
            notices.tell(odd);
            T::default()
        }),
        Err(why) => {
            notices.tell(why.to_string());
            T::default()
        }
    }
}

/// Stores the work after each pause, and at once when the page is left. A storage that refuses is said once.
pub(super) fn keep(session: &Session) {
    let session = *session;
    let said: StoredValue<Option<StorageError>> = StoredValue::new(None);
    let write = move |name: &str, text: &str| {
        let outcome = storage::write(name, text).err();
        if let Some(why) = outcome.filter(|why| said.get_value() != Some(*why)) {
            session.notices.tell(why.to_string());
        }
        said.set_value(outcome);
    };

    let pause: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let store_draft = move || write(DRAFT, &session.work.draft().to_json());
    Effect::new(move |first: Option<()>| {
        // Only what the tracked signals are is of interest here; the text itself is made after the pause.
        session.work.track();
        if first.is_some() {
            pause.update_value(|pause| {
                if let Some(earlier) = pause.take() {
                    earlier.clear();
                }
                *pause = set_timeout_with_handle(move || untrack(store_draft), PAUSE).ok();
            });
        }
    });
    window_event_listener(leptos::ev::pagehide, move |_| untrack(store_draft));
    window_event_listener(leptos::ev::blur, move |_| untrack(store_draft));

    Effect::new(move |first: Option<()>| {
        let text = session.answers.endpoint.with(Endpoint::to_json);
        if first.is_some() {
            write(ENDPOINT, &text);
        }
    });
}
