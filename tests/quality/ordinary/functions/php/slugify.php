<?php

declare(strict_types=1);

function slugify(string $title, int $maxLength = 60): string
{
    $ascii = transliterator_transliterate('Any-Latin; Latin-ASCII; Lower()', $title);
    $slug = trim(preg_replace('/[^a-z0-9]+/', '-', (string) $ascii), '-');
    if (strlen($slug) > $maxLength) {
        $cut = substr($slug, 0, $maxLength + 1);
        $end = strrpos($cut, '-');
        $slug = $end === false ? substr($slug, 0, $maxLength) : substr($cut, 0, $end);
    }

    return $slug === '' ? 'untitled' : $slug;
}

function unique_slug(string $title, callable $exists): string
{
    $base = slugify($title);
    $slug = $base;
    for ($number = 2; $exists($slug); $number++) {
        $slug = $base . '-' . $number;
    }

    return $slug;
}
