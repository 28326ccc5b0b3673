<?php
declare(strict_types=1);

require __DIR__ . '/../bootstrap.php';

const SCANS = '/var/lib/archive/scans';

function chosenNames(array $input): array
{
    $names = [];
    foreach ($input as $name) {
        $name = basename((string) $name);
        if ($name !== '' && strlen($name) < 120) {
            $names[] = $name;
        }
    }
    return array_values(array_unique($names));
}

function pack_scans(array $names, string $target): bool
{
    $parts = ['tar', '-czf', escapeshellarg($target), '-C', escapeshellarg(SCANS), '--'];
    foreach ($names as $name) {
        $parts[] = escapeshellarg($name);
    }
    $started = microtime(true);
    exec(implode(' ', $parts), $output, $status);
    error_log(sprintf('packed %d scans in %.2f s', count($names), microtime(true) - $started));
    return $status === 0 && filesize($target) > 0;
}

require_clerk();
$names = chosenNames((array) ($_POST['scan'] ?? []));
if ($names === [] || count($names) > 200) {
    http_response_code(400);
    exit('Please choose between 1 and 200 scans.');
}
$target = tempnam(sys_get_temp_dir(), 'scans');
if (!pack_scans($names, $target)) {
    http_response_code(500);
    exit('The archive could not be made.');
}
header('Content-Type: application/gzip');
header('Content-Disposition: attachment; filename="scans.tar.gz"');
readfile($target);
unlink($target);
