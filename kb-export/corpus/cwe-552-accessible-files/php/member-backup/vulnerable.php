<?php
declare(strict_types=1);

require __DIR__ . '/bootstrap.php';

const KEEP = 8;
const FOLDER = __DIR__ . '/public/backup';

function dump(PDO $db, string $table, $stream): int
{
    $count = 0;
    $rows = $db->query('SELECT * FROM ' . $table . ' ORDER BY id');
    foreach ($rows as $row) {
        fwrite($stream, json_encode(['table' => $table] + $row, JSON_THROW_ON_ERROR) . "\n");
        $count++;
    }
    return $count;
}

function prune(string $folder, int $keep): int
{
    $files = glob($folder . '/members-*.jsonl.gz') ?: [];
    rsort($files);
    $old = array_slice($files, $keep);
    array_map('unlink', $old);
    return count($old);
}

$started = microtime(true);
$name = FOLDER . '/members-' . date('Y-m-d') . '.jsonl.gz';
$stream = gzopen($name, 'wb6');
if ($stream === false) {
    fwrite(STDERR, "backup cannot be written\n");
    exit(1);
}
$count = 0;
foreach (['members', 'payments'] as $table) {
    $count += dump(connect(), $table, $stream);
}
gzclose($stream);
$removed = prune(FOLDER, KEEP);
$seconds = microtime(true) - $started;
printf("%d rows, %d old backups removed, %.1f s\n", $count, $removed, $seconds);
