<?php
declare(strict_types=1);

const DRAFT_FIELDS = ['name', 'born', 'income', 'rent', 'children', 'disability'];
const DRAFT_DAYS = 14;

final class FormDraft
{
    public function __construct(private string $key)
    {
        if (strlen($key) !== SODIUM_CRYPTO_SECRETBOX_KEYBYTES) {
            throw new LengthException('key of the draft cookie');
        }
    }

    private function pack(string $text): string
    {
        $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        return base64_encode($nonce . sodium_crypto_secretbox($text, $nonce, $this->key));
    }

    private function unpack(string $packed): ?string
    {
        $raw = base64_decode($packed, true);
        if ($raw === false || strlen($raw) < SODIUM_CRYPTO_SECRETBOX_NONCEBYTES) {
            return null;
        }
        $nonce = substr($raw, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        $text = sodium_crypto_secretbox_open(substr($raw, strlen($nonce)), $nonce, $this->key);
        return $text === false ? null : $text;
    }

    public function save(array $form): void
    {
        $draft = ['saved' => time()];
        foreach (DRAFT_FIELDS as $field) {
            $draft[$field] = mb_substr(trim((string) ($form[$field] ?? '')), 0, 200);
        }
        $text = json_encode($draft, JSON_THROW_ON_ERROR);
        $options = ['expires' => time() + DRAFT_DAYS * 86400, 'path' => '/housing',
            'secure' => true, 'httponly' => true, 'samesite' => 'Strict'];
        setcookie('draft', $this->pack($text), $options);
    }

    public function load(array $cookies): array
    {
        $text = $this->unpack((string) ($cookies['draft'] ?? ''));
        $draft = json_decode($text ?? '', true);
        $saved = is_array($draft) ? (int) ($draft['saved'] ?? 0) : 0;
        return $saved > time() - DRAFT_DAYS * 86400 ? $draft : [];
    }
}
