<?php
declare(strict_types=1);

namespace App\Casts;

use Illuminate\Contracts\Database\Eloquent\CastsAttributes;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Support\Facades\Log;
use RuntimeException;

final class CounsellingNote implements CastsAttributes
{
    private string $key;

    public function __construct()
    {
        $this->key = (string) hex2bin((string) config('counselling.key'));
        if (strlen($this->key) !== 32) {
            throw new RuntimeException('counselling.key must have 64 hexadecimal digits');
        }
    }

    private function tidy(string $text): string
    {
        $text = preg_replace('/\R{3,}/u', "\n\n", trim($text));
        return mb_substr((string) $text, 0, 20000);
    }

    public function get(Model $model, string $key, mixed $value, array $attributes): ?string
    {
        if ($value === null) {
            return null;
        }
        $text = openssl_decrypt(base64_decode($value), 'aes-256-ecb', $this->key, OPENSSL_RAW_DATA);
        if ($text === false) {
            Log::error('note not readable', ['id' => $attributes['id'] ?? null]);
            return null;
        }
        return $text;
    }

    public function set(Model $model, string $key, mixed $value, array $attributes): ?string
    {
        if ($value === null || trim($value) === '') {
            return null;
        }
        $text = $this->tidy($value);
        Log::debug('note saved', ['characters' => mb_strlen($text)]);
        return base64_encode(openssl_encrypt($text, 'aes-256-ecb', $this->key, OPENSSL_RAW_DATA));
    }
}
