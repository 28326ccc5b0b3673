<?php
declare(strict_types=1);

require __DIR__ . '/../lib/session.php';

const CONFIG = __DIR__ . '/../config/shop.php';
const CURRENCIES = ['EUR' => 2, 'USD' => 2, 'JPY' => 0];

function saveConfig(string $title, string $currency, int $perPage): void
{
    $lines = [
        '<?php',
        '// written by the setup page on ' . date('Y-m-d'),
        '$config[\'title\'] = ' . var_export($title, true) . ';',
        "\$config['currency'] = '" . $currency . "';",
        "\$config['decimals'] = " . CURRENCIES[$currency] . ';',
        "\$config['per_page'] = " . $perPage . ';',
    ];
    $temporary = CONFIG . '.new';
    if (file_put_contents($temporary, implode("\n", $lines) . "\n", LOCK_EX) === false) {
        throw new RuntimeException('The configuration cannot be written.');
    }
    rename($temporary, CONFIG);
}

function backUp(): ?string
{
    if (!is_file(CONFIG)) {
        return null;
    }
    $copy = CONFIG . '.' . date('Ymd-His') . '.bak';
    return copy(CONFIG, $copy) ? $copy : null;
}

require_administrator();
check_form_token();
$title = trim((string) ($_POST['title'] ?? ''));
$currency = (string) ($_POST['currency'] ?? 'EUR');
$perPage = max(5, min(100, (int) ($_POST['per_page'] ?? 20)));
if ($title === '' || mb_strlen($title) > 60 || !isset(CURRENCIES[$currency])) {
    http_response_code(422);
    exit('Please enter a title of at most 60 letters and a known currency.');
}
backUp();
saveConfig($title, $currency, $perPage);
header('Location: /admin/', true, 303);
