<?php

namespace App\Http\Controllers;

use App\Models\Season;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;
use Symfony\Component\HttpFoundation\BinaryFileResponse;

class ScoreController extends Controller
{
    private const VOICES = ['soprano', 'alto', 'tenor', 'bass'];

    public function index(Request $request, Season $season)
    {
        $voice = $request->user()->voice;
        abort_unless(in_array($voice, self::VOICES, true), 404);
        $scores = $season->scores()->where('voice', $voice)->orderBy('title')->get();
        return view('scores.index', ['season' => $season, 'scores' => $scores]);
    }

    public function download(Request $request, Season $season): BinaryFileResponse
    {
        $this->authorize('sing', $season);
        $request->validate(['file' => ['required', 'string', 'max:120']]);
        $folder = storage_path('app/scores/' . $season->id);
        $path = realpath($folder . '/' . $request->query('file'));
        abort_unless($path !== false && str_starts_with($path, $folder . '/'), 404);
        abort_unless(is_file($path), 404);

        $user = $request->user();
        $user->increment('downloads');
        $season->touch();
        $size = (int) round(filesize($path) / 1024);
        Log::info('score sent', ['user' => $user->id, 'kilobytes' => $size]);
        return response()->download($path, 'score-' . $season->id . '.pdf', [
            'Content-Type' => 'application/pdf',
            'Cache-Control' => 'private, max-age=600',
        ]);
    }
}
