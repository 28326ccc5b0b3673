const list = document.querySelector("#messages");
const status = document.querySelector("#status");
const form = document.querySelector("#reply");

const timeFormat = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit" });
let unread = 0;

function showMessage(message) {
  const time = timeFormat.format(new Date(message.sentAt));
  const item = document.createElement("li");
  item.className = "message";
  for (const [tag, text] of [["b", message.sender], ["time", time], ["p", message.text]]) {
    item.appendChild(document.createElement(tag)).textContent = text;
  }
  list.append(item);
  while (list.children.length > 200) {
    list.firstElementChild.remove();
  }
  if (document.hidden) {
    unread += 1;
    document.title = `(${unread}) Help desk`;
  }
  list.lastElementChild.scrollIntoView({ block: "end" });
}

const socket = new WebSocket(`wss://${window.location.host}/desk/chat`);

socket.addEventListener("open", () => {
  status.textContent = "connected";
});
socket.addEventListener("close", () => {
  status.textContent = "disconnected";
});
socket.addEventListener("message", (event) => {
  const message = JSON.parse(event.data);
  if (message.type === "chat") {
    showMessage(message);
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  socket.send(JSON.stringify({ type: "chat", text: form.elements.text.value }));
  form.reset();
});
