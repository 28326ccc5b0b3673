<?php
declare(strict_types=1);

require __DIR__ . '/../boot.php';

const PER_PAGE = 20;

function entries(PDO $db, int $page): array
{
    $stmt = $db->prepare('SELECT author, text, written FROM guests ORDER BY written DESC LIMIT :n OFFSET :o');
    $stmt->bindValue('n', PER_PAGE, PDO::PARAM_INT);
    $stmt->bindValue('o', PER_PAGE * $page, PDO::PARAM_INT);
    $stmt->execute();
    return $stmt->fetchAll(PDO::FETCH_ASSOC);
}

function paragraph(string $text): string
{
    $text = htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    return '<p>' . nl2br($text) . '</p>';
}

if ($_SERVER['REQUEST_METHOD'] === 'POST' && checked_token()) {
    $text = trim($_POST['text'] ?? '');
    if ($text !== '' && mb_strlen($text) <= 2000) {
        $db->prepare('INSERT INTO guests(author, text, written) VALUES (?, ?, NOW())')
            ->execute([(int) $_SESSION['guest'], $text]);
    }
    header('Location: /guests.php', true, 303);
    exit;
}

$page = max(0, (int) ($_GET['page'] ?? 0));
foreach (entries($db, $page) as $entry) {
    echo '<article><time>', date('j.n.Y', strtotime($entry['written'])), '</time>';
    echo paragraph($entry['text']), '</article>';
}
