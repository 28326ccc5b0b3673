<?php
declare(strict_types=1);

final class PlaceConfirmation
{
    private const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

    public function __construct(private PDO $db, private string $base)
    {
    }

    private function token(): string
    {
        $token = '';
        $last = strlen(self::ALPHABET) - 1;
        while (strlen($token) < 32) {
            $token .= self::ALPHABET[random_int(0, $last)];
        }
        return $token;
    }

    private function age(string $born): string
    {
        $age = (new DateTimeImmutable($born))->diff(new DateTimeImmutable('today'));
        return $age->y > 0 ? "{$age->y} years" : "{$age->m} months";
    }

    public function invite(int $child): string
    {
        $find = $this->db->prepare('SELECT name, born, mail FROM children WHERE id = ?');
        $find->execute([$child]);
        $row = $find->fetch(PDO::FETCH_ASSOC);
        if ($row === false || !filter_var($row['mail'], FILTER_VALIDATE_EMAIL)) {
            throw new RuntimeException("child $child has no address");
        }
        $token = $this->token();
        $until = new DateTimeImmutable('+10 days');
        $save = $this->db->prepare('INSERT INTO places (token, child, until) VALUES (?, ?, ?)');
        $save->execute([hash('sha256', $token), $child, $until->format('Y-m-d')]);
        $text = "There is a place for {$row['name']} ({$this->age($row['born'])}).\n"
            . "Please confirm until {$until->format('j F')}:\n{$this->base}/place/$token\n";
        mail($row['mail'], 'A place in our nursery', $text);
        return $until->format('Y-m-d');
    }
}
