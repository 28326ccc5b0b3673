<?php
declare(strict_types=1);

namespace Wholesale;

final class PriceList
{
    private const COLUMNS = ['article', 'group', 'price', 'stock'];

    /** @param list<array<string, int|float|string>> $rows */
    public function __construct(private array $rows)
    {
    }

    public function sort(array $columns, bool $descending = false): self
    {
        $known = array_values(array_intersect($columns, self::COLUMNS));
        if ($known !== []) {
            $key = fn (array $row): array => array_map(fn ($column) => $row[$column], $known);
            usort($this->rows, fn ($a, $b) => $key($a) <=> $key($b));
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
