<?php
declare(strict_types=1);

namespace BoxOffice;

const LANGUAGES = ['en', 'fr', 'nl'];
const IDLE_SECONDS = 2400;

function startSession(): void
{
    session_name('__Host-boxoffice');
    session_set_cookie_params([
        'lifetime' => 0,
        'path' => '/',
        'secure' => true,
        'httponly' => true,
        'samesite' => 'Lax',
    ]);
    session_start(['use_strict_mode' => true, 'use_only_cookies' => true]);
    $idle = time() - ($_SESSION['used_at'] ?? time());
    if ($idle > IDLE_SECONDS) {
        $_SESSION = [];
        session_regenerate_id(true);
    }
    $_SESSION['used_at'] = time();
}

function language(): string
{
    $wanted = $_GET['lang'] ?? $_SESSION['lang'] ?? '';
    if (!in_array($wanted, LANGUAGES, true)) {
        $wanted = substr($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? '', 0, 2);
    }
    $_SESSION['lang'] = in_array($wanted, LANGUAGES, true) ? $wanted : LANGUAGES[0];
    return $_SESSION['lang'];
}

function takeFlash(): array
{
    $messages = $_SESSION['flash'] ?? [];
    unset($_SESSION['flash']);
    return array_slice($messages, -3);
}

startSession();
$language = language();
$messages = takeFlash();
setlocale(LC_TIME, $language . '_' . strtoupper($language) . '.UTF-8');
