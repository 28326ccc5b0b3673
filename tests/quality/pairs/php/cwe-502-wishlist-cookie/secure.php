<?php

declare(strict_types=1);

final class WishList
{
    private const COOKIE = 'wishlist';
    private const LIMIT = 40;

    /** @var array<int, string> */
    private array $items = [];

    public static function fromCookie(): self
    {
        $list = new self();
        $raw = base64_decode((string) ($_COOKIE[self::COOKIE] ?? ''), true);
        if ($raw !== false && $raw !== '') {
            $items = json_decode($raw, true, 4);
            if (is_array($items)) {
                foreach (array_slice($items, 0, self::LIMIT, true) as $id => $note) {
                    $list->add((int) $id, is_string($note) ? $note : '');
                }
            }
        }

        return $list;
    }

    public function add(int $id, string $note = ''): void
    {
        $this->items[$id] = mb_substr($note, 0, 100);
    }

    public function send(): void
    {
        setcookie(self::COOKIE, base64_encode(json_encode((object) $this->items, JSON_THROW_ON_ERROR)), [
            'expires' => time() + 365 * 86400, 'path' => '/', 'secure' => true, 'httponly' => true, 'samesite' => 'Lax',
        ]);
    }
}
