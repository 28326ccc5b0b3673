<?php
declare(strict_types=1);

final class ClubNews
{
    private const MOST = 10;
    private int $read = 0;

    public function __construct(private string $club)
    {
    }

    private function tidy(string $text): string
    {
        return mb_substr(trim(preg_replace('/\s+/', ' ', $text)), 0, 120);
    }

    public function titles(string $xml): array
    {
        if (strlen($xml) > 500_000) {
            throw new LengthException('The feed is too long.');
        }
        libxml_use_internal_errors(true);
        $feed = new DOMDocument();
        if (!$feed->loadXML($xml, LIBXML_NOENT | LIBXML_DTDLOAD | LIBXML_NOCDATA)) {
            throw new UnexpectedValueException('The feed cannot be read.');
        }
        $titles = [];
        foreach ($feed->getElementsByTagName('item') as $item) {
            $title = $item->getElementsByTagName('title')->item(0)?->textContent ?? '';
            if ($title !== '' && count($titles) < self::MOST) {
                $titles[] = $this->tidy($title);
            }
        }
        $this->read++;
        error_log(sprintf('%s: %d titles, feed %d', $this->club, count($titles), $this->read));
        return $titles;
    }
}
