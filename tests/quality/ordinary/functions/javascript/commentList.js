function formatDate(iso) {
  return new Date(iso).toLocaleDateString(undefined, { year: 'numeric', month: 'short', day: 'numeric' });
}

export function renderComments(container, comments) {
  const items = comments.map((comment) => {
    const item = document.createElement('li');
    item.className = 'comment';

    const author = document.createElement('strong');
    author.textContent = comment.author;

    const time = document.createElement('time');
    time.dateTime = comment.createdAt;
    time.textContent = formatDate(comment.createdAt);

    const body = document.createElement('p');
    body.textContent = comment.body;

    item.append(author, ' ', time, body);
    return item;
  });
  container.replaceChildren(...items);
}
