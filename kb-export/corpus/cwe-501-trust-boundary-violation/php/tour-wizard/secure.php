<?php
declare(strict_types=1);

require __DIR__ . '/../lib/tours.php';

const LANGUAGES = ['en', 'de', 'it'];

session_start();
if (!isset($_SESSION['visitor'])) {
    header('Location: /tour/start.php');
    exit;
}

$date = DateTimeImmutable::createFromFormat('Y-m-d', (string) ($_POST['date'] ?? ''));
if ($date === false || $date < new DateTimeImmutable('today')) {
    http_response_code(400);
    exit('Choose a day to come.');
}

$language = (string) ($_POST['language'] ?? 'en');
$_SESSION['tour'] = [
    'date' => $date->format('Y-m-d'),
    'people' => max(1, min(15, (int) ($_POST['people'] ?? 1))),
    'language' => in_array($language, LANGUAGES, true) ? $language : 'en',
];

$left = seats_left($date);
error_log('tour on ' . $date->format('Y-m-d') . ', ' . $left . ' seats left');
if ($left < 1) {
    header('Location: /tour/full.php');
    exit;
}
header('Location: /tour/' . (is_guide_needed($date) ? 'guide' : 'pay') . '.php');
