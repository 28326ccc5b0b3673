<?php
declare(strict_types=1);

namespace Tickets\Payment;

use Psr\Log\LoggerInterface;
use Tickets\OrderRepository;

final class CallbackController
{
    private const PROVIDERS = [
        'card' => CardProvider::class,
        'wire' => WireProvider::class,
    ];

    public function __construct(
        private OrderRepository $orders,
        private LoggerInterface $log,
    ) {
    }

    public function handle(array $request): int
    {
        $order = $this->orders->find((int) ($request['order'] ?? 0));
        if ($order === null) {
            $this->log->notice('callback without an order');
            return 404;
        }
        $started = hrtime(true);
        $class = self::PROVIDERS[(string) ($request['provider'] ?? '')] ?? null;
        if ($class === null) {
            return 404;
        }
        $provider = new $class($this->orders);
        $result = $provider->confirm($order, $request);

        $milliseconds = intdiv(hrtime(true) - $started, 1_000_000);
        $this->log->info('payment callback', ['order' => $order->id, 'ms' => $milliseconds]);
        if ($result === true) {
            $order->touch(new \DateTimeImmutable());
            $this->orders->save($order);
        }
        return $result === true ? 204 : 409;
    }

    public function names(): array
    {
        return array_map('ucfirst', array_keys(self::PROVIDERS));
    }
}
