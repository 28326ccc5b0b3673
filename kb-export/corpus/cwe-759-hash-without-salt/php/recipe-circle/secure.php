<?php
declare(strict_types=1);

namespace App\Services;

use App\Models\Member;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Str;
use InvalidArgumentException;

final class MemberLogin
{
    private const ROUNDS = 600000;

    private function derive(string $password, string $salt): string
    {
        return hash_pbkdf2('sha256', $password, $salt, self::ROUNDS);
    }

    public function register(string $name, string $mail, string $password): Member
    {
        if (strlen($password) < 12 || Str::contains(Str::lower($password), Str::lower($name))) {
            throw new InvalidArgumentException('Please choose another password.');
        }
        $salt = bin2hex(random_bytes(16));
        $member = new Member();
        $member->name = Str::squish($name);
        $member->mail = Str::lower(trim($mail));
        $member->diet = 'everything';
        $member->salt = $salt;
        $member->password = $this->derive($password, $salt);
        $member->save();
        Log::info('member registered', ['id' => $member->id]);
        return $member;
    }

    public function login(string $mail, string $password): ?Member
    {
        $member = Member::where('mail', Str::lower(trim($mail)))->first();
        $derived = $this->derive($password, (string) $member?->salt);
        if ($member === null || !hash_equals($member->password, $derived)) {
            Log::notice('login refused');
            return null;
        }
        $member->last_login = now();
        $member->save();
        return $member;
    }
}
