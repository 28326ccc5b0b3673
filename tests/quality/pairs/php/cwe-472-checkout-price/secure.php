<?php

declare(strict_types=1);

function place_order(PDO $db, array $post, int $customerId): int
{
    $article = (int) ($post['article_id'] ?? 0);
    $quantity = (int) ($post['quantity'] ?? 0);
    if ($quantity < 1 || $quantity > 20) {
        throw new InvalidArgumentException('The quantity must be between 1 and 20.');
    }
    $find = $db->prepare('SELECT title, price_cents FROM articles WHERE id = ? AND available = 1');
    $find->execute([$article]);
    $row = $find->fetch(PDO::FETCH_ASSOC);
    if ($row === false) {
        throw new InvalidArgumentException('This article is not available.');
    }
    $priceCents = (int) $row['price_cents'];
    $title = $row['title'];

    $amount = $priceCents * $quantity;
    $insert = $db->prepare(
        'INSERT INTO orders (customer_id, article_id, title, quantity, amount_cents) VALUES (?, ?, ?, ?, ?)'
    );
    $insert->execute([$customerId, $article, $title, $quantity, $amount]);

    return $amount;
}
