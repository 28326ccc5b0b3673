<?php
declare(strict_types=1);

final class ParcelLocker
{
    private int $failures = 0;

    /** @param array<int, array{code: string, since: int}> $compartments */
    public function __construct(private array $compartments, private PDO $journal)
    {
    }

    public function open(string $body): array
    {
        $request = json_decode($body, true, 4);
        $number = $request['compartment'] ?? null;
        if (!is_int($number) || !isset($this->compartments[$number])) {
            return ['state' => 'unknown compartment'];
        }
        if ($this->failures >= 5) {
            return ['state' => 'locked, please call the hotline'];
        }
        $entry = $this->compartments[$number];
        $code = $request['code'] ?? '';
        if (is_string($code) && hash_equals($entry['code'], $code)) {
            unset($this->compartments[$number]);
            $this->failures = 0;
            $insert = $this->journal->prepare('INSERT INTO pickups VALUES (?, ?)');
            $insert->execute([$number, date('c')]);
            $days = intdiv(time() - $entry['since'], 86400);
            return ['state' => 'open', 'days' => $days];
        }
        $this->failures++;
        return ['state' => 'wrong code', 'left' => 5 - $this->failures];
    }
}

function lockerAddress(string $street, string $postcode, string $city): string
{
    $lines = [];
    if (trim($street) !== '') {
        $lines[] = ucfirst(trim($street));
    }
    $postcode = strtoupper(str_replace(' ', '', $postcode));
    $lines[] = trim($postcode . ' ' . mb_convert_case($city, MB_CASE_TITLE));
    return implode("\n", array_filter($lines));
}
