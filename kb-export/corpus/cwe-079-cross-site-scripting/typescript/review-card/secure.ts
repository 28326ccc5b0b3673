import { createElement as h, useEffect, useMemo, useState } from "react";

export interface Review {
  id: number;
  author: string;
  text: string;
  stars: number;
  bought: boolean;
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function Marked({ text, word }: { text: string; word: string }) {
  const pattern = new RegExp(`(${escapePattern(word)})`, "gi");
  const parts = word ? text.split(pattern) : [text];
  return h("p", null, ...parts.map((part, i) => (i % 2 ? h("mark", { key: i }, part) : part)));
}

function Stars({ count }: { count: number }) {
  const full = Math.max(0, Math.min(5, Math.round(count)));
  return h("span", { "aria-label": `${full} of 5` }, "★".repeat(full) + "☆".repeat(5 - full));
}

export function Reviews({ bicycle, word }: { bicycle: number; word: string }) {
  const [reviews, setReviews] = useState<Review[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    fetch(`/api/bicycles/${bicycle}/reviews`, { signal: stop.signal })
      .then((answer) => answer.json())
      .then(setReviews)
      .catch(() => setReviews([]));
    return () => stop.abort();
  }, [bicycle]);
  const mean = useMemo(
    () => reviews.reduce((sum, review) => sum + review.stars, 0) / (reviews.length || 1),
    [reviews],
  );
  const items = reviews.map((review) =>
    h("li", { key: review.id },
      h("strong", null, review.author, review.bought ? " (bought here)" : ""),
      h(Stars, { count: review.stars }),
      h(Marked, { text: review.text, word })));
  return h("section", null, h(Stars, { count: mean }), h("ul", null, items));
}
