<?php
declare(strict_types=1);

namespace Wholesale;

final class PriceList
{
    /** @param list<array<string, int|float|string>> $rows */
    public function __construct(private array $rows)
    {
    }

    public function sort(array $columns, bool $descending = false): self
    {
        $parts = [];
        foreach (array_slice($columns, 0, 3) as $column) {
            $parts[] = "\$a['$column'] <=> \$b['$column']";
        }
        if ($parts !== []) {
            $compare = eval('return fn($a, $b) => ' . implode(' ?: ', $parts) . ';');
            usort($this->rows, $compare);
        }
        if ($descending) {
            $this->rows = array_reverse($this->rows);
        }
        return $this;
    }

    public function inStock(): self
    {
        $rows = array_filter($this->rows, fn (array $row) => $row['stock'] > 0);
        return new self(array_values($rows));
    }

    public function page(int $number, int $size = 50): array
    {
        $pages = max(1, (int) ceil(count($this->rows) / $size));
        $number = min($pages, max(1, $number));
        return [
            'page' => $number,
            'pages' => $pages,
            'rows' => array_slice($this->rows, ($number - 1) * $size, $size),
        ];
    }

    public function value(): float
    {
        $values = array_map(fn ($row) => $row['price'] * $row['stock'], $this->rows);
        return round(array_sum($values), 2);
    }
}
