import DOMPurify from 'dompurify';
import { marked } from 'marked';

export class MarkdownPreview {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly source: HTMLTextAreaElement, private readonly target: HTMLElement) {
    source.addEventListener('input', () => this.schedule());
    void this.render();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.render(), 200);
  }

  private async render(): Promise<void> {
    const html = await marked.parse(this.source.value);
    this.target.innerHTML = DOMPurify.sanitize(html, { USE_PROFILES: { html: true } });
  }
}
