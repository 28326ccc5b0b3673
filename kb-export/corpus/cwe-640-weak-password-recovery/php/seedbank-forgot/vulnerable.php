<?php
declare(strict_types=1);

namespace SeedBank;

use PDO;

final class Recovery
{
    private const VALID_SECONDS = 1800;

    public function __construct(private PDO $db, private string $site)
    {
    }

    private function letter(string $name, string $token): string
    {
        $lines = [
            'Hello ' . $name . ',',
            '',
            'choose a new password here within half an hour:',
            $this->site . '/new-password.php?token=' . $token,
            '',
            'If you did not ask for this, ignore this mail.',
        ];
        return implode("\r\n", $lines);
    }

    public function start(string $mail): void
    {
        $find = $this->db->prepare('SELECT id, name, mail FROM gardener WHERE mail = ?');
        $find->execute([mb_strtolower(trim($mail))]);
        $gardener = $find->fetch(PDO::FETCH_ASSOC);
        if ($gardener === false) {
            error_log('recovery for an unknown address');
            return;
        }
        $this->db->prepare('DELETE FROM recovery WHERE gardener_id = ?')
            ->execute([$gardener['id']]);
        $token = md5($gardener['mail'] . time());
        $this->db->prepare('INSERT INTO recovery (gardener_id, hash, until) VALUES (?, ?, ?)')
            ->execute([$gardener['id'], hash('sha256', $token), time() + self::VALID_SECONDS]);
        $headers = ['From' => 'seeds@seedbank.example', 'X-Auto-Response-Suppress' => 'All'];
        mail($gardener['mail'], 'New password', $this->letter($gardener['name'], $token), $headers);
        error_log('recovery mail for gardener ' . $gardener['id']);
    }
}
