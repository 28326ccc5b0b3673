<?php
declare(strict_types=1);

require __DIR__ . '/../lib/database.php';

function notices(PDO $db, int $page): array
{
    $statement = $db->prepare(
        'SELECT author, text, plot, created FROM notices WHERE hidden = 0
         ORDER BY created DESC LIMIT 20 OFFSET ?'
    );
    $statement->bindValue(1, 20 * ($page - 1), PDO::PARAM_INT);
    $statement->execute();
    return $statement->fetchAll(PDO::FETCH_ASSOC);
}

function age(string $created): string
{
    $hours = intdiv(time() - strtotime($created), 3600);
    return match (true) {
        $hours < 1 => 'just now',
        $hours < 24 => "$hours h ago",
        default => intdiv($hours, 24) . ' days ago',
    };
}

$page = max(1, (int) ($_GET['page'] ?? 1));
$notices = notices(database(), $page);
header('Content-Type: text/html; charset=utf-8');
?>
<!doctype html>
<title>Notice board</title>
<link rel="stylesheet" href="/board.css">
<h1>Notice board, page <?= $page ?></h1>
<?php foreach ($notices as $notice): ?>
<article>
  <p><?= nl2br($notice['text']) ?></p>
  <footer>
    <?= $notice['author'] ?>, plot <?= (int) $notice['plot'] ?>,
    <?= age($notice['created']) ?>
  </footer>
</article>
<?php endforeach ?>
<?php if (count($notices) === 20): ?>
<a href="?page=<?= $page + 1 ?>">Older notices</a>
<?php endif ?>
