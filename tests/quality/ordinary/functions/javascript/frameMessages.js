const PARENT_ORIGIN = 'https://app.example.com';

const handlers = {
  resize({ height }) {
    const pixels = Math.min(Math.max(Number(height) || 0, 100), 2000);
    document.documentElement.style.setProperty('--widget-height', `${pixels}px`);
  },
  theme({ name }) {
    document.body.dataset.theme = name === 'dark' ? 'dark' : 'light';
  },
};

export function listen() {
  window.addEventListener('message', (event) => {
    if (event.origin !== PARENT_ORIGIN || event.source !== window.parent) return;
    const { type, ...details } = event.data ?? {};
    if (typeof type === 'string' && Object.hasOwn(handlers, type)) {
      handlers[type](details);
    }
  });
  window.parent.postMessage({ type: 'ready' }, PARENT_ORIGIN);
}
