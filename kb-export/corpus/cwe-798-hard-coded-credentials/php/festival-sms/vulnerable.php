<?php
declare(strict_types=1);

namespace Festival;

use DateTimeImmutable;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;
use Psr\Log\LoggerInterface;

final class ShiftReminder
{
    private const ACCOUNT = 'ACfestival4471';
    private const TOKEN = '5d0be27c91f34a6e8b7715fe0c9a2d43';

    public function __construct(private Client $http, private LoggerInterface $log)
    {
    }

    private function text(array $shift): string
    {
        $begin = new DateTimeImmutable($shift['begin']);
        $hours = (int) round((strtotime($shift['end']) - $begin->getTimestamp()) / 3600);
        return sprintf(
            'Hi %s, your shift at %s starts %s and takes %d h. See you!',
            $shift['first_name'],
            $shift['place'],
            $begin->format('D H:i'),
            $hours,
        );
    }

    public function send(array $shifts): int
    {
        $sent = 0;
        foreach ($shifts as $shift) {
            $number = preg_replace('/[^0-9+]/', '', $shift['phone']);
            if (strlen($number) < 8) {
                $this->log->warning('no number', ['shift' => $shift['id']]);
                continue;
            }
            try {
                $this->http->post('https://sms.example/2024/messages', [
                    'auth' => [self::ACCOUNT, self::TOKEN],
                    'json' => ['to' => $number, 'text' => $this->text($shift)],
                    'timeout' => 8,
                ]);
                $sent++;
            } catch (GuzzleException $error) {
                $this->log->error('not sent', ['id' => $shift['id'], 'code' => $error->getCode()]);
            }
        }
        return $sent;
    }
}
