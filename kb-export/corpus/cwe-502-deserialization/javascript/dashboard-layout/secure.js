const Koa = require('koa');

const app = new Koa();

const DEFAULT_LAYOUT = { columns: 2, widgets: ['weather', 'calendar', 'news'] };
const KNOWN_WIDGETS = new Set(['weather', 'calendar', 'news', 'stocks', 'todo']);

function tidy(layout) {
  const columns = Math.min(Math.max(Number(layout.columns) || 2, 1), 4);
  const names = Array.isArray(layout.widgets) ? layout.widgets : [];
  const widgets = names.filter((name) => KNOWN_WIDGETS.has(name)).slice(0, 12);
  return { columns, widgets };
}

function readLayout(cookie) {
  const text = Buffer.from(cookie, 'base64').toString('utf8');
  const layout = JSON.parse(text);
  return tidy(layout);
}

app.use(async (ctx, next) => {
  const cookie = ctx.cookies.get('layout');
  ctx.state.layout = DEFAULT_LAYOUT;
  if (cookie && cookie.length < 4096) {
    try {
      ctx.state.layout = readLayout(cookie);
    } catch (error) {
      ctx.app.emit('error', new Error('layout cookie is damaged'), ctx);
      ctx.cookies.set('layout', null);
    }
  }
  await next();
});

app.use((ctx) => {
  const { columns, widgets } = ctx.state.layout;
  ctx.body = { columns, widgets, renderedAt: new Date().toISOString() };
});

app.listen(process.env.PORT || 3000);
