<?php

namespace App\Http\Controllers;

use App\Models\Referee;
use App\Notifications\ProfileChanged;
use Illuminate\Http\RedirectResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Hash;
use Illuminate\Support\Facades\Log;
use Illuminate\Validation\Rules\Password;
use Illuminate\View\View;

class RefereeProfileController extends Controller
{
    private const CLASSES = ['district', 'state', 'federal'];

    public function edit(Request $request): View
    {
        return view('profile', ['referee' => $request->user(), 'classes' => self::CLASSES]);
    }

    public function update(Request $request): RedirectResponse
    {
        /** @var Referee $referee */
        $referee = $request->user();
        $given = $request->validate([
            'name' => ['required', 'string', 'max:80'],
            'phone' => ['nullable', 'regex:/^\+?[0-9 ]{6,20}$/'],
            'whistle' => ['nullable', 'in:pea,pealess'],
            'password' => ['nullable', 'confirmed', Password::min(12)->uncompromised()],
        ]);

        $referee->name = $given['name'];
        $referee->phone = $given['phone'] ?? null;
        $referee->whistle = $given['whistle'] ?? 'pea';
        if (!empty($given['password'])) {
            $referee->password = Hash::make($given['password']);
            Log::info('password changed', ['referee' => $referee->id]);
        }
        $changed = array_keys($referee->getDirty());
        $referee->save();
        $referee->notify(new ProfileChanged($changed));

        return redirect()->route('profile')->with('status', count($changed) . ' changes saved');
    }
}
