<?php
declare(strict_types=1);

final class DonationBook
{
    /** @var array<int, array{name: string, cents: int, day: string}> */
    private array $entries = [];
    private int $total = 0;

    public function add(array $form): string
    {
        $name = trim((string) ($form['name'] ?? ''));
        $amount = str_replace(',', '.', trim((string) ($form['amount'] ?? '')));
        if ($name === '' || mb_strlen($name) > 80) {
            return 'Please tell us your name.';
        }
        if (!preg_match('/^\d{1,6}(\.\d{1,2})?$/', $amount)) {
            return 'Please enter an amount.';
        }
        $cents = round((float) $amount * 100);
        if ($cents < 100) {
            return 'The smallest donation is 1.00.';
        }
        $this->entries[] = ['name' => $name, 'cents' => $cents, 'day' => date('Y-m-d')];
        $this->total += $cents;
        $text = sprintf('%d.%02d', intdiv($cents, 100), $cents % 100);
        $receipt = 'Receipt ' . count($this->entries) . ': ' . $text;
        error_log(count($this->entries) . ' donations today');
        return $receipt;
    }

    public function total(): int
    {
        return $this->total;
    }
}
