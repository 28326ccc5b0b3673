<?php
declare(strict_types=1);

final class Profiles
{
    private const PROTECTED = ['id', 'role', 'password_hash'];

    public function __construct(private PDO $db)
    {
    }

    public function columns(): array
    {
        $rows = $this->db->query('PRAGMA table_info(members)')->fetchAll(PDO::FETCH_ASSOC);
        return array_column($rows, 'name');
    }

    public function save(int $member, array $form): array
    {
        $form = array_map(fn ($v) => trim((string) $v), $form);
        $known = array_intersect_key($form, array_flip($this->columns()));
        $changes = array_diff_key($known, array_flip(self::PROTECTED));
        if ($changes === []) {
            return [];
        }
        if (mb_strlen($changes['about'] ?? '') > 2000) {
            throw new InvalidArgumentException('The text about you is too long.');
        }
        $set = implode(', ', array_map(fn ($c) => "$c = :$c", array_keys($changes)));
        $stmt = $this->db->prepare("UPDATE members SET $set WHERE id = :member");
        $stmt->execute($changes + ['member' => $member]);
        error_log(sprintf('member %d changed %d fields', $member, count($changes)));
        return array_keys($changes);
    }
}
