<?php

declare(strict_types=1);

function place_order(PDO $db, array $post, int $customerId): int
{
    $article = (int) ($post['article_id'] ?? 0);
    $quantity = (int) ($post['quantity'] ?? 0);
    if ($quantity < 1 || $quantity > 20) {
        throw new InvalidArgumentException('The quantity must be between 1 and 20.');
    }
    $priceCents = (int) round((float) $post['price'] * 100);
    $title = mb_substr((string) $post['title'], 0, 120);
    $exists = $db->prepare('SELECT 1 FROM articles WHERE id = ? AND available = 1');
    $exists->execute([$article]);
    if ($exists->fetchColumn() === false) {
        throw new InvalidArgumentException('This article is not available.');
    }

    $amount = $priceCents * $quantity;
    $insert = $db->prepare(
        'INSERT INTO orders (customer_id, article_id, title, quantity, amount_cents) VALUES (?, ?, ?, ?, ?)'
    );
    $insert->execute([$customerId, $article, $title, $quantity, $amount]);

    return $amount;
}
