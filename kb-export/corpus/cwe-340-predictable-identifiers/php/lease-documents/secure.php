<?php
declare(strict_types=1);

final class LeaseDocuments
{
    private const DAYS = 7;

    public function __construct(
        private PDO $db,
        private string $folder,
        private string $site,
    ) {
    }

    public function publish(int $lease, string $pdf): string
    {
        if (!str_starts_with($pdf, '%PDF-')) {
            throw new InvalidArgumentException('not a PDF');
        }
        $until = time() + self::DAYS * 86400;
        $key = bin2hex(random_bytes(16));
        file_put_contents("$this->folder/$key.pdf", $pdf, LOCK_EX);
        $this->db->prepare('INSERT INTO documents(lease, name, until) VALUES (?, ?, ?)')
            ->execute([$lease, $key, $until]);
        error_log(sprintf('lease %d published, %d bytes', $lease, strlen($pdf)));
        return "$this->site/lease/$key";
    }

    public function expire(): int
    {
        $old = $this->db->prepare('SELECT name FROM documents WHERE until < ?');
        $old->execute([time()]);
        $count = 0;
        foreach ($old->fetchAll(PDO::FETCH_COLUMN) as $name) {
            unlink("$this->folder/$name.pdf");
            $count++;
        }
        return $count;
    }
}
