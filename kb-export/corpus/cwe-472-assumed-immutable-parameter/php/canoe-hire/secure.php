<?php
declare(strict_types=1);

require __DIR__ . '/../bootstrap.php';

session_start();
if (!isset($_SESSION['guest'])) {
    header('Location: /login.php');
    exit;
}

$boat = (int) ($_POST['boat'] ?? 0);
$hours = max(1, min(8, (int) ($_POST['hours'] ?? 1)));
$find = $pdo->prepare('SELECT name, price FROM boats WHERE id = ? AND free = 1');
$find->execute([$boat]);
$row = $find->fetch(PDO::FETCH_ASSOC);
if ($row === false) {
    http_response_code(404);
    exit('This boat is on the water.');
}

$price = (float) $row['price'];
$amount = round($price * $hours, 2);
$insert = $pdo->prepare('INSERT INTO hires (guest_id, boat_id, hours, amount) VALUES (?, ?, ?, ?)');
$insert->execute([$_SESSION['guest'], $boat, $hours, $amount]);

error_log('hire ' . $pdo->lastInsertId() . ' for ' . $hours . ' h');
echo '<p>' . htmlspecialchars($row['name']) . ': ' . number_format($amount, 2) . ' EUR</p>';
echo '<p>Please be at the pier ten minutes early.</p>';
