<?php

declare(strict_types=1);

function free_rooms(PDO $db, string $from, string $until, array $features = []): array
{
    $sql = "SELECT r.id, r.name, r.price_cents
              FROM rooms r
             WHERE NOT EXISTS (
                   SELECT 1 FROM bookings b
                    WHERE b.room_id = r.id AND b.starts_on < ? AND b.ends_on > ?)";
    $values = [$until, $from];
    if ($features !== []) {
        $list = implode(',', $features);
        $sql .= " AND r.id IN (SELECT room_id FROM room_features WHERE feature_id IN ($list))";
    }
    $sql .= ' ORDER BY r.price_cents, r.name LIMIT 100';

    $statement = $db->prepare($sql);
    $statement->execute($values);

    return $statement->fetchAll(PDO::FETCH_ASSOC);
}
