<?php

declare(strict_types=1);

$folder = '/var/www/site/public/backup';
if (!is_dir($folder)) {
    mkdir($folder, 0755, true);
}
$file = $folder . '/site-' . date('Y-m-d') . '.sql';

$process = proc_open(
    ['mysqldump', '--defaults-extra-file=/etc/site/backup.cnf', '--single-transaction', '--result-file=' . $file, 'site'],
    [2 => ['pipe', 'w']],
    $pipes
);
if ($process === false) {
    fwrite(STDERR, "mysqldump could not be started\n");
    exit(1);
}
$errors = stream_get_contents($pipes[2]);
if (proc_close($process) !== 0) {
    fwrite(STDERR, $errors);
    exit(1);
}

$dumps = glob($folder . '/site-*.sql');
rsort($dumps);
array_map('unlink', array_slice($dumps, 7));
