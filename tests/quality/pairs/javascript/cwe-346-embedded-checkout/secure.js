const frame = document.getElementById('checkout-frame');
const CHECKOUT_ORIGIN = 'https://pay.example.net';

window.addEventListener('message', (event) => {
  if (event.origin !== CHECKOUT_ORIGIN || event.source !== frame.contentWindow) {
    return;
  }
  const { type, payload } = event.data || {};
  switch (type) {
    case 'resize':
      frame.style.height = `${Number(payload.height)}px`;
      break;
    case 'paid':
      fetch(`/orders/${encodeURIComponent(payload.orderId)}/confirm`, {
        method: 'POST',
        headers: { 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content },
      }).then(() => window.location.assign('/thanks'));
      break;
    case 'navigate':
      window.location.assign(new URL(payload.url, window.location.origin).pathname);
      break;
    default:
  }
});

frame.addEventListener('load', () => {
  frame.contentWindow.postMessage({ type: 'init', cart: window.cartToken }, CHECKOUT_ORIGIN);
});
