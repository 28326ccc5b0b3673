<?php

declare(strict_types=1);

const REMEMBER_SECONDS = 30 * 86400;

function remember_user(int $userId, bool $isAdmin): void
{
    $value = base64_encode(json_encode(['id' => $userId, 'admin' => $isAdmin]));
    set_remember_cookie($value);
}

function restore_user(): void
{
    if (isset($_SESSION['user_id']) || !isset($_COOKIE['remember'])) {
        return;
    }
    $data = json_decode((string) base64_decode($_COOKIE['remember'], true), true);
    if (is_array($data) && isset($data['id'])) {
        session_regenerate_id(true);
        $_SESSION['user_id'] = (int) $data['id'];
        $_SESSION['is_admin'] = (bool) ($data['admin'] ?? false);
    }
}

function set_remember_cookie(string $value): void
{
    setcookie('remember', $value, [
        'expires' => time() + REMEMBER_SECONDS, 'path' => '/', 'secure' => true, 'httponly' => true, 'samesite' => 'Lax',
    ]);
}
