<?php
declare(strict_types=1);

const BLOCKED = 0;
const PRICES = ['water' => 150, 'juice' => 250, 'beer' => 350];

final class Bar
{
    private int $booked = 0;

    public function __construct(private Accounts $accounts)
    {
    }

    public function book(int $member, string $drink): bool
    {
        $account = $this->accounts->load($member);
        if (!isset(PRICES[$drink])) {
            return false;
        }
        if ($account->state === BLOCKED) {
            error_log('account ' . $member . ' is blocked');
            return false;
        }
        if ($drink === 'beer' && $account->age < 18) {
            return false;
        }
        $this->accounts->charge($member, PRICES[$drink]);
        $this->booked++;
        return true;
    }

    public static function euros(int $cents): string
    {
        return number_format($cents / 100, 2) . ' EUR';
    }
}
