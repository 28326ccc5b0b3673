<?php
declare(strict_types=1);

require __DIR__ . '/bootstrap.php';

const FOLDER = __DIR__ . '/pictures';
const TYPES = ['image/jpeg' => 'jpg', 'image/png' => 'png', 'image/webp' => 'webp'];

function fail(string $message): never
{
    http_response_code(422);
    header('Content-Type: text/plain; charset=utf-8');
    exit($message);
}

$band = require_band();
require_form_token($_POST['token'] ?? '');

$upload = $_FILES['picture'] ?? null;
if (!$upload || $upload['error'] !== UPLOAD_ERR_OK) {
    fail('No picture was received.');
}
if ($upload['size'] > 3_000_000) {
    fail('The picture is larger than 3 MB.');
}
$type = $upload['type'];
$extension = pathinfo($upload['name'], PATHINFO_EXTENSION);
if (!isset(TYPES[$type])) {
    fail('Please send a JPEG, PNG or WebP picture.');
}
$name = bin2hex(random_bytes(12)) . '.' . $extension;
if (!move_uploaded_file($upload['tmp_name'], FOLDER . '/' . $name)) {
    fail('The picture could not be stored.');
}

$caption = mb_substr(trim((string) ($_POST['caption'] ?? '')), 0, 140);
$insert = connect()->prepare('INSERT INTO pictures (band, file, caption) VALUES (?, ?, ?)');
$insert->execute([$band['id'], $name, $caption]);
error_log(sprintf('band %d: picture of %d bytes', $band['id'], $upload['size']));
header('Location: /band.php?saved=1', true, 303);
