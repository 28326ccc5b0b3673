<?php

declare(strict_types=1);

namespace App\Portal;

use GuzzleHttp\Client;

final class PortalClient
{
    private ?string $token = null;

    public function __construct(private readonly Client $http, private readonly string $user, private readonly string $password)
    {
    }

    public function login(): void
    {
        $response = $this->http->post('https://portal.example.com/api/login', [
            'json' => ['user' => $this->user, 'password' => $this->password],
            'timeout' => 10,
        ]);
        $this->token = json_decode((string) $response->getBody(), true, 8, JSON_THROW_ON_ERROR)['token'];
    }

    public function contracts(int $page = 1): array
    {
        $response = $this->http->get('https://portal.example.com/api/contracts', [
            'query' => ['page' => $page],
            'headers' => ['Authorization' => 'Bearer ' . $this->token],
            'timeout' => 10,
        ]);

        return json_decode((string) $response->getBody(), true, 32, JSON_THROW_ON_ERROR);
    }
}
