<?php

declare(strict_types=1);

const IDLE_SECONDS = 1800;

function start_session(): void
{
    ini_set('session.use_strict_mode', '1');
    session_name('__Host-app');
    session_set_cookie_params([
        'lifetime' => 0,
        'path' => '/',
        'secure' => true,
        'httponly' => true,
        'samesite' => 'Lax',
    ]);
    session_start();
    $seen = $_SESSION['seen_at'] ?? time();
    if ($seen < time() - IDLE_SECONDS) {
        $_SESSION = [];
        session_regenerate_id(true);
    }
    $_SESSION['seen_at'] = time();
}

function form_token(): string
{
    return $_SESSION['form_token'] ??= bin2hex(random_bytes(32));
}

function form_token_matches(mixed $sent): bool
{
    return is_string($sent) && isset($_SESSION['form_token']) && hash_equals($_SESSION['form_token'], $sent);
}
