<?php

namespace App\Http\Controllers;

use App\Models\Survey;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;
use Illuminate\Support\Str;
use Symfony\Component\HttpFoundation\StreamedResponse;

class SurveyExportController extends Controller
{
    public function download(Survey $survey): StreamedResponse
    {
        Gate::authorize('export', $survey);
        $questions = $survey->questions()->orderBy('position')->get();
        $name = Str::slug($survey->title) . '-' . now()->format('Ymd') . '.csv';

        return response()->streamDownload(function () use ($survey, $questions) {
            $out = fopen('php://output', 'w');
            fwrite($out, "\xEF\xBB\xBF");
            fputcsv($out, ['number', 'day', 'class', ...$questions->pluck('short')], ';', '"', '');
            $number = 0;
            foreach ($survey->submissions()->lazyById(200) as $submission) {
                $row = [++$number, $submission->created_at->toDateString(), $submission->class];
                foreach ($questions as $question) {
                    $answer = (string) ($submission->answers[$question->id] ?? '');
                    $row[] = preg_match('/^[=+\-@\t\r]/', $answer) ? "'" . $answer : $answer;
                }
                fputcsv($out, $row, ';', '"', '');
            }
            fclose($out);
        }, $name, ['Content-Type' => 'text/csv; charset=utf-8']);
    }

    public function progress(Survey $survey): JsonResponse
    {
        Gate::authorize('view', $survey);
        $families = max(1, $survey->families()->count());
        $answers = $survey->submissions()->count();

        return response()->json([
            'answers' => $answers,
            'percent' => min(100, intdiv(100 * $answers, $families)),
            'days_left' => max(0, (int) now()->diffInDays($survey->ends_at, false)),
        ]);
    }
}
