<?php

declare(strict_types=1);

namespace App\Calendar;

use DateTimeImmutable;

final class EasterCalendar
{
    public function easter(int $year): DateTimeImmutable
    {
        $a = $year % 19;
        $b = intdiv($year, 100);
        $c = $year % 100;
        $d = (19 * $a + $b - intdiv($b, 4) - intdiv($b - intdiv($b + 8, 25) + 1, 3) + 15) % 30;
        $e = (32 + 2 * ($b % 4) + 2 * intdiv($c, 4) - $d - $c % 4) % 7;
        $f = $d + $e - 7 * intdiv($a + 11 * $d + 22 * $e, 451) + 114;

        return (new DateTimeImmutable('midnight'))->setDate($year, intdiv($f, 31), $f % 31 + 1);
    }

    /** @return array<string, string> */
    public function movableFeasts(int $year): array
    {
        $easter = $this->easter($year);
        $feasts = [];
        foreach (['Good Friday' => -2, 'Easter Monday' => 1, 'Ascension' => 39, 'Whit Monday' => 50] as $name => $days) {
            $feasts[$easter->modify(sprintf('%+d days', $days))->format('Y-m-d')] = $name;
        }

        return $feasts;
    }
}
