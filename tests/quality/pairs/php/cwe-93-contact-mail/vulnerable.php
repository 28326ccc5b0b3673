<?php

declare(strict_types=1);

require __DIR__ . '/bootstrap.php';

require_form_token($_POST['token'] ?? null);
limit_requests('contact', 5, 3600);

$name = trim((string) ($_POST['name'] ?? ''));
$email = trim((string) ($_POST['email'] ?? ''));
$subject = trim((string) ($_POST['subject'] ?? ''));
$message = trim((string) ($_POST['message'] ?? ''));

if ($name === '' || !str_contains($email, '@') || $message === '') {
    http_response_code(422);
    exit('Please fill in name, e-mail address and message.');
}

$headers = "From: website@example.com\r\n"
    . "Reply-To: $name <$email>\r\n"
    . "Content-Type: text/plain; charset=UTF-8";
$sent = mail('info@example.com', $subject, $message, $headers);

header('Location: /contact?sent=' . ($sent ? '1' : '0'), true, 303);
