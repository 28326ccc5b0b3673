//! The header: examples, language, theme, settings.

use leptos::prelude::*;

use super::icon::Icon;
use super::menu::Menu;
use crate::browser::theme::Theme;
use crate::session::session;
use crate::state::examples;

/// What the menu of languages is called, and says until there is one.
const LANGUAGE: &str = "Language";

/// The header.
#[component]
pub(super) fn Header() -> impl IntoView {
    let settings_open = session().answers.settings_open;
    view! {
        <header class="top">
            <span class="brand"><Icon name="logo"/><span class="name">"RESCUE"</span></span>
            <span class="sep"></span>
            <ExamplesMenu/>
            <LanguageMenu/>
            <span class="push"></span>
            <ThemeMenu/>
            <button
                type="button"
                class="btn quiet ic"
                aria-label="Settings"
                on:click=move |_| settings_open.set(true)
            >
                <Icon name="gear"/>
            </button>
        </header>
    }
}

#[component]
fn ExamplesMenu() -> impl IntoView {
    let work = session().work;
    let of_language = move |language: &'static str| {
        let examples =
            examples::ALL.iter().filter(move |example| example.language == language && example.cwe.is_some());
        let entries = examples.map(move |example| entry(example, work)).collect_view();
        view! { <h3>{examples::language_title(language)}</h3>{entries} }
    };
    let ordinary = examples::ALL.iter().filter(|example| example.cwe.is_none());
    view! {
        <Menu label="Examples".into() button=|| view! { "Examples " <Icon name="down"/> }>
            {of_language("python")}
            {of_language("javascript")}
            {of_language("c")}
            <h3>"Nothing to add"</h3>
            {ordinary.map(move |example| entry(example, work)).collect_view()}
        </Menu>
    }
}

fn entry(example: &'static examples::Example, work: crate::session::Work) -> impl IntoView {
    let mark = example.cwe.map_or("none".into(), |cwe| format!("CWE-{cwe}"));
    view! {
        <button type="button" on:click=move |_| work.open_example(example)>
            {example.title} <span class="push">{mark}</span>
        </button>
    }
}

#[component]
fn LanguageMenu() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let title_of = move |name: &str| {
        analysis.languages.with(|all| all.iter().find(|known| known.name == name).map(|known| known.title.clone()))
    };
    let detected = move || {
        analysis.sliced.with(|sliced| {
            let (name, confidence) = sliced.as_ref()?.language.clone()?;
            Some((title_of(&name)?, confidence))
        })
    };
    let button = move || {
        let (title, how) = match work.language.get() {
            Some(name) => (title_of(&name).unwrap_or(name), ""),
            None => match detected() {
                Some((title, _)) => (title, "detected"),
                None => (LANGUAGE.to_owned(), ""),
            },
        };
        let what = (title != LANGUAGE).then_some(view! { <span class="vh">{LANGUAGE} ": "</span> });
        view! { {what} {title} " " <span class="muted t2">{how}</span> <Icon name="down"/> }
    };
    let detection = move || {
        detected().filter(|_| work.language.with(Option::is_none)).map(|(title, sure)| format!("{title}, {sure:.2}"))
    };
    view! {
        <Menu label=LANGUAGE.into() button=button>
            <h3>{LANGUAGE}</h3>
            <label>
                <input
                    type="radio"
                    name="language"
                    prop:checked=move || work.language.with(Option::is_none)
                    on:change=move |_| work.language.set(None)
                />
                "Detect" <span class="push">{detection}</span>
            </label>
            <For each=move || analysis.languages.get() key=|language| language.name.clone() let:language>
                {
                    let (name, chosen) = (language.name.clone(), language.name);
                    view! {
                        <label>
                            <input
                                type="radio"
                                name="language"
                                prop:checked=move || work.language.with(|language| language.as_ref() == Some(&name))
                                on:change=move |_| work.language.set(Some(chosen.clone()))
                            />
                            {language.title}
                        </label>
                    }
                }
            </For>
        </Menu>
    }
}

#[component]
fn ThemeMenu() -> impl IntoView {
    let theme = RwSignal::new(Theme::stored());
    let choice = move |this: Theme, title: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="theme"
                    prop:checked=move || theme.get() == this
                    on:change=move |_| {
                        theme.set(this);
                        this.choose();
                    }
                />
                {title}
            </label>
        }
    };
    view! {
        <Menu label="Theme".into() icon=true end=true button=|| view! { <Icon name="theme"/> }>
            <h3>"Theme"</h3>
            {choice(Theme::System, "As the system")}
            {choice(Theme::Light, "Light")}
            {choice(Theme::Dark, "Dark")}
        </Menu>
    }
}
