<?php

declare(strict_types=1);

const PAGES = ['home', 'about', 'prices', 'team', 'contact'];

$page = $_GET['page'] ?? 'home';
if (!in_array($page, PAGES, true)) {
    http_response_code(404);
    $page = 'not-found';
}
$file = __DIR__ . '/pages/' . $page . '.php';

require __DIR__ . '/header.php';
require $file;
require __DIR__ . '/footer.php';
