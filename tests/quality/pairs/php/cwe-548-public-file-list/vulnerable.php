<?php

declare(strict_types=1);

require __DIR__ . '/bootstrap.php';

$h = static fn (string $text): string => htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
$labels = db()->query('SELECT name, label FROM public_files ORDER BY label')->fetchAll(PDO::FETCH_KEY_PAIR);

$files = [];
foreach (new DirectoryIterator(__DIR__ . '/../storage/downloads') as $entry) {
    if ($entry->isFile()) {
        $files[$entry->getFilename()] = [$labels[$entry->getFilename()] ?? $entry->getFilename(), $entry->getSize()];
    }
}
?>
<ul class="downloads">
<?php foreach ($files as $name => [$label, $size]): ?>
    <li><a href="/download.php?file=<?= rawurlencode((string) $name) ?>"><?= $h((string) $label) ?></a> (<?= number_format($size / 1024) ?> kB)</li>
<?php endforeach ?>
</ul>
