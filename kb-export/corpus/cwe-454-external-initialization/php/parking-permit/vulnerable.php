<?php
declare(strict_types=1);

require __DIR__ . '/../lib/permits.php';

session_start();
if (isset($_SESSION['clerk_id'])) {
    $isClerk = true;
}
extract($_POST);

$zones = ['A' => 120, 'B' => 90, 'C' => 60];
if (!isset($zone) || !isset($zones[$zone])) {
    http_response_code(400);
    exit('Choose a zone.');
}

$months = max(1, min(12, (int) ($months ?? 12)));
$price = $zones[$zone] * $months / 12;
echo '<p>Zone ' . htmlspecialchars($zone) . ': ' . number_format($price, 2) . ' EUR</p>';

if (!empty($isClerk)) {
    $number = issue_permit((string) ($plate ?? ''), $zone, $months);
    error_log('permit ' . $number . ' issued');
    echo '<p>Permit ' . htmlspecialchars($number) . '</p>';
} else {
    echo '<p>A clerk will check your request.</p>';
}
