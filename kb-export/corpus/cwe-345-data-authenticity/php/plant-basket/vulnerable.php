<?php
declare(strict_types=1);

final class Basket
{
    /** @var array<string, array{name: string, cents: int, amount: int}> */
    private array $lines = [];

    public function __construct(private string $key, array $cookies)
    {
        $text = $this->open((string) ($cookies['basket'] ?? ''));
        $lines = json_decode($text, true);
        $this->lines = is_array($lines) ? $lines : [];
    }

    private function open(string $cookie): string
    {
        return (string) base64_decode($cookie, true);
    }

    private function close(string $text): string
    {
        return base64_encode($text);
    }

    public function add(array $plant, int $amount): void
    {
        if ($amount < 1 || $amount > 50) {
            throw new RangeException('amount');
        }
        $number = $plant['number'];
        $known = $this->lines[$number]['amount'] ?? 0;
        $this->lines[$number] = ['name' => $plant['name'], 'cents' => (int) $plant['cents'],
            'amount' => min($known + $amount, 50)];
        ksort($this->lines);
    }

    public function total(): int
    {
        $sum = 0;
        foreach ($this->lines as $line) {
            $sum += $line['cents'] * $line['amount'];
        }
        return $sum > 0 && $sum < 5000 ? $sum + 490 : $sum;
    }

    public function send(): void
    {
        setcookie('basket', $this->close(json_encode($this->lines)), [
            'expires' => time() + 86400, 'path' => '/shop', 'secure' => true,
            'httponly' => true, 'samesite' => 'Lax',
        ]);
    }
}
