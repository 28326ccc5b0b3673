<?php

declare(strict_types=1);

function request_reset(PDO $db, string $email): void
{
    $find = $db->prepare('SELECT id, name FROM users WHERE email = ?');
    $find->execute([mb_strtolower(trim($email))]);
    $user = $find->fetch(PDO::FETCH_ASSOC);
    if ($user === false) {
        return;
    }

    $token = bin2hex(random_bytes(32));
    $db->prepare('DELETE FROM password_resets WHERE user_id = ?')->execute([$user['id']]);
    $insert = $db->prepare('INSERT INTO password_resets (user_id, token_hash, expires_at) VALUES (?, ?, ?)');
    $insert->execute([$user['id'], hash('sha256', $token), date('Y-m-d H:i:s', time() + 3600)]);

    $link = 'https://example.com/reset?t=' . $token;
    send_mail($email, 'Choose a new password', "Hello {$user['name']},\n\nplease follow this link:\n$link\n");
}
