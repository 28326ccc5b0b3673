//! What is on its way, where the results will be.

use leptos::prelude::*;

use super::icon::Icon;
use crate::messages::{Asset, AssetState};
use crate::session::{Stage, session};
use crate::state::{assets, format};

/// The list of assets while the knowledge base is not there.
#[component]
pub(super) fn Loading() -> impl IntoView {
    let analysis = session().analysis;
    let failed = move || analysis.assets.with(|assets| assets.failed().next().is_some());
    let title = move || if failed() { "Something is missing" } else { "Getting ready" };
    view! {
        <section class="load" aria-label="Loading">
            <div>
                <h2>{title}</h2>
                <p class="soft">"You can write already; each result appears when its part has arrived."</p>
            </div>
            <AssetList/>
            <Show when=failed>
                <div class="row wrap">
                    <button type="button" class="btn pri" on:click=move |_| analysis.retry()>
                        <Icon name="retry"/> "Try again"
                    </button>
                    <Show when=move || analysis.stage.get() == Stage::Ready>
                        <button type="button" class="btn" on:click=move |_| analysis.without_knowledge.set(true)>
                            "Go on without it"
                        </button>
                    </Show>
                </div>
            </Show>
            <p class="muted sm">
                "Nothing you type leaves this machine while this loads. Everything comes from this site; knowledge files are compared with their SHA-256 before use."
            </p>
        </section>
    }
}

#[component]
fn AssetList() -> impl IntoView {
    let analysis = session().analysis;
    view! {
        <ul class="assets" data-testid="assets">
            <For each=move || analysis.assets.with(|assets| assets.all().to_vec()) key=|asset| asset.name.clone() let:asset>
                <AssetRow name=asset.name/>
            </For>
        </ul>
    }
}

#[component]
fn AssetRow(name: String) -> impl IntoView {
    let analysis = session().analysis;
    let (title, hint) = assets::title(&name);
    let asset = Memo::new(move |_| {
        analysis.assets.with(|assets| assets.all().iter().find(|asset| asset.name == name).cloned())
    });
    let with = move |read: fn(&Asset) -> String| asset.with(|asset| asset.as_ref().map(read).unwrap_or_default());
    let state = move || asset.with(|asset| asset.as_ref().map(|asset| asset.state.clone()));
    let icon = move || match state() {
        Some(AssetState::Ready) => view! { <span class="fix"><Icon name="check"/></span> },
        Some(AssetState::Failed(_)) => view! { <span class="risk"><Icon name="warn"/></span> },
        _ => view! { <span class="muted"><Icon name="wait"/></span> },
    };
    let amount = move || {
        with(|asset| match (asset.total, &asset.state) {
            (Some(total), AssetState::Loading) if total > 0 => {
                format!("{} of {}", format::bytes(asset.loaded.into()), format::bytes(total.into()))
            }
            _ => format::bytes(asset.loaded.into()),
        })
    };
    let share = move || {
        asset.with(|asset| {
            let asset = asset.as_ref()?;
            match (&asset.state, asset.total) {
                (AssetState::Ready, _) => Some("1".to_owned()),
                (_, Some(total)) if total > 0 => {
                    Some((f64::from(asset.loaded) / f64::from(total)).min(1.0).to_string())
                }
                (AssetState::Failed(_), _) => Some("0".to_owned()),
                // Without a total the bar only shows that something is going on.
                _ => None,
            }
        })
    };
    let why = move || match state() {
        Some(AssetState::Failed(why)) => Some(view! { <p class="why" role="alert">{why}</p> }),
        _ => None,
    };
    view! {
        <li class:bad=move || matches!(state(), Some(AssetState::Failed(_)))>
            {icon}
            <span><b>{title.clone()}</b> " " <span class="muted sm">{hint}</span></span>
            <span class="num">{amount}</span>
            <progress max="1" value=share aria-label=title></progress>
            {why}
        </li>
    }
}
