<?php
declare(strict_types=1);

const VOICES = ['soprano', 'alto', 'tenor', 'bass'];

final class Choir
{
    private array $members = [];

    public function __construct(private string $file)
    {
        if (is_file($file)) {
            $text = (string) file_get_contents($file);
            $this->members = json_decode($text, true, flags: JSON_THROW_ON_ERROR);
        }
    }

    public function join(string $name, string $voice, string $password): void
    {
        if (!in_array($voice, VOICES, true) || strlen($password) < 12) {
            throw new InvalidArgumentException('voice or password');
        }
        if (isset($this->members[$name])) {
            throw new RuntimeException('There is a member of this name.');
        }
        $this->members[$name] = [
            'voice' => $voice,
            'since' => date('Y-m-d'),
            'password' => password_hash($password, PASSWORD_ARGON2ID),
        ];
        ksort($this->members);
        file_put_contents($this->file, json_encode($this->members, JSON_PRETTY_PRINT), LOCK_EX);
    }

    public function admits(string $name, string $password): bool
    {
        $stored = $this->members[$name]['password'] ?? '';
        return $stored !== '' && password_verify($password, $stored);
    }

    public function voices(): array
    {
        return array_count_values(array_column($this->members, 'voice'));
    }
}
