<?php

declare(strict_types=1);

namespace App\Repository;

use PDO;

final class ArticleRepository
{
    private const ORDER = ['title' => 'title ASC', 'newest' => 'published_at DESC'];

    public function __construct(private readonly PDO $db)
    {
    }

    /** @return list<array{id: int, title: string}> */
    public function search(string $term, string $order, int $page, int $perPage = 20): array
    {
        $orderBy = self::ORDER[$order] ?? self::ORDER['newest'];
        $statement = $this->db->prepare(
            "SELECT id, title FROM articles
              WHERE published = 1 AND title LIKE :term ESCAPE '!'
              ORDER BY {$orderBy}
              LIMIT :count OFFSET :start"
        );
        $statement->bindValue('term', '%' . str_replace(['!', '%', '_'], ['!!', '!%', '!_'], $term) . '%');
        $statement->bindValue('count', $perPage, PDO::PARAM_INT);
        $statement->bindValue('start', max(0, $page - 1) * $perPage, PDO::PARAM_INT);
        $statement->execute();

        return $statement->fetchAll(PDO::FETCH_ASSOC);
    }
}
