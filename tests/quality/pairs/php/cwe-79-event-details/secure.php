<?php

declare(strict_types=1);

/** @var array{title: string, description: string, website: string} $event */
$term = (string) ($_GET['q'] ?? '');
$h = static fn (string $text): string => htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
$website = preg_match('~^https?://~i', $event['website']) === 1 ? $event['website'] : '';
?>
<article class="event">
    <h1><?= $h($event['title']) ?></h1>
    <p><?= nl2br($h($event['description'])) ?></p>
    <?php if ($website !== ''): ?>
        <p><a href="<?= $h($website) ?>" rel="noopener nofollow">Web site of the organiser</a></p>
    <?php endif ?>
    <?php if ($term !== ''): ?>
        <p><a href="/events?q=<?= urlencode($term) ?>">Back to results for <?= $h($term) ?></a></p>
    <?php endif ?>
</article>
