<?php
declare(strict_types=1);

const PAGE_SIZE = 20;

function db(): PDO
{
    $pdo = new PDO('sqlite:' . __DIR__ . '/../data/recipes.db');
    $pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
    $pdo->setAttribute(PDO::ATTR_DEFAULT_FETCH_MODE, PDO::FETCH_ASSOC);
    return $pdo;
}

function reviews(PDO $pdo, int $recipe, int $page): array
{
    $sql = 'SELECT r.stars, r.text, r.written, m.nickname'
        . ' FROM reviews r JOIN members m ON m.id = r.member_id'
        . ' WHERE r.recipe_id = ? ORDER BY r.written DESC LIMIT ? OFFSET ?';
    $stmt = $pdo->prepare($sql);
    $stmt->bindValue(1, $recipe, PDO::PARAM_INT);
    $stmt->bindValue(2, PAGE_SIZE, PDO::PARAM_INT);
    $stmt->bindValue(3, ($page - 1) * PAGE_SIZE, PDO::PARAM_INT);
    $stmt->execute();
    return $stmt->fetchAll();
}

$recipe = filter_input(INPUT_GET, 'recipe', FILTER_VALIDATE_INT);
$page = filter_input(INPUT_GET, 'page', FILTER_VALIDATE_INT) ?: 1;
if (!$recipe || $page < 1 || $page > 500) {
    http_response_code(400);
    exit;
}
$list = reviews(db(), $recipe, $page);
$stars = array_column($list, 'stars');
$average = $stars ? round(array_sum($stars) / count($stars), 1) : null;
header('Content-Type: application/json');
echo json_encode(['page' => $page, 'average' => $average, 'reviews' => $list]);
