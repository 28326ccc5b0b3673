<?php

declare(strict_types=1);

require __DIR__ . '/../bootstrap.php';

$userId = $_SESSION['user_id'] ?? null;
if ($userId === null || !is_admin((int) $userId)) {
    header('Location: /login.php', true, 303);
    exit;
}

if ($_SERVER['REQUEST_METHOD'] === 'POST' && form_token_matches($_POST['token'] ?? null)) {
    $id = (int) ($_POST['id'] ?? 0);
    $statement = db()->prepare('DELETE FROM articles WHERE id = ?');
    $statement->execute([$id]);
    header('Location: /admin/articles.php?deleted=' . $id, true, 303);
    exit;
}

http_response_code(405);
