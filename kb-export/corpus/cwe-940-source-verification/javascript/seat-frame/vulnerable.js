const PLAN_ORIGIN = 'https://plan.theatre.example';
const frame = document.querySelector('#plan');
const total = document.querySelector('#total');
const list = document.querySelector('#seats');
const cart = { seats: [], cents: 0 };

function euros(cents) {
  return (cents / 100).toLocaleString('en', { style: 'currency', currency: 'EUR' });
}

function render() {
  list.replaceChildren(
    ...cart.seats.map((seat) => {
      const item = document.createElement('li');
      item.textContent = `Row ${seat.row}, seat ${seat.number}`;
      return item;
    }),
  );
  total.textContent = euros(cart.cents);
}

window.addEventListener('message', async (event) => {
  const { kind, seats, cents } = event.data ?? {};
  if (kind !== 'seats' || !Array.isArray(seats)) return;
  cart.seats = seats.slice(0, 8);
  cart.cents = cents;
  await fetch('/cart', { method: 'PUT', body: JSON.stringify(cart) });
  render();
});

frame.src = `${PLAN_ORIGIN}/show/${encodeURIComponent(frame.dataset.show)}`;
render();
