'use strict';

const ZONES = [
  { name: 'domestic', countries: ['DE'], base: 490, perKilo: 60 },
  { name: 'union', countries: ['AT', 'BE', 'FR', 'NL', 'PL'], base: 890, perKilo: 140 },
];
const WORLD = { name: 'world', base: 1790, perKilo: 420 };

function shippingCost(items, country, { freeFrom = 7500 } = {}) {
  const zone = ZONES.find(({ countries }) => countries.includes(country)) ?? WORLD;
  const subtotal = items.reduce((sum, item) => sum + item.priceCents * item.quantity, 0);
  if (zone.name === 'domestic' && subtotal >= freeFrom) {
    return { zone: zone.name, cents: 0 };
  }
  const grams = items.reduce((sum, item) => sum + item.grams * item.quantity, 0);
  const kilos = Math.max(1, Math.ceil(grams / 1000));
  return { zone: zone.name, cents: zone.base + (kilos - 1) * zone.perKilo };
}

module.exports = { shippingCost };
