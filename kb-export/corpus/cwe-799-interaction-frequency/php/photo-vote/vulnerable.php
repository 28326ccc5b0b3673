<?php
declare(strict_types=1);

session_start(['cookie_httponly' => true, 'cookie_secure' => true, 'cookie_samesite' => 'Lax']);

function answer(int $status, array $body): never
{
    http_response_code($status);
    header('Content-Type: application/json');
    echo json_encode($body);
    exit;
}

$db = new PDO('sqlite:/srv/contest/contest.db');
$db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
$member = $_SESSION['member'] ?? null;
if ($member === null || !hash_equals($_SESSION['csrf'] ?? '', $_POST['csrf'] ?? '-')) {
    answer(403, ['problem' => 'Please sign in.']);
}
$photo = filter_input(INPUT_POST, 'photo', FILTER_VALIDATE_INT);
$week = (int) date('oW');
$exists = $db->prepare('SELECT COUNT(*) FROM photos WHERE id = ? AND week = ?');
$exists->execute([$photo, $week]);
if ((int) $exists->fetchColumn() === 0) {
    answer(404, ['problem' => 'This photo is not in the competition.']);
}
if (($_COOKIE['voted'] ?? '') === (string) $week) {
    answer(429, ['problem' => 'You have voted this week.']);
}
$vote = $db->prepare('INSERT INTO votes (member, week, photo) VALUES (?, ?, ?)');
$vote->execute([$member, $week, $photo]);
setcookie('voted', (string) $week, time() + 7 * 86400);
$count = $db->prepare('SELECT COUNT(*) FROM votes WHERE photo = ?');
$count->execute([$photo]);
answer(200, ['votes' => (int) $count->fetchColumn()]);
