<?php
declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

function partnerFor(PDO $db, string $partner): ?array
{
    $rows = $db->prepare('SELECT id, key_digest, max_hours FROM partners WHERE name = ?');
    $rows->execute([$partner]);
    $row = $rows->fetch(PDO::FETCH_ASSOC);
    return $row === false ? null : $row;
}

function key_matches(?array $partner, string $key): bool
{
    $stored = $partner['key_digest'] ?? str_repeat('0', 64);
    return strcmp(hash('sha256', $key), $stored) === 0;
}

$db = new PDO(getenv('WEATHER_DSN'));
$partner = partnerFor($db, (string) ($_SERVER['HTTP_X_PARTNER'] ?? ''));
if (!key_matches($partner, (string) ($_SERVER['HTTP_X_API_KEY'] ?? ''))) {
    http_response_code(401);
    exit('unknown partner');
}
$hours = min(max((int) ($_GET['hours'] ?? 6), 1), (int) $partner['max_hours']);
$since = (new DateTimeImmutable("-$hours hours"))->format('Y-m-d H:i:s');
$readings = $db->prepare(
    'SELECT station, celsius, taken_at FROM readings WHERE taken_at >= ? ORDER BY taken_at'
);
$readings->execute([$since]);
$stations = [];
foreach ($readings as $row) {
    $stations[$row['station']][] = [$row['taken_at'], round((float) $row['celsius'], 1)];
}
error_log(sprintf('feed for partner %d, %d stations', $partner['id'], count($stations)));
header('Content-Type: application/json');
echo json_encode(['since' => $since, 'stations' => $stations]);
