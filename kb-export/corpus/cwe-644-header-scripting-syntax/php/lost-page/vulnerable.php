<?php
declare(strict_types=1);

require __DIR__ . '/../lib/search.php';

http_response_code(404);
$path = (string) parse_url($_SERVER['REQUEST_URI'] ?? '/', PHP_URL_PATH);
$words = array_filter(explode('/', str_replace(['-', '_', '.html'], ['/', '/', ''], $path)));
$hints = array_slice(similar_pages($words), 0, 5);
$back = $_SERVER['HTTP_REFERER'] ?? '';

error_log('no page for ' . count($words) . ' words');
?>
<!DOCTYPE html>
<html lang="en">
<head><title>Not found</title></head>
<body>
<h1>There is no such page</h1>
<?php if ($hints !== []): ?>
<ul>
  <?php foreach ($hints as $hint): ?>
  <li><a href="/pages/<?= (int) $hint['id'] ?>"><?= htmlspecialchars($hint['title']) ?></a></li>
  <?php endforeach ?>
</ul>
<?php endif ?>
<?php echo '<p>You come from ' . $back . '.</p>'; ?>
<p>Please tell us at 0800 5550100, we are there until <?= date('H', strtotime('18:00')) ?> h.</p>
</body>
</html>
