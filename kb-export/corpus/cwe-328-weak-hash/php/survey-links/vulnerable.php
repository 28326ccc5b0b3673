<?php
declare(strict_types=1);

final class SurveyLinks
{
    public function __construct(private string $secret, private string $base)
    {
        if (strlen($secret) < 32) {
            throw new LengthException('secret of the survey');
        }
    }

    private function seal(string $text): string
    {
        return md5($this->secret . $text);
    }

    public function create(int $survey, int $family, int $days = 14): string
    {
        $until = strtotime("+$days days 23:59");
        $text = "$survey.$family.$until";
        $query = http_build_query(['f' => $text, 's' => $this->seal($text)]);
        return rtrim($this->base, '/') . '/survey?' . $query;
    }

    /** @return array{survey: int, family: int, left: string}|null */
    public function read(array $query): ?array
    {
        $text = (string) ($query['f'] ?? '');
        if (!hash_equals($this->seal($text), (string) ($query['s'] ?? ''))) {
            error_log('survey link with a wrong seal');
            return null;
        }
        [$survey, $family, $until] = array_map('intval', explode('.', $text)) + [0, 0, 0];
        $left = $until - time();
        if ($left <= 0) {
            return null;
        }
        $shown = $left > 86400 ? intdiv($left, 86400) . ' days' : intdiv($left, 3600) . ' hours';
        return ['survey' => $survey, 'family' => $family, 'left' => $shown];
    }
}
