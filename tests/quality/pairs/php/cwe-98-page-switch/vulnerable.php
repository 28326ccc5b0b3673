<?php

declare(strict_types=1);

$page = $_GET['page'] ?? 'home';
$file = __DIR__ . '/pages/' . $page . '.php';
if (!file_exists($file)) {
    http_response_code(404);
    $file = __DIR__ . '/pages/not-found.php';
}

require __DIR__ . '/header.php';
require $file;
require __DIR__ . '/footer.php';
