<?php

declare(strict_types=1);

final class PriceFormula
{
    public function __construct(private readonly string $formula)
    {
    }

    public function price(float $width, float $height): float
    {
        if (strlen($this->formula) > 200 || preg_match('/^[a-z0-9.+*\s-]+$/', $this->formula) !== 1) {
            throw new DomainException('The formula is not valid.');
        }
        $names = ['width' => $width, 'height' => $height];
        $sum = 0.0;
        preg_match_all('/([+-]?)([^+-]+)/', $this->formula, $terms, PREG_SET_ORDER);
        foreach ($terms as [, $sign, $term]) {
            $product = $sign === '-' ? -1.0 : 1.0;
            foreach (array_map('trim', explode('*', $term)) as $factor) {
                $value = $names[$factor] ?? filter_var($factor, FILTER_VALIDATE_FLOAT);
                if ($value === false) {
                    throw new DomainException('The formula is not valid.');
                }
                $product *= $value;
            }
            $sum += $product;
        }

        return round($sum, 2);
    }
}
