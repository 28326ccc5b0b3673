<?php
declare(strict_types=1);

require __DIR__ . '/../src/render.php';

const SCHEMA = [
    'CREATE TABLE IF NOT EXISTS concert (id INTEGER PRIMARY KEY, held_on TEXT, hall TEXT)',
    'CREATE TABLE IF NOT EXISTS editor (id INTEGER PRIMARY KEY, mail TEXT UNIQUE, hash TEXT)',
];

function readEditor(array $form): array
{
    $mail = filter_var(trim($form['mail'] ?? ''), FILTER_VALIDATE_EMAIL);
    $password = (string) ($form['password'] ?? '');
    if ($mail === false || mb_strlen($password) < 12) {
        throw new InvalidArgumentException('Please give a mail address and 12 characters.');
    }
    return [strtolower($mail), password_hash($password, PASSWORD_DEFAULT)];
}

$data = dirname(__DIR__) . '/data';
$message = 'Choose the first editor.';
if (is_file("$data/installed")) {
    http_response_code(404);
    exit;
}

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    try {
        [$mail, $hash] = readEditor($_POST);
        $db = new PDO("sqlite:$data/choir.sqlite");
        $db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
        foreach (SCHEMA as $statement) {
            $db->exec($statement);
        }
        $db->prepare('INSERT INTO editor (mail, hash) VALUES (?, ?)')->execute([$mail, $hash]);
        file_put_contents("$data/installed", date(DATE_ATOM));
        header('Location: /login.php');
        exit;
    } catch (InvalidArgumentException $problem) {
        $message = $problem->getMessage();
    }
}
echo render('setup', ['message' => $message, 'choirs' => ['Chamber', 'Youth', 'Gospel']]);
