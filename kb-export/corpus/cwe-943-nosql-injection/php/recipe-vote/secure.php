<?php
declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

use MongoDB\Client;
use MongoDB\Collection;
use MongoDB\Operation\FindOneAndUpdate;

function recipes(): Collection
{
    $client = new Client(getenv('MONGO_URL'), ['serverSelectionTimeoutMS' => 2000]);
    return $client->selectCollection('kitchen', 'recipes');
}

function answer(int $status, array $data): never
{
    http_response_code($status);
    header('Content-Type: application/json');
    header('Cache-Control: no-store');
    echo json_encode($data, JSON_UNESCAPED_UNICODE);
    exit;
}

session_start();
$token = $_SESSION['token'] ?? bin2hex(random_bytes(16));
if (!hash_equals($token, (string) ($_POST['token'] ?? ''))) {
    answer(403, ['error' => 'Please reload the page.']);
}
$stars = filter_input(INPUT_POST, 'stars', FILTER_VALIDATE_INT, [
    'options' => ['min_range' => 1, 'max_range' => 5],
]);
$recipe = $_POST['recipe'] ?? '';
if (!is_string($recipe)) {
    answer(422, ['error' => 'Which recipe?']);
}
if (!$stars || $recipe === '' || isset($_SESSION['voted'])) {
    answer(422, ['error' => 'One vote of 1 to 5 stars is possible.']);
}
$updated = recipes()->findOneAndUpdate(
    ['key' => $recipe, 'published' => true],
    ['$inc' => ['votes' => 1, 'stars' => $stars]],
    ['returnDocument' => FindOneAndUpdate::RETURN_DOCUMENT_AFTER]
);
if ($updated === null) {
    answer(404, ['error' => 'There is no such recipe.']);
}
$_SESSION['voted'] = time();
$mean = round($updated['stars'] / max(1, $updated['votes']), 1);
answer(200, ['votes' => $updated['votes'], 'mean' => $mean]);
