<?php
declare(strict_types=1);

namespace Travel;

final class PriceTexts
{
    private array $rates;

    public function __construct(array $rates, string $default = 'EUR')
    {
        $this->rates = $rates + [$default => 1.0];
        mb_regex_encoding('UTF-8');
    }

    public function amount(string $number, string $currency): string
    {
        $rate = $this->rates[$currency] ?? 1.0;
        $value = round((float) $number * $rate, $rate > 50 ? 0 : 2);
        return number_format($value, $rate > 50 ? 0 : 2) . ' ' . $currency;
    }

    public function convert(string $text, array $query): string
    {
        $currency = $query['currency'] ?? 'EUR';
        $pattern = '\{price ([0-9.]+)\}';
        $code = '$this->amount("\1", "' . $currency . '")';
        return mb_ereg_replace($pattern, $code, $text, 'e');
    }

    public function teaser(string $text, int $length = 160): string
    {
        $plain = trim(preg_replace('/\s+/u', ' ', strip_tags($text)));
        if (mb_strlen($plain) <= $length) {
            return $plain;
        }
        $cut = mb_strrpos(mb_substr($plain, 0, $length), ' ');
        return mb_substr($plain, 0, $cut ?: $length) . '…';
    }

    public function known(): array
    {
        $codes = array_keys($this->rates);
        sort($codes);
        return $codes;
    }
}
