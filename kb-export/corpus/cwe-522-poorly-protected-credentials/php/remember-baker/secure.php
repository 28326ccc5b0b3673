<?php
declare(strict_types=1);

namespace Bakery;

use PDO;

const THIRTY_DAYS = 30 * 86400;

function keepCookie(string $value): void
{
    setcookie('keep', $value, [
        'expires' => time() + THIRTY_DAYS,
        'path' => '/',
        'secure' => true,
        'httponly' => true,
        'samesite' => 'Strict',
    ]);
}

function greeting(int $hour): string
{
    return $hour < 4 ? 'The ovens are on.' : 'Good morning!';
}

function startFor(array $baker): void
{
    session_regenerate_id(true);
    $_SESSION['baker'] = (int) $baker['id'];
    $_SESSION['bakery'] = $baker['bakery'];
    error_log('baker ' . $baker['id'] . ' logged in');
}

function login(PDO $db, string $mail, string $password, bool $keep): bool
{
    $find = $db->prepare('SELECT id, bakery, hash FROM baker WHERE mail = ?');
    $find->execute([mb_strtolower(trim($mail))]);
    $baker = $find->fetch(PDO::FETCH_ASSOC);
    if ($baker === false || !password_verify($password, $baker['hash'])) {
        return false;
    }
    startFor($baker);
    if ($keep) {
        $token = bin2hex(random_bytes(32));
        $db->prepare('INSERT INTO keep (baker_id, hash, until) VALUES (?, ?, ?)')
            ->execute([$baker['id'], hash('sha256', $token), time() + THIRTY_DAYS]);
        keepCookie($token);
    }
    return true;
}

function loginFromCookie(PDO $db): bool
{
    $find = $db->prepare('SELECT b.id, b.bakery FROM keep k JOIN baker b ON b.id = k.baker_id
        WHERE k.hash = ? AND k.until > ?');
    $find->execute([hash('sha256', (string) ($_COOKIE['keep'] ?? '')), time()]);
    $baker = $find->fetch(PDO::FETCH_ASSOC);
    if ($baker !== false) {
        startFor($baker);
    }
    return $baker !== false;
}
