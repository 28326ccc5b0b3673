<?php
declare(strict_types=1);

namespace Cinema;

use DateInterval;
use DateTimeImmutable;
use PDO;

final class StayLoggedIn
{
    private const COOKIE = 'cinema_login';

    public function __construct(private PDO $db, private string $timezone = 'Europe/Lisbon')
    {
    }

    private function until(bool $sharedComputer): DateTimeImmutable
    {
        $now = new DateTimeImmutable('now', new \DateTimeZone($this->timezone));
        return $now->add(new DateInterval($sharedComputer ? 'PT2H' : 'P21D'));
    }

    public function start(int $visitor, bool $sharedComputer): void
    {
        $until = $this->until($sharedComputer);
        $token = bin2hex(random_bytes(32));
        $this->db->prepare('DELETE FROM login WHERE visitor_id = ? AND until < ?')
            ->execute([$visitor, time()]);
        $this->db->prepare('INSERT INTO login (visitor_id, hash, until) VALUES (?, ?, ?)')
            ->execute([$visitor, hash('sha256', $token), $until->getTimestamp()]);
        setcookie(self::COOKIE, $token, [
            'expires' => $sharedComputer ? 0 : $until->getTimestamp(),
            'path' => '/',
            'secure' => true,
            'httponly' => true,
            'samesite' => 'Lax',
        ]);
        error_log(sprintf('login of visitor %d until %s', $visitor, $until->format('j M H:i')));
        $count = $this->count($visitor);
        if ($count > 5) {
            error_log('visitor has many devices: ' . $count);
        }
    }

    public function count(int $visitor): int
    {
        $query = $this->db->prepare('SELECT count(*) FROM login WHERE visitor_id = ?');
        $query->execute([$visitor]);
        return (int) $query->fetchColumn();
    }
}
