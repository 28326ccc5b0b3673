<?php

declare(strict_types=1);

namespace App\View;

final class Timeline
{
    /**
     * Groups posts by year and month, newest first.
     *
     * @param iterable<array{title: string, date: \DateTimeInterface}> $posts
     * @return array<int, array<string, list<string>>>
     */
    public static function group(iterable $posts): array
    {
        $years = [];
        foreach ($posts as $post) {
            $year = (int) $post['date']->format('Y');
            $years[$year][$post['date']->format('m')][] = $post['title'];
        }
        krsort($years);
        foreach ($years as &$months) {
            krsort($months);
            foreach ($months as &$titles) {
                sort($titles, SORT_NATURAL | SORT_FLAG_CASE);
            }
            unset($titles);
        }
        unset($months);

        return $years;
    }
}
