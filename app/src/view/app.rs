//! The page as a whole: header, task and code on the left, the three sections on the right, status strip.

use leptos::prelude::*;

use super::answer::AnswerSection;
use super::editor::CodeEditor;
use super::editor_bar::EditorBar;
use super::guidance::GuidanceSection;
use super::header::Header;
use super::loading::Loading;
use super::notices::NoticeList;
use super::risk::RiskSection;
use super::settings::Settings;
use super::starts::Starts;
use super::status::StatusStrip;
use super::stepbar::StepBar;
use super::task::TaskBox;
use crate::session::Session;

/// The page.
#[component]
pub(super) fn App() -> impl IntoView {
    let session = Session::start();
    provide_context(session);
    let dropping = RwSignal::new(false);
    let drop_file = move |event: leptos::ev::DragEvent| {
        dropping.set(false);
        let file = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            event.prevent_default();
            event.stop_propagation();
            session.work.open_file(file, session.notices);
        }
    };
    let drag_over = move |event: leptos::ev::DragEvent| {
        let files = event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
        if files {
            event.prevent_default();
            dropping.set(true);
        }
    };
    view! {
        <a class="skip" href="#main">"Skip to content"</a>
        <Header/>
        <main id="main" class="play">
            <StepBar/>
            <section
                class="left"
                id="s-code"
                class:dropping=dropping
                aria-label="Task and code"
                on:dragover=drag_over
                on:dragleave=move |_| dropping.set(false)
                on:drop:capture=drop_file
            >
                <h1 class="vh">"RESCUE playground"</h1>
                <TaskBox/>
                <EditorBar/>
                <CodeEditor/>
                <Show when=move || session.work.has_no_code()>
                    <Starts/>
                </Show>
            </section>
            <div class="right" tabindex="0" role="region" aria-label="Findings, guidance and answer">
                <Show when=move || session.analysis.is_settled() fallback=Loading>
                    <RiskSection/>
                    <GuidanceSection/>
                </Show>
                <AnswerSection/>
            </div>
        </main>
        <StatusStrip/>
        <NoticeList/>
        <Settings/>
    }
}
