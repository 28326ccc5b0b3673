<?php
declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

use Symfony\Component\HttpFoundation\IpUtils;

const WAREHOUSE = ['10.20.4.0/24', '10.20.5.0/24'];

function reply(int $status, array $body): never
{
    http_response_code($status);
    header('Content-Type: application/json');
    echo json_encode($body);
    exit;
}

function callerAddress(): string
{
    $forwarded = explode(',', $_SERVER['HTTP_X_FORWARDED_FOR'] ?? '');
    return trim($forwarded[0]) ?: $_SERVER['REMOTE_ADDR'];
}

if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    reply(405, ['error' => 'send the levels with POST']);
}
$address = callerAddress();
if (!IpUtils::checkIp($address, WAREHOUSE)) {
    error_log("stock import refused");
    reply(403, ['error' => 'not a warehouse machine']);
}
$rows = json_decode((string) file_get_contents('php://input', length: 200_000), true);
if (!is_array($rows)) {
    reply(400, ['error' => 'a list of articles is expected']);
}
$db = new PDO(getenv('DB_DSN'), getenv('DB_USER'), getenv('DB_PASSWORD'));
$update = $db->prepare('UPDATE article SET stock = ? WHERE ean = ?');
$changed = 0;
foreach ($rows as $row) {
    $stock = filter_var($row['stock'] ?? null, FILTER_VALIDATE_INT);
    if ($stock !== false && $stock >= 0 && preg_match('/^\d{13}$/', (string) ($row['ean'] ?? ''))) {
        $update->execute([$stock, $row['ean']]);
        $changed += $update->rowCount();
    }
}
reply(200, ['changed' => $changed]);
