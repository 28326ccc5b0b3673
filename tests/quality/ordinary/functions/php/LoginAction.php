<?php

declare(strict_types=1);

namespace App\Action;

use App\Limiter;
use App\UserRepository;

final class LoginAction
{
    public function __construct(
        private readonly UserRepository $users,
        private readonly Limiter $limiter,
        private readonly string $placeholderHash,
    ) {
    }

    public function __invoke(string $email, string $password, string $address): bool
    {
        if (!$this->limiter->allow('login:' . $address) || strlen($password) > 256) {
            return false;
        }
        $user = $this->users->findByEmail(mb_strtolower(trim($email)));
        $matches = password_verify($password, $user?->passwordHash ?? $this->placeholderHash);
        if ($user === null || !$matches) {
            return false;
        }
        if (password_needs_rehash($user->passwordHash, PASSWORD_ARGON2ID)) {
            $this->users->updateHash($user->id, password_hash($password, PASSWORD_ARGON2ID));
        }
        session_regenerate_id(true);
        $_SESSION['user_id'] = $user->id;

        return true;
    }
}
