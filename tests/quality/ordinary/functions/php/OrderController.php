<?php

namespace App\Http\Controllers;

use App\Models\Order;
use Illuminate\Http\RedirectResponse;
use Illuminate\Http\Request;
use Illuminate\View\View;

class OrderController extends Controller
{
    public function __construct()
    {
        $this->middleware('auth');
    }

    public function index(Request $request): View
    {
        $orders = $request->user()->orders()->with('lines')->latest()->paginate(20);

        return view('orders.index', compact('orders'));
    }

    public function update(Request $request, Order $order): RedirectResponse
    {
        $this->authorize('update', $order);
        $data = $request->validate([
            'delivery_note' => ['nullable', 'string', 'max:200'],
            'gift_wrap' => ['boolean'],
        ]);
        $order->update($data);

        return redirect()->route('orders.show', $order)->with('status', 'Your order has been updated.');
    }
}
