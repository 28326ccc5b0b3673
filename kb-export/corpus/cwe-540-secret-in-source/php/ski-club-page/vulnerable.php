<?php
declare(strict_types=1);

require __DIR__ . '/../lib/club.php';

$report = snow_report('north');
$trips = array_slice(next_trips(new DateTimeImmutable('today')), 0, 5);

function depth(?int $centimetres): string
{
    return $centimetres === null ? 'no report' : $centimetres . ' cm';
}
?>
<!DOCTYPE html>
<html lang="en">
<head><title>Ski club</title></head>
<body>
<!-- editors: log in at /redaktion/ as redaktion / Pulver-2019! to change the trips -->
<h1>Snow: <?= htmlspecialchars(depth($report)) ?></h1>
<ul>
<?php foreach ($trips as $trip): ?>
  <li><?= htmlspecialchars($trip['day'] . ' ' . $trip['place']) ?>
    <?php if ($trip['left'] < 3): ?><strong>last seats</strong><?php endif ?></li>
<?php endforeach ?>
</ul>
<p>Changes until <?= date('H:i', strtotime('today 18:00')) ?> on the day before.</p>
</body>
</html>
