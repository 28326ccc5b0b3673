<?php
declare(strict_types=1);

namespace Lab;

use PDO;

final class Sessions
{
    private const IDLE_SECONDS = 1800;

    public function __construct(private PDO $db)
    {
    }

    private function key(): string
    {
        return hash('sha256', (string) ($_COOKIE['lab'] ?? ''));
    }

    public function user(): ?array
    {
        $find = $this->db->prepare(
            'SELECT u.id, u.name, u.bench FROM session s JOIN user u ON u.id = s.user_id
             WHERE s.hash = ? AND s.used_at > ? AND s.created_at > ?'
        );
        $find->execute([$this->key(), time() - self::IDLE_SECONDS, time() - 43200]);
        $user = $find->fetch(PDO::FETCH_ASSOC);
        if ($user === false) {
            return null;
        }
        $this->db->prepare('UPDATE session SET used_at = ? WHERE hash = ?')
            ->execute([time(), $this->key()]);
        $user['initials'] = mb_strtoupper(mb_substr($user['name'], 0, 2));
        return $user;
    }

    public static function benchName(int $bench): string
    {
        $rows = ['A', 'B', 'C', 'D'];
        $row = $rows[intdiv($bench - 1, 6) % 4];
        return $row . (($bench - 1) % 6 + 1);
    }

    public static function idleText(int $seconds): string
    {
        return $seconds < 60 ? 'just now' : intdiv($seconds, 60) . ' minutes ago';
    }

    public function logout(): void
    {
        $user = $this->user();
        if ($user === null) {
            return;
        }
        error_log('user ' . $user['id'] . ' logs out at bench ' . $user['bench']);
        setcookie('lab', '', ['expires' => 1, 'path' => '/', 'secure' => true, 'httponly' => true]);
        header('Location: /goodbye.php');
    }
}
