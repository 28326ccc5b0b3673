<?php

namespace App\Http\Controllers\Api;

use App\Http\Controllers\Controller;
use App\Models\Supplier;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Carbon;
use Illuminate\Support\Facades\Log;

class SupplierController extends Controller
{
    private const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

    public function show(Request $request): JsonResponse
    {
        $supplier = $request->user();

        return response()->json([
            'name' => $supplier->name,
            'contact' => $supplier->contact,
            'days' => $supplier->delivery_days,
            'next' => $this->nextDelivery($supplier)?->toDateString(),
        ]);
    }

    public function update(Request $request): JsonResponse
    {
        $given = $request->validate([
            'contact' => ['required', 'string', 'max:80'],
            'phone' => ['required', 'regex:/^\+?[0-9 ]{6,20}$/'],
            'delivery_days' => ['required', 'array'],
            'delivery_days.*' => ['in:' . implode(',', self::DAYS)],
        ]);
        $supplier = $request->user();
        $supplier->forceFill($given)->save();
        Log::info('supplier changed', ['id' => $supplier->id, 'days' => count($given)]);

        return response()->json(['next' => $this->nextDelivery($supplier)?->toDateString()]);
    }

    private function nextDelivery(Supplier $supplier): ?Carbon
    {
        for ($ahead = 1; $ahead <= 7; $ahead++) {
            $day = Carbon::today()->addDays($ahead);
            if (in_array(strtolower($day->format('D')), $supplier->delivery_days ?? [], true)) {
                return $day;
            }
        }

        return null;
    }
}
