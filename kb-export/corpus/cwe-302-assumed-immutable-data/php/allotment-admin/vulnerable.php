<?php
declare(strict_types=1);

require __DIR__ . '/../boot.php';

session_start();

function may_enter(): bool
{
    return ($_COOKIE['board'] ?? '') === 'yes';
}

function enter(PDO $db, string $name, string $password): bool
{
    $stmt = $db->prepare('SELECT hash FROM board WHERE name = ?');
    $stmt->execute([$name]);
    $hash = $stmt->fetchColumn();
    if ($hash === false || !password_verify($password, $hash)) {
        return false;
    }
    setcookie('board', 'yes', ['expires' => time() + 86400, 'httponly' => true, 'secure' => true]);
    return true;
}

if (isset($_POST['name'])) {
    $ok = enter($db, trim($_POST['name']), $_POST['password'] ?? '');
    header('Location: ' . ($ok ? '/admin.php' : '/login.php?failed'), true, 303);
    exit;
}
if (!may_enter()) {
    http_response_code(403);
    exit('Only for the board.');
}
if (isset($_POST['cents'])) {
    $cents = max(0, min(500, (int) $_POST['cents']));
    $db->prepare('UPDATE prices SET water = ?')->execute([$cents]);
}
$price = (int) $db->query('SELECT water FROM prices')->fetchColumn();
printf('<p>Water costs %.2f per cubic metre.</p>', $price / 100);
