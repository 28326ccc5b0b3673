<?php
declare(strict_types=1);

final class Theme
{
    private const PARTS = ['text' => '#222222', 'paper' => '#ffffff', 'accent' => '#0a5c8f'];
    private array $colours = self::PARTS;
    private int $refused = 0;

    public function load(array $form): void
    {
        foreach (self::PARTS as $part => $default) {
            $value = strtolower(trim((string) ($form[$part] ?? $default)));
            if (preg_match('/^#[0-9a-f]{6}/', $value)) {
                $this->colours[$part] = $value;
            } else {
                $this->refused++;
            }
        }
        if ($this->refused > 0) {
            error_log("theme: {$this->refused} colours refused");
        }
    }

    public function contrastIsGood(): bool
    {
        $sum = fn (string $c): int => array_sum(sscanf(substr($c, 0, 7), '#%2x%2x%2x'));
        return abs($sum($this->colours['text']) - $sum($this->colours['paper'])) > 300;
    }

    public function css(): string
    {
        $lines = [];
        foreach ($this->colours as $part => $colour) {
            $lines[] = "  --$part: $colour;";
        }
        return ":root {\n" . implode("\n", $lines) . "\n}\n";
    }
}
