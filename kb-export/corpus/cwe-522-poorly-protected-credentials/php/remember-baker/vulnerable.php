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
        keepCookie(base64_encode($mail . "\n" . $password));
    }
    return true;
}

function loginFromCookie(PDO $db): bool
{
    $parts = explode("\n", base64_decode($_COOKIE['keep'] ?? ''), 2);
    return count($parts) === 2 && login($db, $parts[0], $parts[1], false);
}
