const list = document.querySelector('#links');
const filter = document.querySelector('#filter');
let links = [];

function host(address) {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

function render() {
  const word = filter.value.trim().toLowerCase();
  const items = [];
  for (const link of links) {
    const name = host(link.address);
    if (!name || !/^https?:/.test(link.address)) continue;
    if (word && !link.title.toLowerCase().includes(word)) continue;
    const anchor = document.createElement('a');
    anchor.href = link.address;
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
    anchor.textContent = `${link.title} (${name})`;
    const item = document.createElement('li');
    item.append(anchor);
    items.push(item);
  }
  list.replaceChildren(...items);
}

async function load(area) {
  const response = await fetch(`/api/areas/${encodeURIComponent(area)}/links`);
  if (!response.ok) throw new Error(`links: ${response.status}`);
  links = await response.json();
  render();
}

filter.addEventListener('input', render);
load(list.dataset.area).catch((error) => console.error(error));
