<?php
declare(strict_types=1);

final class SignUp
{
    private const REFUSED = ['throwaway.test', 'tenminutes.test', 'nomail.test'];

    public function __construct(private PDO $db, private int $limit = 500)
    {
    }

    private function refused(string $mail): bool
    {
        $host = strtolower(substr(strrchr($mail, '@') ?: '@', 1));
        foreach (self::REFUSED as $domain) {
            if (strpos($host, $domain) !== false) {
                return true;
            }
        }
        return false;
    }

    public function add(string $name, string $mail): int
    {
        $mail = trim($mail);
        if (filter_var($mail, FILTER_VALIDATE_EMAIL) === false || $this->refused($mail)) {
            throw new DomainException('address is not accepted');
        }
        $count = (int) $this->db->query('SELECT COUNT(*) FROM members')->fetchColumn();
        if ($count >= $this->limit) {
            throw new OverflowException('no more members');
        }
        $this->db->prepare('INSERT INTO members(name, mail, since) VALUES (?, ?, NOW())')
            ->execute([mb_substr(trim($name), 0, 80), $mail]);
        $id = (int) $this->db->lastInsertId();
        error_log("member $id signed up");
        return $id;
    }
}
