<?php

declare(strict_types=1);

/** @var array{title: string, description: string, website: string} $event */
$term = (string) ($_GET['q'] ?? '');
$website = preg_match('~^https?://~i', $event['website']) === 1 ? $event['website'] : '';
?>
<article class="event">
    <h1><?= $event['title'] ?></h1>
    <p><?= nl2br($event['description']) ?></p>
    <?php if ($website !== ''): ?>
        <p><a href="<?= $website ?>" rel="noopener nofollow">Web site of the organiser</a></p>
    <?php endif ?>
    <?php if ($term !== ''): ?>
        <p><a href="/events?q=<?= urlencode($term) ?>">Back to results for <?= $term ?></a></p>
    <?php endif ?>
</article>
