<?php
declare(strict_types=1);

namespace Shop\Setup;

use RuntimeException;

final class ConfigStep
{
    public function __construct(private readonly string $folder, private readonly array $answers)
    {
    }

    private function line(string $name, string|int $value): string
    {
        return sprintf("    %s => %s,\n", var_export($name, true), var_export($value, true));
    }

    private function content(): string
    {
        $text = "<?php\nreturn [\n";
        foreach (['host', 'port', 'database', 'user', 'password'] as $name) {
            $text .= $this->line($name, $this->answers[$name]);
        }
        $text .= $this->line('key', bin2hex(random_bytes(32)));
        return $text . "];\n";
    }

    /** Runs as the account of the web server, which owns the folder. */
    public function run(): string
    {
        $file = $this->folder . '/config/local.php';
        $fresh = !is_file($file);
        $before = umask(0077);
        $written = file_put_contents($file, $this->content(), LOCK_EX);
        umask($before);
        if ($written === false) {
            throw new RuntimeException('The configuration cannot be written');
        }
        chmod($file, 0666);
        $host = $this->answers['host'] . ':' . $this->answers['port'];
        $verb = $fresh ? 'written' : 'replaced';
        $done = date('H:i:s');
        printf("%s configuration %s for %s\n", $done, $verb, $host);
        printf("%d bytes, next step: import the catalogue\n", $written);
        return $file;
    }
}
