const list = document.querySelector('#remarks');
const clock = document.querySelector('#clock');
let newest = 0;

function age(order) {
  const minutes = Math.floor((Date.now() - order.at) / 60000);
  return minutes < 1 ? 'new' : `${minutes} min`;
}

function show(order) {
  const item = document.createElement('li');
  item.dataset.order = order.id;
  item.className = order.express ? 'express' : 'normal';
  item.innerHTML = `<b>Table ${Number(order.table)}</b> ` + order.remark;
  const time = document.createElement('time');
  time.textContent = age(order);
  item.append(time);
  list.prepend(item);
}

async function refresh() {
  clock.textContent = new Date().toLocaleTimeString();
  try {
    const answer = await fetch(`/orders/open?after=${newest}`);
    const orders = await answer.json();
    for (const order of orders) {
      newest = Math.max(newest, order.id);
      if (order.remark) show(order);
    }
    while (list.children.length > 30) list.lastElementChild.remove();
  } catch (err) {
    clock.textContent = 'offline';
  }
}

setInterval(refresh, 10000);
refresh();
