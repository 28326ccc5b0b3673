<?php

declare(strict_types=1);

require __DIR__ . '/bootstrap.php';

$subscriberId = require_login();
$isEditor = is_editor($subscriberId);
require_form_token($_POST['token'] ?? null);

$frequency = (string) ($_POST['frequency'] ?? 'weekly');
$format = (string) ($_POST['format'] ?? 'html');
$topics = (array) ($_POST['topics'] ?? []);

if (!in_array($frequency, ['daily', 'weekly', 'monthly'], true) || !in_array($format, ['html', 'text'], true)) {
    http_response_code(400);
    exit('Unknown setting.');
}
$topics = array_slice(array_map('intval', (array) $topics), 0, 50);

$statement = db()->prepare('UPDATE subscribers SET frequency = ?, format = ?, topics = ? WHERE id = ?');
$statement->execute([$frequency, $format, json_encode($topics), $subscriberId]);
if ($isEditor) {
    queue_preview($subscriberId);
}
header('Location: /newsletter/settings?saved=1', true, 303);
