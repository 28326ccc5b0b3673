<?php
declare(strict_types=1);

final class Singers
{
    public function __construct(private PDO $db, private string $key)
    {
    }

    private function stored(string $password): string
    {
        $iv = random_bytes(16);
        return base64_encode($iv . openssl_encrypt($password, 'aes-256-cbc', $this->key, OPENSSL_RAW_DATA, $iv));
    }

    private function matches(string $password, string $stored): bool
    {
        $raw = base64_decode($stored);
        $plain = openssl_decrypt(substr($raw, 16), 'aes-256-cbc', $this->key, OPENSSL_RAW_DATA, substr($raw, 0, 16));
        return hash_equals((string) $plain, $password);
    }

    public function register(string $name, string $voice, string $password): int
    {
        if (!in_array($voice, ['soprano', 'alto', 'tenor', 'bass'], true)) {
            throw new DomainException('unknown voice');
        }
        if (mb_strlen($password) < 12) {
            throw new DomainException('twelve characters at least');
        }
        $this->db->prepare('INSERT INTO singers(name, voice, password) VALUES (?, ?, ?)')
            ->execute([$name, $voice, $this->stored($password)]);
        return (int) $this->db->lastInsertId();
    }

    public function login(string $name, string $password): ?int
    {
        $row = $this->db->prepare('SELECT id, password FROM singers WHERE name = ?');
        $row->execute([$name]);
        $singer = $row->fetch(PDO::FETCH_ASSOC);
        if ($singer === false || !$this->matches($password, $singer['password'])) {
            return null;
        }
        return (int) $singer['id'];
    }
}
