<?php
declare(strict_types=1);

final class Licence
{
    private function __construct(
        public readonly string $customer,
        public readonly int $users,
        public readonly DateTimeImmutable $until,
    ) {
    }

    private static function signatureHolds(string $text, string $signature, string $key): bool
    {
        return openssl_verify($text, $signature, $key, OPENSSL_ALGO_SHA256) === 1;
    }

    public static function load(string $file, string $keyFile): self
    {
        $content = (string) file_get_contents($file);
        [$text, $signature] = explode("\n--\n", $content, 2) + ['', ''];
        $signature = base64_decode(trim($signature), true);
        if ($text === '' || $signature === false) {
            throw new UnexpectedValueException('not a licence file');
        }
        if (!self::signatureHolds($text, $signature, (string) file_get_contents($keyFile))) {
            throw new UnexpectedValueException('The licence file was changed.');
        }
        $values = parse_ini_string($text, false, INI_SCANNER_TYPED);
        $until = new DateTimeImmutable($values['until'] . ' 23:59:59');
        if ($until < new DateTimeImmutable()) {
            error_log('licence expired on ' . $until->format('Y-m-d'));
        }
        return new self((string) $values['customer'], max(1, (int) $values['users']), $until);
    }

    public function describe(): string
    {
        $days = (int) (new DateTimeImmutable('today'))->diff($this->until)->format('%r%a');
        $users = $this->users === 1 ? 'one user' : "{$this->users} users";
        return "{$this->customer}, $users, " . ($days < 0 ? 'expired' : "$days days left");
    }
}
