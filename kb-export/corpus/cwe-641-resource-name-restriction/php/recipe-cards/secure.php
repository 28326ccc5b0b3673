<?php
declare(strict_types=1);

require __DIR__ . '/../bootstrap.php';

const CARDS = __DIR__ . '/cards';

session_start();
if (!isset($_SESSION['cook'])) {
    http_response_code(403);
    exit('Please log in.');
}

$lines = array_filter(array_map('trim', explode("\n", (string) ($_POST['steps'] ?? ''))));
if (count($lines) === 0) {
    http_response_code(400);
    exit('A recipe has at least one step.');
}

$html = '<ol>';
foreach ($lines as $line) {
    $html .= '<li>' . htmlspecialchars($line) . '</li>';
}
$html .= '</ol>';

$title = (string) ($_POST['title'] ?? 'card');
if (!preg_match('/\A[A-Za-z0-9_-]{1,60}\z/', $title)) {
    http_response_code(400);
    exit('A title has letters, digits, - and _.');
}
$file = (int) $_SESSION['cook'] . '-' . $title . '.html';
file_put_contents(CARDS . '/' . $file, $html);

$link = 'cards/' . rawurlencode($file);
log_activity($_SESSION['cook'], 'saved a card of ' . count($lines) . ' steps');
echo '<a href="' . htmlspecialchars($link) . '">Your card</a>';
