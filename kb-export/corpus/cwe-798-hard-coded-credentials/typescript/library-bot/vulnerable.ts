import { Telegraf } from 'telegraf';
import { differenceInCalendarDays, format } from 'date-fns';
import { loans, type Loan } from './loans';
import { logger } from './logger';

const TOKEN = '70415523:AAGx2vK9qWmTzR4nLpYc8sHdJf0u';
const bot = new Telegraf(TOKEN);
const MAX_LINES = 15;

function describe(loan: Loan, today: Date): string {
  const days = differenceInCalendarDays(loan.due, today);
  const title = loan.title.length > 40 ? `${loan.title.slice(0, 39)}…` : loan.title;
  if (days < 0) {
    return `${title}: overdue for ${-days} days`;
  }
  return `${title}: until ${format(loan.due, 'd MMMM')} (${days} days)`;
}

bot.start((context) => context.reply('Send /books to see your loans.'));

bot.command('books', async (context) => {
  const reader = await loans.readerOfChat(context.chat.id);
  if (!reader) {
    await context.reply('Please link your library card at the desk first.');
    return;
  }
  const list = await loans.ofReader(reader.id);
  list.sort((a, b) => a.due.getTime() - b.due.getTime());
  const today = new Date();
  const lines = list.slice(0, MAX_LINES).map((loan) => describe(loan, today));
  await context.reply(lines.length > 0 ? lines.join('\n') : 'You have no books.');
  logger.info({ reader: reader.id, books: list.length }, 'loans listed');
});

bot.catch((error) => logger.error({ error }, 'bot'));
bot.launch();
