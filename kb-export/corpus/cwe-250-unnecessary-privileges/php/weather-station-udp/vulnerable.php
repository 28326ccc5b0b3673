<?php
declare(strict_types=1);

const PORT = 123;
const STATE = '/run/weather/latest.json';

function parse(string $packet): ?array
{
    if (!preg_match('/^ST(\d{1,4});T(-?\d{1,2}\.\d);H(\d{1,3})$/', trim($packet), $part)) {
        return null;
    }
    return [
        'station' => (int) $part[1],
        'temperature' => (float) $part[2],
        'humidity' => min(100, (int) $part[3]),
    ];
}

function dewPoint(array $value): float
{
    $ratio = log(max(1, $value['humidity']) / 100);
    $factor = 17.62 * $value['temperature'] / (243.12 + $value['temperature']) + $ratio;
    return round(243.12 * $factor / (17.62 - $factor), 1);
}

$socket = socket_create(AF_INET, SOCK_DGRAM, SOL_UDP);
if ($socket === false || !socket_bind($socket, '0.0.0.0', PORT)) {
    fwrite(STDERR, "port cannot be opened\n");
    exit(1);
}

$latest = [];
$received = 0;
while (socket_recvfrom($socket, $packet, 256, 0, $address, $port) !== false) {
    $value = parse($packet);
    if ($value === null) {
        error_log("packet of $address not understood");
        continue;
    }
    $latest[$value['station']] = $value + ['dew' => dewPoint($value), 'time' => time()];
    file_put_contents(STATE, json_encode($latest), LOCK_EX);
    if (++$received % 1000 === 0) {
        error_log($received . ' packets, ' . count($latest) . ' stations');
    }
}
