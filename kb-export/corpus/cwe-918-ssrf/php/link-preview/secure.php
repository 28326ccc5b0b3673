<?php
declare(strict_types=1);

session_start();

function titleOf(string $html): string
{
    if (preg_match('~<title[^>]*>([^<]{1,300})</title>~i', $html, $found)) {
        return html_entity_decode(trim($found[1]), ENT_QUOTES | ENT_HTML5);
    }
    return '(no title)';
}

function answer(int $status, array $body): never
{
    http_response_code($status);
    header('Content-Type: application/json');
    echo json_encode($body);
    exit;
}

if (!isset($_SESSION['reader'])) {
    answer(401, ['problem' => 'Please sign in.']);
}
$link = trim((string) ($_POST['link'] ?? ''));
if ($link === '' || strlen($link) > 500) {
    answer(422, ['problem' => 'Please give a link.']);
}
$papers = ['www.tagblatt.example', 'www.abendpost.example'];
$parts = parse_url($link) ?: [];
if (($parts['scheme'] ?? '') !== 'https' || !in_array($parts['host'] ?? '', $papers, true)) {
    answer(422, ['problem' => 'This newspaper is not known.']);
}
$link = 'https://' . $parts['host'] . ($parts['path'] ?? '/');
$context = stream_context_create(['http' => ['timeout' => 4, 'follow_location' => 0]]);
$html = @file_get_contents($link, false, $context, 0, 200_000);
if ($html === false) {
    answer(502, ['problem' => 'The page does not answer.']);
}
error_log('preview for reader ' . $_SESSION['reader']);
answer(200, ['title' => titleOf($html), 'length' => strlen($html)]);
