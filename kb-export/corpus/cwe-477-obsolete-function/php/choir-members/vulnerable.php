<?php
require __DIR__ . '/settings.php';

$link = mysql_connect(DB_HOST, DB_USER, DB_PASSWORD);
if (!$link) {
    error_log('no database');
    exit('The list is not available.');
}
mysql_select_db('choir', $link);

$letter = strtoupper(substr((string) ($_GET['letter'] ?? 'A'), 0, 1));
$result = mysql_query("SELECT name, voice FROM singers WHERE name LIKE '" . mysql_real_escape_string($letter, $link) . "%' ORDER BY name", $link);

$count = 0;
$voices = ['S' => 'Soprano', 'A' => 'Alto', 'T' => 'Tenor', 'B' => 'Bass'];
echo '<h1>Members</h1><ul>';
while ($row = mysql_fetch_assoc($result)) {
    $voice = $voices[$row['voice']] ?? 'guest';
    echo '<li>' . htmlspecialchars($row['name']) . ' (' . $voice . ')</li>';
    $count++;
}
echo '</ul>';
if ($count === 0) {
    echo '<p>Nobody here yet.</p>';
}
