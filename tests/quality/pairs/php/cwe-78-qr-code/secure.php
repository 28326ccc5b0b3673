<?php

declare(strict_types=1);

final class QrCode
{
    public function __construct(private readonly int $size = 6)
    {
    }

    public function png(string $text): string
    {
        if ($text === '' || strlen($text) > 800) {
            throw new InvalidArgumentException('The text must have 1 to 800 bytes.');
        }
        $command = ['qrencode', '-t', 'PNG', '-s', (string) $this->size, '-o', '-', '--', $text];
        $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['file', '/dev/null', 'w']], $pipes);
        if ($process === false) {
            throw new RuntimeException('The QR code could not be made.');
        }
        $png = stream_get_contents($pipes[1]);
        fclose($pipes[1]);
        if (proc_close($process) !== 0 || $png === false || $png === '') {
            throw new RuntimeException('The QR code could not be made.');
        }

        return $png;
    }
}
