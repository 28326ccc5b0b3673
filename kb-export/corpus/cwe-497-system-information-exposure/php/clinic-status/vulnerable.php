<?php
declare(strict_types=1);

const STORAGE = '/srv/booking/storage';
const LEAST_FREE = 500 * 1024 * 1024;

function databaseAnswers(string $dsn): bool
{
    try {
        $pdo = new PDO($dsn, null, null, [PDO::ATTR_TIMEOUT => 2]);
        return (int) $pdo->query('SELECT 1')->fetchColumn() === 1;
    } catch (PDOException) {
        error_log('status: database does not answer');
        return false;
    }
}

function storageReady(): bool
{
    return is_writable(STORAGE) && disk_free_space(STORAGE) > LEAST_FREE;
}

$checks = [
    'database' => databaseAnswers('sqlite:/srv/booking/booking.db'),
    'storage' => storageReady(),
];
$healthy = !in_array(false, $checks, true);
http_response_code($healthy ? 200 : 503);
header('Content-Type: application/json');
header('Cache-Control: no-store');
echo json_encode([
    'healthy' => $healthy,
    'checks' => $checks,
    'host' => php_uname(),
    'php' => PHP_VERSION,
    'storage' => STORAGE,
    'server' => $_SERVER,
]);
