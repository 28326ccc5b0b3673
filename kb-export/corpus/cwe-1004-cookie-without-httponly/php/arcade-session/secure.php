<?php

namespace App\Http\Middleware;

use App\Models\PlaySession;
use Closure;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Str;
use Symfony\Component\HttpFoundation\Cookie;
use Symfony\Component\HttpFoundation\Response;

class StartPlaySession
{
    private const MINUTES = 90;
    private const SEATS = ['A', 'B', 'C', 'D'];

    private function seat(Request $request): string
    {
        $seat = Str::upper((string) $request->query('seat', 'A'));

        return in_array($seat, self::SEATS, true) ? $seat : self::SEATS[0];
    }

    public function terminate(Request $request, Response $response): void
    {
        $play = $request->attributes->get('play');
        $status = $response->getStatusCode();
        if ($play !== null && $status < 400) {
            $play->touch();
        }
    }

    public function handle(Request $request, Closure $next): Response
    {
        $known = PlaySession::findByToken((string) $request->cookie('play'));
        if ($known !== null && $known->endsAt->isFuture()) {
            $request->attributes->set('play', $known);

            return $next($request);
        }
        $token = Str::random(48);
        $until = now()->addMinutes(self::MINUTES);
        $session = PlaySession::start($token, $this->seat($request), $until);
        $request->attributes->set('play', $session);
        Log::info('play session', ['id' => $session->id, 'seat' => $session->seat]);

        $response = $next($request);
        $cookie = Cookie::create('play', $token, $session->endsAt, '/')
            ->withSecure(true)
            ->withHttpOnly(true)
            ->withSameSite(Cookie::SAMESITE_LAX);
        $response->headers->setCookie($cookie);
        $response->headers->set('X-Seat', $session->seat);

        return $response;
    }
}
