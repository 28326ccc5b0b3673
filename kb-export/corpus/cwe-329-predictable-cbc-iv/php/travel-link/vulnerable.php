<?php
declare(strict_types=1);

final class InsuranceLink
{
    private const CIPHER = 'aes-256-cbc';

    public function __construct(
        private string $agency,
        private string $encryptionKey,
        private string $macKey,
        private string $base = 'https://insurer.example/offer',
    ) {
    }

    private function vector(): string
    {
        return substr(hash('sha256', 'agency ' . $this->agency, true), 0, 16);
    }

    private function encrypt(string $text): string
    {
        $iv = $this->vector();
        $sealed = openssl_encrypt($text, self::CIPHER, $this->encryptionKey, OPENSSL_RAW_DATA, $iv);
        if ($sealed === false) {
            throw new RuntimeException('The booking could not be encrypted.');
        }
        $mac = hash_hmac('sha256', $iv . $sealed, $this->macKey, true);
        return sodium_bin2base64($iv . $sealed . $mac, SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING);
    }

    public function create(array $booking): string
    {
        $from = new DateTimeImmutable($booking['from']);
        $nights = $from->diff(new DateTimeImmutable($booking['to']))->days;
        if ($nights < 1 || $nights > 365) {
            throw new RangeException('length of the journey');
        }
        $travellers = array_map(
            fn (array $person): array => [trim($person['name']), (int) $person['born']],
            $booking['travellers'],
        );
        $text = json_encode(
            ['price' => round((float) $booking['price'], 2), 'nights' => $nights,
                'country' => strtoupper($booking['country']), 'travellers' => $travellers],
            JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE,
        );
        $query = ['agency' => $this->agency, 'data' => $this->encrypt($text)];
        return $this->base . '?' . http_build_query($query);
    }
}
