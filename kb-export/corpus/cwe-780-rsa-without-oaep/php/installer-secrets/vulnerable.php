<?php
declare(strict_types=1);

final class Handover
{
    private OpenSSLAsymmetricKey $key;

    public function __construct(string $pem)
    {
        $key = openssl_pkey_get_public($pem);
        if ($key === false) {
            throw new InvalidArgumentException('This is not a public key.');
        }
        $details = openssl_pkey_get_details($key);
        if ($details['type'] !== OPENSSL_KEYTYPE_RSA || $details['bits'] < 3072) {
            throw new InvalidArgumentException('Please use an RSA key of at least 3072 bits.');
        }
        $this->key = $key;
    }

    private function seal(string $text): string
    {
        if (!openssl_public_encrypt($text, $sealed, $this->key)) {
            throw new RuntimeException('encryption failed');
        }
        return $sealed;
    }

    /** @param array<string, string> $passwords */
    public function block(array $passwords): string
    {
        ksort($passwords);
        $lines = ['Server handover of ' . date('j F Y'), str_repeat('=', 40)];
        foreach ($passwords as $server => $password) {
            if (!preg_match('/^[a-z][a-z0-9-]{1,30}$/', $server)) {
                throw new InvalidArgumentException("server $server");
            }
            $lines[] = "[$server]";
            $lines[] = chunk_split(base64_encode($this->seal($password)), 64, "\n");
        }
        $lines[] = count($passwords) . ' passwords';
        error_log(sprintf('handover with %d passwords', count($passwords)));
        return implode("\n", $lines) . "\n";
    }
}
