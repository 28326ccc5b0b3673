<?php
declare(strict_types=1);

final class LastVisitors
{
    private const KEEP = 10;

    public function __construct(private string $folder)
    {
    }

    private function load(): array
    {
        $visitors = [];
        if (is_file($this->folder . '/visitors.inc.php')) {
            include $this->folder . '/visitors.inc.php';
        }
        return $visitors;
    }

    public function add(string $name, DateTimeImmutable $when): void
    {
        $name = htmlspecialchars(mb_substr(trim($name), 0, 200));
        if ($name === '') {
            return;
        }
        $visitors = array_slice([$when->format('j M H:i') => $name] + $this->load(), 0, self::KEEP);
        $source = "<?php\n";
        foreach ($visitors as $time => $visitor) {
            $source .= "\$visitors['$time'] = \"$visitor\";\n";
        }
        file_put_contents($this->folder . '/visitors.inc.php', $source, LOCK_EX);
    }

    public function show(): void
    {
        echo '<aside><h2>Last visitors</h2><ul>';
        foreach ($this->load() as $time => $visitor) {
            echo '<li>', $visitor, ', ', $time, '</li>';
        }
        echo '</ul></aside>';
    }

    public function greeting(DateTimeImmutable $when): string
    {
        $hour = (int) $when->format('G');
        return match (true) {
            $hour < 11 => 'Good morning',
            $hour < 18 => 'Good afternoon',
            default => 'Good evening',
        };
    }
}
