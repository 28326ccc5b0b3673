<?php

declare(strict_types=1);

/**
 * Adds up invoice lines per tax rate.
 *
 * @param list<array{cents: int, quantity: int, rate: int}> $lines
 * @return array{net: int, tax: array<int, int>, gross: int}
 */
function invoice_totals(array $lines): array
{
    $netPerRate = [];
    foreach ($lines as $line) {
        $netPerRate[$line['rate']] = ($netPerRate[$line['rate']] ?? 0) + $line['cents'] * $line['quantity'];
    }
    ksort($netPerRate);
    $tax = [];
    foreach ($netPerRate as $rate => $net) {
        $tax[$rate] = (int) round($net * $rate / 100);
    }
    $net = array_sum($netPerRate);

    return ['net' => $net, 'tax' => $tax, 'gross' => $net + array_sum($tax)];
}
