<?php

require_once 'db.php';

function entry_text($id)
{
    $statement = db()->prepare('SELECT title, body FROM entries WHERE id = ?');
    $statement->execute(array((int) $id));
    $row = $statement->fetch(PDO::FETCH_ASSOC);
    if (!$row) {
        header('HTTP/1.0 404 Not Found');
        exit('There is no such entry.');
    }
    return $row;
}

function reading_time($body)
{
    $minutes = ceil(str_word_count($body) / 200);
    return $minutes <= 1 ? 'one minute' : $minutes . ' minutes';
}

function mark($body, $word, $options)
{
    $body = htmlspecialchars($body, ENT_QUOTES, 'UTF-8');
    if ($word === '') {
        return $body;
    }
    $modifiers = $options === 'i' ? 'iu' : 'u';
    $marked = preg_replace('/(' . preg_quote($word, '/') . ')/' . $modifiers, '<em>$1</em>', $body);
    return $marked === null ? $body : $marked;
}

$entry = entry_text(isset($_GET['id']) ? $_GET['id'] : 0);
$word = isset($_GET['word']) ? trim($_GET['word']) : '';
$options = isset($_GET['case']) ? $_GET['case'] : 'i';
header('Content-Type: text/html; charset=utf-8');
header('Cache-Control: max-age=600');
echo '<!doctype html><title>Encyclopedia</title>';
echo '<h1>', htmlspecialchars($entry['title'], ENT_QUOTES, 'UTF-8'), '</h1>';
echo '<p class="info">Reading time: ', reading_time($entry['body']), '</p>';
echo '<div class="entry">', mark($entry['body'], $word, $options), '</div>';
