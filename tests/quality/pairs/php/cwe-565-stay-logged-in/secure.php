<?php

declare(strict_types=1);

const REMEMBER_SECONDS = 30 * 86400;

function remember_user(PDO $db, int $userId): void
{
    $token = bin2hex(random_bytes(32));
    $insert = $db->prepare('INSERT INTO remember_tokens (token_hash, user_id, expires_at) VALUES (?, ?, ?)');
    $insert->execute([hash('sha256', $token), $userId, date('Y-m-d H:i:s', time() + REMEMBER_SECONDS)]);
    set_remember_cookie($token);
}

function restore_user(PDO $db): void
{
    if (isset($_SESSION['user_id']) || !is_string($_COOKIE['remember'] ?? null)) {
        return;
    }
    $find = $db->prepare('SELECT u.id, u.is_admin FROM remember_tokens t JOIN users u ON u.id = t.user_id
                           WHERE t.token_hash = ? AND t.expires_at > NOW()');
    $find->execute([hash('sha256', $_COOKIE['remember'])]);
    $user = $find->fetch(PDO::FETCH_ASSOC);
    if ($user !== false) {
        session_regenerate_id(true);
        $_SESSION['user_id'] = (int) $user['id'];
        $_SESSION['is_admin'] = (bool) $user['is_admin'];
    }
}

function set_remember_cookie(string $value): void
{
    setcookie('remember', $value, [
        'expires' => time() + REMEMBER_SECONDS, 'path' => '/', 'secure' => true, 'httponly' => true, 'samesite' => 'Lax',
    ]);
}
