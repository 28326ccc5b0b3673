import { marked } from 'marked';
import { useEffect, useState } from 'react';

interface Announcement {
  id: number;
  author: string;
  markdown: string;
}

export function AnnouncementBanner() {
  const [item, setItem] = useState<Announcement | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    fetch('/api/announcements/latest', { signal: abort.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then(setItem)
      .catch(() => undefined);
    return () => abort.abort();
  }, []);

  if (!item) return null;
  const html = marked.parse(item.markdown, { async: false });
  return (
    <aside className="banner">
      <strong>{item.author}</strong>
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </aside>
  );
}
