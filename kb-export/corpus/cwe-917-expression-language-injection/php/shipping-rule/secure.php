<?php
declare(strict_types=1);

namespace App\Shipping;

use App\Entity\Basket;
use Psr\Log\LoggerInterface;
use Symfony\Component\DependencyInjection\ContainerInterface;
use Symfony\Component\ExpressionLanguage\ExpressionLanguage;
use Symfony\Component\ExpressionLanguage\SyntaxError;

final class ShippingCost
{
    private ExpressionLanguage $language;

    public function __construct(
        private ContainerInterface $services,
        private LoggerInterface $log,
    ) {
        $this->language = new ExpressionLanguage();
    }

    public function cents(Basket $basket, string $coupon): int
    {
        $grams = array_sum(array_map(fn ($line) => $line->grams * $line->count, $basket->lines));
        $base = match (true) {
            $grams <= 1000 => 390,
            $grams <= 5000 => 590,
            default => 590 + 80 * intdiv($grams - 5000, 1000),
        };
        $values = ['services' => $this->services, 'basket' => $basket, 'coupon' => $coupon];
        try {
            $expression = "services.get('coupons').percent(coupon, basket)";
            $percent = (int) $this->language->evaluate($expression, $values);
        } catch (SyntaxError $error) {
            $this->log->notice('coupon not understood', ['basket' => $basket->id]);
            $percent = 0;
        }
        $cents = (int) round($base * (100 - min(100, max(0, $percent))) / 100);
        $this->log->info('shipping', ['grams' => $grams, 'cents' => $cents]);
        return $cents;
    }

    public function text(int $cents): string
    {
        return $cents === 0 ? 'free' : number_format($cents / 100, 2) . ' EUR';
    }
}
