<?php
declare(strict_types=1);

require __DIR__ . '/../src/bootstrap.php';
require __DIR__ . '/../src/render.php';

session_start(['cookie_secure' => true, 'cookie_httponly' => true, 'use_strict_mode' => true]);

function memberNumber(string $text): ?int
{
    $digits = preg_replace('/[\s.-]/', '', $text);
    return preg_match('/^\d{5}$/', $digits) ? (int) $digits : null;
}

function colourOfYear(int $year): string
{
    $colours = ['blue', 'white', 'yellow', 'red', 'green'];
    return $colours[$year % 5];
}

function ageText(int $queensYear, int $now): string
{
    $age = $now - $queensYear;
    if ($age < 1) {
        return 'young queen';
    }
    return $age === 1 ? 'one year' : $age . ' years';
}

$keeper = $_SESSION['keeper'] ?? null;
if ($keeper === null) {
    header('Location: /login.php');
    exit;
}
$_SESSION['form_token'] ??= bin2hex(random_bytes(32));
$message = '';
$db = database();

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    if (!hash_equals($_SESSION['form_token'], (string) ($_POST['form_token'] ?? ''))) {
        http_response_code(403);
        exit('Please open the form again.');
    }
    $receiver = memberNumber((string) ($_POST['receiver'] ?? ''));
    if ($receiver === null || $receiver === $keeper) {
        $message = 'A member number has five digits.';
    } else {
        $change = $db->prepare('UPDATE hive SET keeper = ? WHERE id = ? AND keeper = ?');
        $change->execute([$receiver, (int) ($_POST['hive'] ?? 0), $keeper]);
        $message = $change->rowCount() === 1 ? 'The hive was handed over.' : 'Not your hive.';
        error_log('hive handed over: ' . $change->rowCount());
    }
}
$list = $db->prepare('SELECT id, label, queens_year FROM hive WHERE keeper = ? ORDER BY label');
$list->execute([$keeper]);
echo render('hand-over', [
    'message' => $message,
    'hives' => $list->fetchAll(PDO::FETCH_ASSOC),
    'year' => (int) date('Y'),
    'form_token' => $_SESSION['form_token'],
]);
