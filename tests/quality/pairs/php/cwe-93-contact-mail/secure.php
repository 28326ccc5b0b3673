<?php

declare(strict_types=1);

require __DIR__ . '/bootstrap.php';

require_form_token($_POST['token'] ?? null);
limit_requests('contact', 5, 3600);

$name = trim((string) ($_POST['name'] ?? ''));
$email = trim((string) ($_POST['email'] ?? ''));
$subject = trim((string) ($_POST['subject'] ?? ''));
$message = trim((string) ($_POST['message'] ?? ''));

$oneLine = preg_match('/[\x00-\x1f\x7f]/', $name . $subject) === 0;
if ($name === '' || !$oneLine || filter_var($email, FILTER_VALIDATE_EMAIL) === false || $message === '') {
    http_response_code(422);
    exit('Please fill in name, e-mail address and message.');
}

$headers = [
    'From' => 'website@example.com',
    'Reply-To' => sprintf('%s <%s>', mb_encode_mimeheader($name, 'UTF-8', 'B'), $email),
    'Content-Type' => 'text/plain; charset=UTF-8',
];
$sent = mail('info@example.com', mb_encode_mimeheader($subject, 'UTF-8', 'B'), $message, $headers);

header('Location: /contact?sent=' . ($sent ? '1' : '0'), true, 303);
