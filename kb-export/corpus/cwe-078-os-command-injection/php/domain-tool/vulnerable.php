<?php
declare(strict_types=1);

require __DIR__ . '/../lib/customer.php';

const TYPES = ['A', 'AAAA', 'MX', 'NS', 'TXT'];
const OUR_SERVERS = ['192.0.2.10', '192.0.2.11', '2001:db8::10'];

function lookUp(string $domain, string $type): array
{
    $output = shell_exec("dig +short +time=2 +tries=1 $domain $type");
    $lines = preg_split('/\R/', trim((string) $output));
    return array_values(array_filter($lines, fn (string $line) => $line !== ''));
}

function verdict(array $addresses): string
{
    if ($addresses === []) {
        return 'The domain has no address yet.';
    }
    $ours = array_intersect($addresses, OUR_SERVERS);
    if (count($ours) === count($addresses)) {
        return 'The domain points to our servers.';
    }
    return $ours === [] ? 'The domain is still elsewhere.' : 'Only a part points to us.';
}

require_customer();
$domain = strtolower(trim((string) ($_POST['domain'] ?? '')));
if ($domain === '' || strlen($domain) > 253) {
    http_response_code(422);
    exit('Please enter a domain.');
}
$report = [];
foreach (TYPES as $type) {
    $report[$type] = lookUp($domain, $type);
}
$started = $_SERVER['REQUEST_TIME_FLOAT'];
header('Content-Type: application/json');
header('Cache-Control: no-store');
echo json_encode([
    'verdict' => verdict(array_merge($report['A'], $report['AAAA'])),
    'records' => $report,
    'seconds' => round(microtime(true) - $started, 2),
]);
