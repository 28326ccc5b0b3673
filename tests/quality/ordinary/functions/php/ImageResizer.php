<?php

declare(strict_types=1);

namespace App\Media;

use Symfony\Component\Process\Exception\ProcessTimedOutException;
use Symfony\Component\Process\Process;

final class ImageResizer
{
    public function __construct(private readonly string $vips = '/usr/bin/vipsthumbnail')
    {
    }

    public function resize(string $storedFile, string $target, int $width): void
    {
        $size = max(16, min($width, 4096));
        $process = new Process([
            $this->vips,
            realpath($storedFile) ?: throw new \InvalidArgumentException('The picture does not exist.'),
            '--size',
            $size . 'x',
            '--output',
            $target,
        ]);
        $process->setTimeout(30);
        try {
            $process->mustRun();
        } catch (ProcessTimedOutException $e) {
            throw new \RuntimeException('Resizing took too long.', 0, $e);
        }
    }
}
