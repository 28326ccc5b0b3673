<?php
declare(strict_types=1);

final class AppointmentPortal
{
    public function __construct(private string $base, private string $token)
    {
    }

    private function slots(array $calendar): array
    {
        $slots = [];
        foreach ($calendar as $entry) {
            $begin = new DateTimeImmutable($entry['begin']);
            if ($entry['patient'] === null && $begin > new DateTimeImmutable('+2 hours')) {
                $minutes = (int) $entry['minutes'];
                $slots[] = ['begin' => $begin->format(DATE_ATOM), 'minutes' => $minutes];
            }
        }
        usort($slots, fn (array $a, array $b): int => strcmp($a['begin'], $b['begin']));
        return $slots;
    }

    private function options(string $body): array
    {
        return [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => $body,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            CURLOPT_CAINFO => '/etc/practice/portal-ca.pem',
            CURLOPT_HTTPHEADER => [
                'Content-Type: application/json',
                'Authorization: Bearer ' . $this->token,
            ],
            CURLOPT_TIMEOUT => 15,
        ];
    }

    public function publish(string $practice, array $calendar): int
    {
        $slots = $this->slots($calendar);
        if ($slots === []) {
            return 0;
        }
        $curl = curl_init($this->base . '/practices/' . rawurlencode($practice) . '/slots');
        curl_setopt_array($curl, $this->options(json_encode($slots, JSON_THROW_ON_ERROR)));
        $answer = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        if ($answer === false || $status !== 202) {
            throw new RuntimeException("portal: $status " . curl_error($curl));
        }
        error_log(sprintf('%d appointments published', count($slots)));
        return count($slots);
    }
}
