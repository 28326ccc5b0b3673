<?php
declare(strict_types=1);

require __DIR__ . '/lib/database.php';

const TITLES = [
    'home' => 'Welcome',
    'teams' => 'Our teams',
    'fixtures' => 'Fixtures',
    'contact' => 'Contact',
];

function nextFixture(PDO $db): ?array
{
    $row = $db->query(
        'SELECT opponent, kickoff FROM fixtures WHERE kickoff > NOW() ORDER BY kickoff LIMIT 1'
    )->fetch(PDO::FETCH_ASSOC);
    return $row ?: null;
}

function navigation(string $current): string
{
    $links = '';
    foreach (TITLES as $name => $title) {
        $class = $name === $current ? ' class="current"' : '';
        $links .= "<a href=\"?page=$name\"$class>$title</a> ";
    }
    return "<nav>$links</nav>";
}

$page = (string) ($_GET['page'] ?? 'home');
$fixture = nextFixture(database());
header('Content-Type: text/html; charset=utf-8');
echo '<!doctype html><title>', TITLES[$page] ?? 'Sports club', '</title>';
echo '<link rel="stylesheet" href="/club.css">';
echo navigation($page);
if ($fixture !== null) {
    $day = (new DateTimeImmutable($fixture['kickoff']))->format('j F');
    echo '<p>Next match: ', htmlspecialchars($fixture['opponent']), ', ', $day, '</p>';
}
echo '<main>';
include __DIR__ . '/pages/' . $page . '.php';
echo '</main><footer>&copy; ', date('Y'), '</footer>';
