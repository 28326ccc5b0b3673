<?php
declare(strict_types=1);

namespace Booking;

final class Translator
{
    private const INSTALLED = ['en', 'de', 'fr', 'it'];

    /** @var array<string, string> */
    private array $texts = [];

    public function __construct(private string $folder)
    {
    }

    public static function fromRequest(string $folder): self
    {
        $language = $_GET['lang'] ?? $_COOKIE['lang'] ?? self::preferred();
        $translator = new self($folder);
        $translator->load((string) $language);
        setcookie('lang', (string) $language, [
            'expires' => time() + 86400 * 365,
            'httponly' => true,
            'secure' => true,
            'samesite' => 'Lax',
        ]);
        return $translator;
    }

    private static function preferred(): string
    {
        $wanted = substr($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? 'en', 0, 2);
        return in_array($wanted, self::INSTALLED, true) ? $wanted : 'en';
    }

    private function load(string $language): void
    {
        $this->texts = require $this->folder . '/' . $language . '/texts.php';
    }

    public function text(string $key, string ...$values): string
    {
        $text = $this->texts[$key] ?? $key;
        return $values === [] ? $text : vsprintf($text, $values);
    }

    public function price(int $cents): string
    {
        return number_format($cents / 100, 2, $this->text('decimal'), ' ') . ' EUR';
    }
}
