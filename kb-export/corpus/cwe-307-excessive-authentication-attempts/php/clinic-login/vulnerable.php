<?php

namespace App\Http\Controllers;

use Illuminate\Http\RedirectResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Str;
use Illuminate\View\View;

class StaffLoginController extends Controller
{
    private const WARDS = ['surgery', 'cardiology', 'children'];

    public function show(): View
    {
        return view('login', ['wards' => self::WARDS]);
    }

    public function login(Request $request): RedirectResponse
    {
        $given = $request->validate([
            'email' => ['required', 'email', 'max:200'],
            'password' => ['required', 'string', 'max:200'],
            'ward' => ['nullable', 'in:' . implode(',', self::WARDS)],
        ]);
        $email = Str::lower($given['email']);

        if (!Auth::attempt(['email' => $email, 'password' => $given['password']])) {
            Log::notice('staff login failed');
            return back()->withErrors(['email' => 'Mail or password is wrong.']);
        }
        $request->session()->regenerate();
        $request->session()->put('ward', $given['ward'] ?? self::WARDS[0]);

        return redirect()->intended('/roster');
    }

    public function logout(Request $request): RedirectResponse
    {
        Auth::logout();
        $request->session()->invalidate();
        $request->session()->regenerateToken();

        return redirect('/');
    }
}
