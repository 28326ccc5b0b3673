//! Notices, above everything else.

use leptos::prelude::*;

use super::icon::Icon;
use crate::session::session;

/// The notices that are shown.
#[component]
pub(super) fn NoticeList() -> impl IntoView {
    let notices = session().notices;
    view! {
        <div class="notices" role="status" aria-live="polite">
            <For each=move || notices.shown() key=|notice| notice.id let:notice>
                <div class="callout doubt">
                    <p>{notice.text.clone()}</p>
                    <button
                        type="button"
                        class="btn quiet ic"
                        aria-label="Dismiss"
                        on:click=move |_| notices.dismiss(notice.id)
                    >
                        <Icon name="x"/>
                    </button>
                </div>
            </For>
        </div>
    }
}
