const OFFICE = 'https://housing.town.example/api/requests';
const MAX_PERSONS = 12;

interface HousingRequest {
  name: string;
  born: string;
  income: number;
  persons: number;
  accessible: boolean;
}

function field(form: HTMLFormElement, name: string): string {
  return String(new FormData(form).get(name) ?? '').trim();
}

function read(form: HTMLFormElement): HousingRequest {
  const persons = Number.parseInt(field(form, 'persons'), 10);
  if (!(persons >= 1 && persons <= MAX_PERSONS)) {
    throw new RangeError('Please check the number of persons.');
  }
  return {
    name: field(form, 'name').replace(/\s+/g, ' '),
    born: field(form, 'born'),
    income: Math.round(Number(field(form, 'income').replace(',', '.')) * 100),
    persons,
    accessible: field(form, 'accessible') === 'on',
  };
}

export async function submit(form: HTMLFormElement, status: HTMLElement): Promise<void> {
  status.textContent = 'One moment …';
  try {
    const request = read(form);
    const response = await fetch(OFFICE, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (!response.ok) {
      throw new Error(`The office answered ${response.status}.`);
    }
    const { number } = (await response.json()) as { number: string };
    status.textContent = `Thank you. Your request has the number ${number}.`;
    form.reset();
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : 'Please try again.';
  }
}
