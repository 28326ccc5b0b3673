<?php
declare(strict_types=1);

final class Ballot
{
    /** @var array<int, int> */
    private array $votes;
    /** @var array<string, bool> */
    private array $seen = [];

    /** @param list<string> $proposals the first one is "none of these" */
    public function __construct(private array $proposals, private string $meeting)
    {
        $this->votes = array_fill(0, count($proposals), 0);
    }

    public function vote(string $memberCode, array $form): bool
    {
        if (isset($this->seen[$memberCode])) {
            error_log("{$this->meeting}: member votes twice");
            return false;
        }
        $text = is_string($form['choice'] ?? null) ? trim($form['choice']) : '';
        $choice = filter_var($text, FILTER_VALIDATE_INT);
        if ($choice === false || $choice < 0 || $choice >= count($this->proposals)) {
            return false;
        }
        $this->seen[$memberCode] = true;
        $this->votes[$choice]++;
        return true;
    }

    public function result(): array
    {
        $turnout = count($this->seen);
        arsort($this->votes);
        return ['meeting' => $this->meeting, 'turnout' => $turnout, 'votes' => $this->votes];
    }
}
