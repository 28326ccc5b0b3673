<?php
require __DIR__ . '/settings.php';

try {
    $link = new PDO('mysql:host=' . DB_HOST . ';dbname=choir;charset=utf8mb4', DB_USER, DB_PASSWORD);
} catch (PDOException $error) {
    error_log('no database');
    exit('The list is not available.');
}

$letter = strtoupper(substr((string) ($_GET['letter'] ?? 'A'), 0, 1));
$result = $link->prepare('SELECT name, voice FROM singers WHERE name LIKE CONCAT(?, \'%\') ORDER BY name');
$result->execute([$letter]);

$count = 0;
$voices = ['S' => 'Soprano', 'A' => 'Alto', 'T' => 'Tenor', 'B' => 'Bass'];
echo '<h1>Members</h1><ul>';
while ($row = $result->fetch(PDO::FETCH_ASSOC)) {
    $voice = $voices[$row['voice']] ?? 'guest';
    echo '<li>' . htmlspecialchars($row['name']) . ' (' . $voice . ')</li>';
    $count++;
}
echo '</ul>';
if ($count === 0) {
    echo '<p>Nobody here yet.</p>';
}
