const API = 'https://rates.example.com/v1/latest';

export class RatesUnavailable extends Error {}

/** Loads today's exchange rates for a currency such as "EUR". */
export async function loadRates(base, { fetchImpl = fetch, timeoutMs = 4000 } = {}) {
  if (!/^[A-Z]{3}$/.test(base)) {
    throw new TypeError(`not a currency code: ${base}`);
  }
  const url = new URL(API);
  url.searchParams.set('base', base);
  let response;
  try {
    response = await fetchImpl(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  } catch (err) {
    throw new RatesUnavailable('rates could not be loaded', { cause: err });
  }
  if (!response.ok) {
    throw new RatesUnavailable(`rates could not be loaded: ${response.status}`);
  }
  const { rates } = await response.json();
  return new Map(Object.entries(rates).map(([code, value]) => [code, Number(value)]));
}
