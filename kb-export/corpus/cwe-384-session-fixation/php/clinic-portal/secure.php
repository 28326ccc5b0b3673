<?php
declare(strict_types=1);

namespace Clinic;

use PDO;

const LANGUAGES = ['en' => 'English', 'tr' => 'Türkçe', 'uk' => 'Українська'];

function beginSession(): void
{
    session_start([
        'cookie_secure' => true,
        'cookie_httponly' => true,
        'cookie_samesite' => 'Lax',
        'use_strict_mode' => true,
    ]);
    $_SESSION['language'] ??= 'en';
}

function chooseLanguage(string $code): string
{
    if (isset(LANGUAGES[$code])) {
        $_SESSION['language'] = $code;
    }
    return LANGUAGES[$_SESSION['language']];
}

function login(PDO $db, Attempts $attempts, string $insurance, string $password): bool
{
    $number = strtoupper(preg_replace('/\s+/', '', $insurance));
    if (!preg_match('/^[A-Z]\d{9}$/', $number) || !$attempts->reserve($number)) {
        return false;
    }
    $find = $db->prepare('SELECT id, name, hash FROM patient WHERE insurance = ?');
    $find->execute([$number]);
    $patient = $find->fetch(PDO::FETCH_ASSOC);
    if ($patient === false || !password_verify($password, $patient['hash'])) {
        error_log('patient login refused');
        return false;
    }
    $attempts->clear($number);
    session_regenerate_id(true);
    $_SESSION['patient'] = (int) $patient['id'];
    $_SESSION['greeting'] = 'Hello ' . $patient['name'];
    $wish = $_SESSION['wish'] ?? null;
    if (is_array($wish)) {
        $keep = $db->prepare('INSERT INTO wish (patient_id, day, doctor) VALUES (?, ?, ?)');
        $keep->execute([$patient['id'], $wish['day'], $wish['doctor']]);
        unset($_SESSION['wish']);
    }
    return true;
}
