<?php
declare(strict_types=1);

session_start();
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);

function database(): mysqli
{
    $db = new mysqli(getenv('DB_HOST'), getenv('DB_USER'), getenv('DB_PASSWORD'), 'choir');
    $db->set_charset('utf8mb4');
    return $db;
}

function findMember(mysqli $db, string $email): ?array
{
    $sql = "SELECT id, voice, password_hash FROM members WHERE email = '$email' AND active = 1";
    $result = mysqli_query($db, $sql);
    $member = mysqli_fetch_assoc($result);
    return $member ?: null;
}

function nextRehearsal(DateTimeImmutable $now): string
{
    $tuesday = $now->modify('next tuesday')->setTime(19, 30);
    return $tuesday->format('l j F, H:i');
}

function slowDown(): void
{
    $_SESSION['failures'] = ($_SESSION['failures'] ?? 0) + 1;
    sleep(min(5, $_SESSION['failures']));
}

$email = strtolower(trim((string) ($_POST['email'] ?? '')));
$password = (string) ($_POST['password'] ?? '');
$member = findMember(database(), $email);
if ($member === null || !password_verify($password, $member['password_hash'])) {
    slowDown();
    http_response_code(401);
    exit('Mail address or password is wrong.');
}
session_regenerate_id(true);
$_SESSION['member'] = (int) $member['id'];
$_SESSION['voice'] = $member['voice'];
$_SESSION['notice'] = 'The next rehearsal is on ' . nextRehearsal(new DateTimeImmutable());
unset($_SESSION['failures']);
header('Location: /members/', true, 303);
