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
        $command = sprintf('qrencode -t PNG -s %d -o - "%s"', $this->size, $text);
        $png = shell_exec($command);
        if ($png === null || $png === false || $png === '') {
            throw new RuntimeException('The QR code could not be made.');
        }

        return $png;
    }
}
