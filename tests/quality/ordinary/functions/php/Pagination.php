<?php

declare(strict_types=1);

namespace App\View;

final class Pagination
{
    public readonly int $page;
    public readonly int $pages;

    public function __construct(private readonly int $total, private readonly int $perPage, int $page)
    {
        $this->pages = max(1, (int) ceil($total / $perPage));
        $this->page = max(1, min($page, $this->pages));
    }

    public function offset(): int
    {
        return ($this->page - 1) * $this->perPage;
    }

    public function label(): string
    {
        if ($this->total === 0) {
            return 'No entries';
        }
        $last = min($this->total, $this->offset() + $this->perPage);

        return sprintf('%d–%d of %d', $this->offset() + 1, $last, $this->total);
    }
}
