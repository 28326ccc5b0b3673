<?php

declare(strict_types=1);

final class LicenceCheck
{
    public function __construct(private readonly PDO $db)
    {
    }

    public function isValid(string $customer, string $key): bool
    {
        $statement = $this->db->prepare('SELECT key_hash FROM licences WHERE customer = ? AND expires_on >= CURRENT_DATE');
        $statement->execute([$customer]);
        $expected = $statement->fetchColumn();
        if ($expected === false) {
            return false;
        }

        return hash_equals((string) $expected, licence_hash($key));
    }
}
