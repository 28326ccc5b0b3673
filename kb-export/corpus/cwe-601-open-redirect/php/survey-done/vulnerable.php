<?php
declare(strict_types=1);

session_start();

function stored(PDO $db, int $person, array $answers): int
{
    $stmt = $db->prepare('INSERT INTO answers (person, question, value) VALUES (?, ?, ?)');
    $count = 0;
    foreach ($answers as $question => $value) {
        $value = filter_var($value, FILTER_VALIDATE_INT, [
            'options' => ['min_range' => 1, 'max_range' => 5],
        ]);
        if ($value !== false && is_int($question)) {
            $stmt->execute([$person, $question, $value]);
            $count++;
        }
    }
    return $count;
}

$person = $_SESSION['person'] ?? 0;
if ($person === 0 || !hash_equals($_SESSION['csrf'] ?? '', (string) ($_POST['csrf'] ?? '-'))) {
    http_response_code(403);
    exit;
}
$db = new PDO('sqlite:/srv/survey/survey.db');
$count = stored($db, $person, (array) ($_POST['answer'] ?? []));
error_log("survey: $count answers");
$target = (string) ($_POST['then'] ?? '/thanks');
header('Cache-Control: no-store');
header('Location: ' . $target, true, 303);
