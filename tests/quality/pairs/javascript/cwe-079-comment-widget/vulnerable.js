async function loadComments(postId) {
  const list = document.querySelector('#comments');
  const response = await fetch(`/api/posts/${encodeURIComponent(postId)}/comments`);
  if (!response.ok) {
    list.textContent = 'Comments are not available right now.';
    return;
  }
  const comments = await response.json();
  list.innerHTML = comments
    .map(
      (c) => `
      <li class="comment">
        <strong>${c.author}</strong>
        <time>${new Date(c.created).toLocaleString()}</time>
        <p>${c.text.replace(/\n/g, '<br>')}</p>
      </li>`,
    )
    .join('');
}

document.addEventListener('DOMContentLoaded', () => {
  loadComments(document.body.dataset.postId);
});
