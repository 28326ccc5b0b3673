<?php
declare(strict_types=1);

const MATERIAL = '/srv/courses/material/';

/** @return array<string, string> id of the chapter => file */
function chapters(): array
{
    $found = [];
    foreach (glob(MATERIAL . '*.txt') ?: [] as $file) {
        $found[basename($file, '.txt')] = $file;
    }
    ksort($found);
    return $found;
}

function escape(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

session_start();
if (!isset($_SESSION['student'])) {
    header('Location: /login.php');
    exit;
}

$known = chapters();
$chapter = (string) ($_GET['chapter'] ?? '');
$list = '';
foreach ($known as $id => $file) {
    $title = ucfirst(str_replace('-', ' ', (string) $id));
    $link = '?chapter=' . rawurlencode((string) $id);
    $list .= '<li><a href="' . escape($link) . '">' . escape($title) . '</a></li>';
}
$text = 'Choose a chapter.';
if (isset($known[$chapter])) {
    $text = (string) file_get_contents($known[$chapter]);
}
$minutes = max(1, intdiv(str_word_count($text), 200));
header('Content-Type: text/html; charset=utf-8');
echo '<ul>' . $list . '</ul>';
echo '<p>About ' . $minutes . ' minutes to read</p>';
echo '<pre>' . escape($text) . '</pre>';
