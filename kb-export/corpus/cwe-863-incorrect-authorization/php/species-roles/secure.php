<?php
declare(strict_types=1);

namespace Birds;

use DateTimeImmutable;
use PDO;
use RuntimeException;

final class Review
{
    private const NEEDED = ['confirm' => 'reviewer', 'hide' => 'warden', 'export' => 'analyst'];

    public function __construct(private PDO $db)
    {
    }

    private function allows(array $member, string $action): bool
    {
        $needed = self::NEEDED[$action] ?? null;
        if ($needed === null) {
            return false;
        }
        return in_array($needed, explode(',', $member['roles']), true);
    }

    private function label(array $sighting): string
    {
        $day = new DateTimeImmutable($sighting['seen_on']);
        return sprintf('%s, %s', $sighting['species'], $day->format('j M Y'));
    }

    public function confirm(array $member, int $sightingId, string $note): string
    {
        if (!$this->allows($member, 'confirm')) {
            throw new RuntimeException('You may not confirm sightings.', 403);
        }
        $find = $this->db->prepare('SELECT id, species, seen_on FROM sighting WHERE id = ?');
        $find->execute([$sightingId]);
        $sighting = $find->fetch(PDO::FETCH_ASSOC);
        if ($sighting === false) {
            throw new RuntimeException('There is no such sighting.', 404);
        }
        $this->db->prepare('UPDATE sighting SET state = ?, reviewer_id = ?, note = ? WHERE id = ?')
            ->execute(['confirmed', $member['id'], mb_substr(trim($note), 0, 500), $sightingId]);
        error_log('sighting ' . $sightingId . ' confirmed');
        return $this->label($sighting);
    }
}
