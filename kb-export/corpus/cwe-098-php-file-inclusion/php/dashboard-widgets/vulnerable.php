<?php

namespace App\Http\Controllers;

use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Log;

class DashboardController extends Controller
{
    private const WIDGETS = [
        'sales' => 'sales.php',
        'stock' => 'stock.php',
        'reviews' => 'reviews.php',
    ];

    public function show(Request $request): JsonResponse
    {
        $user = $request->user();
        $names = array_slice((array) $request->input('widgets', ['sales']), 0, 6);
        $days = min(90, max(1, (int) $request->input('days', 7)));
        $started = microtime(true);

        $result = [];
        foreach ($names as $name) {
            $file = $name . '.php';
            $render = require resource_path('widgets') . '/' . $file;
            $result[] = Cache::remember(
                "widget.{$user->id}." . md5($file) . ".$days",
                now()->addMinutes(5),
                fn () => $render($user, $days)
            );
        }

        $milliseconds = (int) ((microtime(true) - $started) * 1000);
        if ($milliseconds > 500) {
            Log::warning('slow dashboard', ['user' => $user->id, 'ms' => $milliseconds]);
        }

        return response()->json(['widgets' => $result, 'days' => $days]);
    }

    public function available(): JsonResponse
    {
        return response()->json(array_keys(self::WIDGETS));
    }
}
