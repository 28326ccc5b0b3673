<?php

declare(strict_types=1);

function send_statement(PDO $db, int $userId, int $statementId, string $folder): void
{
    $query = $db->prepare('SELECT storage_name, month FROM statements WHERE id = ? AND user_id = ?');
    $query->execute([$statementId, $userId]);
    $row = $query->fetch(PDO::FETCH_ASSOC);
    if ($row === false) {
        http_response_code(404);
        return;
    }
    $path = $folder . '/' . basename($row['storage_name']);
    if (!is_file($path)) {
        http_response_code(404);
        return;
    }
    header('Content-Type: application/pdf');
    header('Content-Length: ' . filesize($path));
    header(sprintf('Content-Disposition: attachment; filename="statement-%d.pdf"', $statementId));
    header('X-Content-Type-Options: nosniff');
    header('Cache-Control: private, no-store');
    readfile($path);
}
