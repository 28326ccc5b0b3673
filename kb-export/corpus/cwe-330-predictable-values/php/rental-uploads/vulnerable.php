<?php
declare(strict_types=1);

namespace Rental;

use DateTimeImmutable;
use PDO;

final class DocumentRequest
{
    private const WANTED = ['identity' => 'ID card', 'income' => 'last three payslips',
        'landlord' => 'letter of the present landlord'];

    public function __construct(private PDO $db, private string $base)
    {
    }

    private function secret(): string
    {
        return uniqid('', true);
    }

    private function list(array $kinds): string
    {
        $names = array_map(fn (string $kind): string => ' - ' . self::WANTED[$kind], $kinds);
        return implode("\n", $names);
    }

    public function open(int $flat, string $name, array $kinds): string
    {
        $kinds = array_values(array_intersect(array_keys(self::WANTED), $kinds));
        if ($kinds === []) {
            throw new \InvalidArgumentException('no documents wanted');
        }
        $secret = $this->secret();
        $until = new DateTimeImmutable('+5 days 18:00');
        $insert = $this->db->prepare(
            'INSERT INTO requests (secret, flat, name, missing, until) VALUES (?, ?, ?, ?, ?)'
        );
        $insert->execute([$secret, $flat, trim($name), implode(',', $kinds), $until->format('c')]);
        error_log(sprintf('request for flat %d, %d documents', $flat, count($kinds)));
        return sprintf(
            "Dear %s,\n\nplease upload until %s:\n%s\n\n%s/upload/%s\n",
            trim($name),
            $until->format('l, j F'),
            $this->list($kinds),
            $this->base,
            $secret,
        );
    }
}
