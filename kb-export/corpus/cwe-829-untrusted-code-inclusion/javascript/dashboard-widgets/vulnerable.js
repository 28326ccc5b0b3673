(function () {
  'use strict';

  const MAX_WIDGETS = 6;
  const board = document.getElementById('board');
  const status = document.getElementById('status');
  const loaded = new Set();

  function makePanel(title) {
    const panel = document.createElement('section');
    panel.className = 'panel';
    const heading = document.createElement('h2');
    heading.textContent = title;
    panel.appendChild(heading);
    board.appendChild(panel);
    return panel;
  }

  function loadWidget(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = name.endsWith('.js') ? name : `/widgets/${name}.js`;
      script.async = true;
      script.onload = () => resolve(name);
      script.onerror = () => reject(new Error(`${name} did not load`));
      document.head.appendChild(script);
    });
  }

  async function start() {
    const params = new URLSearchParams(window.location.search);
    const names = params.getAll('widget').slice(0, MAX_WIDGETS);
    for (const name of names) {
      if (loaded.has(name)) continue;
      try {
        await loadWidget(name);
        loaded.add(name);
        const panel = makePanel(name);
        window.dispatchEvent(new CustomEvent('widget-ready', { detail: { name, panel } }));
      } catch (error) {
        status.textContent = error.message;
      }
    }
    board.dataset.count = String(loaded.size);
  }

  document.addEventListener('DOMContentLoaded', start);
})();
