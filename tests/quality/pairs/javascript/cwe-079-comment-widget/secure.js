async function loadComments(postId) {
  const list = document.querySelector('#comments');
  const response = await fetch(`/api/posts/${encodeURIComponent(postId)}/comments`);
  if (!response.ok) {
    list.textContent = 'Comments are not available right now.';
    return;
  }
  const comments = await response.json();
  list.replaceChildren(...comments.map(renderComment));
}

function renderComment(c) {
  const item = document.createElement('li');
  item.className = 'comment';
  const author = document.createElement('strong');
  author.textContent = c.author;
  const time = document.createElement('time');
  time.textContent = new Date(c.created).toLocaleString();
  const text = document.createElement('p');
  text.style.whiteSpace = 'pre-line';
  text.textContent = c.text;
  item.append(author, time, text);
  return item;
}

document.addEventListener('DOMContentLoaded', () => {
  loadComments(document.body.dataset.postId);
});
