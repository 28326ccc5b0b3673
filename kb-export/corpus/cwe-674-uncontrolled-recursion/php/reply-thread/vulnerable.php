<?php
declare(strict_types=1);

final class ThreadOutline
{
    /** @var array<int, list<array{id: int, author: string, words: int}>> */
    private array $replies = [];
    private int $lines = 0;

    public function __construct(PDO $db, int $thread)
    {
        $query = $db->prepare('SELECT id, parent, author, words FROM posts WHERE thread = ?');
        $query->execute([$thread]);
        foreach ($query->fetchAll(PDO::FETCH_ASSOC) as $row) {
            $this->replies[(int) $row['parent']][] = [
                'id' => (int) $row['id'],
                'author' => $row['author'],
                'words' => (int) $row['words'],
            ];
        }
    }

    public function render(): string
    {
        $text = $this->outline(0, 0);
        error_log("outline of {$this->lines} lines");
        return $text === '' ? "No posts yet.\n" : $text;
    }

    private function outline(int $parent, int $level): string
    {
        $text = '';
        foreach ($this->replies[$parent] ?? [] as $post) {
            $this->lines++;
            $indent = str_repeat('  ', min($level, 12));
            $text .= sprintf("%s- %s (%d words)\n", $indent, $post['author'], $post['words']);
            $text .= $this->outline($post['id'], $level + 1);
        }
        return $text;
    }
}
