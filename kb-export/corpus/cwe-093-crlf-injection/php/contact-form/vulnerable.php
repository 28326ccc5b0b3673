<?php
declare(strict_types=1);

session_start();
const SHOP = 'hello@teashop.example';

function field(string $name, int $limit): string
{
    return mb_substr(trim((string) ($_POST[$name] ?? '')), 0, $limit);
}

function recentlySent(): bool
{
    $last = $_SESSION['contacted'] ?? 0;
    return time() - $last < 60;
}

function sendToShop(string $name, string $email, string $text): bool
{
    $headers = [
        'From: Website <website@teashop.example>',
        "Reply-To: $name <$email>",
        'Content-Type: text/plain; charset=utf-8',
    ];
    $body = wordwrap($text, 72) . "\n\n-- \nSent on " . date('j F Y, H:i');
    return mail(SHOP, 'Question from the website', $body, implode("\r\n", $headers));
}

if (!hash_equals($_SESSION['form'] ?? bin2hex(random_bytes(32)), field('form', 64))) {
    http_response_code(400);
    exit('Please use the form.');
}
$name = field('name', 80);
$email = field('email', 120);
$text = field('text', 5000);
if ($name === '' || $text === '' || recentlySent()) {
    http_response_code(422);
    exit('Please fill in all fields and wait a minute between two messages.');
}
if (!sendToShop($name, $email, $text)) {
    http_response_code(503);
    exit('The message could not be sent.');
}
$_SESSION['contacted'] = time();
header('Location: /thanks.html', true, 303);
