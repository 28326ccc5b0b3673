<?php
declare(strict_types=1);

namespace Scooter;

use DateTimeImmutable;
use PDO;

final class ServiceAccess
{
    private const NIGHT = [22, 5];

    public function __construct(private PDO $db)
    {
    }

    private function isNight(DateTimeImmutable $now): bool
    {
        $hour = (int) $now->format('G');
        return $hour >= self::NIGHT[0] || $hour < self::NIGHT[1];
    }

    private function matches(mixed $code, string $expected): bool
    {
        return $expected !== '' && is_string($code) && hash_equals($expected, $code);
    }

    public function openLid(string $json, string $scooter): array
    {
        $request = json_decode($json, true, 4) ?? [];
        $find = $this->db->prepare('SELECT id, day_code, failures FROM mechanic WHERE badge = ?');
        $find->execute([(string) ($request['badge'] ?? '')]);
        $row = $find->fetch(PDO::FETCH_ASSOC);
        if ($row === false || $row['failures'] >= 5) {
            return ['open' => false, 'text' => 'This badge cannot be used.'];
        }
        if (!$this->matches($request['code'] ?? null, (string) $row['day_code'])) {
            $this->db->prepare('UPDATE mechanic SET failures = failures + 1 WHERE id = ?')
                ->execute([$row['id']]);
            return ['open' => false, 'text' => 'The code is not right.'];
        }
        $this->db->prepare('UPDATE mechanic SET failures = 0 WHERE id = ?')->execute([$row['id']]);
        $now = new DateTimeImmutable();
        $this->db->prepare('INSERT INTO lid (scooter, mechanic_id, opened_at) VALUES (?, ?, ?)')
            ->execute([$scooter, $row['id'], $now->format(DATE_ATOM)]);
        return ['open' => true, 'text' => $this->isNight($now) ? 'Light is on.' : 'Lid is open.'];
    }
}
