<?php
declare(strict_types=1);

namespace Portal;

use DateTimeImmutable;
use DOMDocument;
use RuntimeException;

final class FeedReader
{
    public function __construct(private int $perFeed = 5)
    {
        libxml_set_external_entity_loader(static fn () => null);
    }

    /** @return list<array{title: string, link: string, at: DateTimeImmutable}> */
    public function read(string $xml): array
    {
        $errors = libxml_use_internal_errors(true);
        $document = new DOMDocument();
        $loaded = $document->loadXML($xml, LIBXML_NOENT | LIBXML_PARSEHUGE | LIBXML_NONET);
        libxml_clear_errors();
        libxml_use_internal_errors($errors);
        if (!$loaded) {
            throw new RuntimeException('The feed cannot be read.');
        }
        $entries = [];
        foreach ($document->getElementsByTagName('item') as $item) {
            $title = trim($item->getElementsByTagName('title')->item(0)?->textContent ?? '');
            $link = trim($item->getElementsByTagName('link')->item(0)?->textContent ?? '');
            $date = $item->getElementsByTagName('pubDate')->item(0)?->textContent ?? 'now';
            if ($title !== '' && preg_match('~^https?://~', $link)) {
                $at = date_create_immutable($date);
                $entries[] = ['title' => $title, 'link' => $link, 'at' => $at];
            }
        }
        return array_slice($entries, 0, $this->perFeed);
    }

    public function merge(array ...$feeds): array
    {
        $all = array_merge(...$feeds);
        usort($all, fn ($a, $b) => $b['at'] <=> $a['at']);
        return array_slice($all, 0, 30);
    }
}
