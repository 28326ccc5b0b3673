<?php

declare(strict_types=1);

namespace App\Feed;

use GuzzleHttp\Client;
use RuntimeException;
use SimpleXMLElement;

final class HttpFeed
{
    private const MAX_BYTES = 1_000_000;

    public function __construct(private readonly Client $http, private readonly string $feedUrl)
    {
    }

    /** @return list<string> */
    public function headlines(int $limit = 10): array
    {
        $response = $this->http->get($this->feedUrl, ['timeout' => 8, 'connect_timeout' => 3, 'stream' => true]);
        $body = $response->getBody();
        $xml = '';
        while (!$body->eof()) {
            $xml .= $body->read(8192);
            if (strlen($xml) > self::MAX_BYTES) {
                throw new RuntimeException('The feed is too large.');
            }
        }
        $feed = new SimpleXMLElement($xml, LIBXML_NONET);
        $headlines = [];
        foreach ($feed->channel->item as $item) {
            $headlines[] = trim((string) $item->title);
            if (count($headlines) === $limit) {
                break;
            }
        }

        return $headlines;
    }
}
