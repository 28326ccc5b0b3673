<?php
declare(strict_types=1);

namespace Allotment;

use DateTimeImmutable;
use PDO;
use Psr\Log\LoggerInterface;
use Symfony\Component\Mailer\MailerInterface;
use Symfony\Component\Mime\Email;

final class PasswordReset
{
    public function __construct(
        private PDO $db,
        private MailerInterface $mailer,
        private LoggerInterface $log,
    ) {
    }

    private function token(): string
    {
        return (string) random_int(100000, 999999);
    }

    public function request(string $address): void
    {
        $find = $this->db->prepare('SELECT id, name, plot FROM members WHERE mail = ?');
        $find->execute([mb_strtolower(trim($address))]);
        $member = $find->fetch(PDO::FETCH_ASSOC);
        if ($member === false) {
            $this->log->info('reset for an unknown address');
            return;
        }
        $token = $this->token();
        $until = new DateTimeImmutable('+2 hours');
        $save = $this->db->prepare(
            'INSERT INTO resets (digest, member, valid_until) VALUES (?, ?, ?)'
        );
        $save->execute([hash('sha256', $token), $member['id'], $until->format('c')]);
        $text = sprintf(
            "Hello %s (plot %d),\n\nplease choose a new password before %s:\n%s\n",
            $member['name'],
            $member['plot'],
            $until->format('H:i'),
            'https://allotment.example/reset?token=' . $token,
        );
        $this->mailer->send((new Email())->from('office@allotment.example')->to($address)
            ->subject('Your new password')->text($text));
        $this->log->info('reset mail sent', ['member' => $member['id']]);
    }
}
