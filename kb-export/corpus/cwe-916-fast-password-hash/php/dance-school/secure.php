<?php
declare(strict_types=1);

namespace DanceSchool;

use PDO;
use PDOException;
use Psr\Log\LoggerInterface;

final class Pupils
{
    private const LEVELS = ['beginner', 'bronze', 'silver', 'gold'];
    private const HASHING = ['cost' => 12];

    public function __construct(private PDO $db, private LoggerInterface $log)
    {
    }

    public function register(string $name, string $mail, string $level, string $password): int
    {
        $errors = [];
        if (!filter_var($mail, FILTER_VALIDATE_EMAIL)) {
            $errors[] = 'mail address';
        }
        if (!in_array($level, self::LEVELS, true)) {
            $errors[] = 'level';
        }
        if (strlen($password) < 12 || strlen($password) > 72) {
            $errors[] = 'password';
        }
        if ($errors !== []) {
            throw new \InvalidArgumentException('Please check: ' . implode(', ', $errors));
        }
        $hash = password_hash($password, PASSWORD_BCRYPT, self::HASHING);
        $insert = $this->db->prepare(
            'INSERT INTO pupils (name, mail, level, hash) VALUES (?, ?, ?, ?)'
        );
        try {
            $insert->execute([trim($name), strtolower($mail), $level, $hash]);
        } catch (PDOException $error) {
            $this->log->notice('registration failed', ['code' => $error->getCode()]);
            throw new \RuntimeException('The registration did not work.');
        }
        $id = (int) $this->db->lastInsertId();
        $this->log->info('pupil registered', ['id' => $id, 'level' => $level]);
        return $id;
    }
}
