const MINUTE = 60_000;

function relativeTime(then, now = Date.now()) {
  const minutes = Math.round((now - new Date(then)) / MINUTE);
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 60 * 24) return `${Math.round(minutes / 60)} h ago`;
  return new Date(then).toLocaleDateString();
}

export async function showComments(recipeId, list) {
  const response = await fetch(`/api/recipes/${encodeURIComponent(recipeId)}/comments`);
  if (!response.ok) throw new Error(`comments: ${response.status}`);
  const comments = await response.json();

  comments.sort((a, b) => b.likes - a.likes);
  list.replaceChildren();
  for (const comment of comments) {
    const text = comment.text
      .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
      .replace(/(https?:\/\/\S+)/g, '<a href="$1">$1</a>');

    const item = document.createElement("li");
    item.className = comment.likes > 10 ? "comment popular" : "comment";
    item.innerHTML = `<header>${comment.author}, ${relativeTime(comment.createdAt)}</header><p>${text}</p>`;
    list.append(item);
  }
  return comments.length;
}
