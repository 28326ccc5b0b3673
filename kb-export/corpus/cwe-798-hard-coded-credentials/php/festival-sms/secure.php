<?php
declare(strict_types=1);

namespace Festival;

use DateTimeImmutable;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;
use Psr\Log\LoggerInterface;

final class ShiftReminder
{
    private string $account;
    private string $token;

    public function __construct(private Client $http, private LoggerInterface $log)
    {
        $this->account = (string) getenv('SMS_ACCOUNT');
        $this->token = (string) getenv('SMS_TOKEN');
        if ($this->account === '' || $this->token === '') {
            throw new \RuntimeException('SMS_ACCOUNT and SMS_TOKEN must be set');
        }
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
                    'auth' => [$this->account, $this->token],
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
