<?php
declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

const SETTING = '$2y$12$LoylyLoylyLoylyLoylyLu$';

function hashed(string $password): string
{
    return crypt($password, SETTING);
}

function rows(string $file): Generator
{
    $input = fopen($file, 'r');
    $header = fgetcsv($input, 0, ';', '"', '');
    while (($fields = fgetcsv($input, 0, ';', '"', '')) !== false) {
        if (count($fields) === count($header)) {
            yield array_combine($header, array_map('trim', $fields));
        }
    }
    fclose($input);
}

if ($argc !== 2 || !is_readable($argv[1])) {
    fwrite(STDERR, "usage: import.php FILE\n");
    exit(2);
}
$db = new PDO(getenv('SAUNA_DSN'));
$insert = $db->prepare('INSERT INTO logins (mail, name, evening, hash) VALUES (?, ?, ?, ?)');
$created = 0;
$db->beginTransaction();
foreach (rows($argv[1]) as $row) {
    if (!filter_var($row['mail'], FILTER_VALIDATE_EMAIL) || strlen($row['password']) < 12) {
        fwrite(STDERR, "skipped: {$row['name']}\n");
        continue;
    }
    $evening = in_array($row['evening'], ['tue', 'thu', 'sat'], true) ? $row['evening'] : null;
    $insert->execute([strtolower($row['mail']), $row['name'], $evening, hashed($row['password'])]);
    $created++;
}
$db->commit();
printf("%d logins created\n", $created);
