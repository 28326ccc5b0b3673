<?php
declare(strict_types=1);

namespace App\Controller;

use App\Entity\Contract;
use App\Message\ContractCancelled;
use DateTimeImmutable;
use Doctrine\ORM\EntityManagerInterface;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Messenger\MessageBusInterface;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Component\Security\Http\Attribute\IsGranted;

#[IsGranted('ROLE_CUSTOMER')]
final class ContractController extends AbstractController
{
    private const NOTICE_DAYS = 14;

    public function __construct(
        private readonly EntityManagerInterface $entities,
        private readonly MessageBusInterface $bus,
    ) {
    }

    #[Route('/tariffs', methods: ['GET'])]
    public function tariffs(Request $request): Response
    {
        $usage = max(500, min(20_000, $request->query->getInt('usage', 2500)));
        $prices = ['river' => 0.31, 'wind' => 0.33, 'mixed' => 0.28];
        asort($prices);
        $costs = array_map(fn (float $price): float => round($price * $usage, 2), $prices);
        return $this->render('tariffs.html.twig', ['costs' => $costs, 'usage' => $usage]);
    }

    #[Route('/contracts/{number}/cancel', methods: ['POST'])]
    public function cancel(string $number, Request $request): Response
    {
        if (!$this->isCsrfTokenValid('cancel', $request->request->getString('_token'))) {
            throw $this->createAccessDeniedException();
        }
        $contracts = $this->entities->getRepository(Contract::class);
        $contract = $contracts->findOneBy(['number' => $number]);
        if ($contract === null || $contract->isCancelled()) {
            throw $this->createNotFoundException('There is no such contract.');
        }
        $end = DateTimeImmutable::createFromFormat('!Y-m-d', $request->request->getString('end'));
        $first = new DateTimeImmutable('today +' . self::NOTICE_DAYS . ' days');
        if ($end === false || $end < $first) {
            $this->addFlash('error', 'The first possible day is ' . $first->format('j F') . '.');
            return $this->redirectToRoute('contracts');
        }
        $contract->cancel($end);
        $this->entities->flush();
        $this->bus->dispatch(new ContractCancelled($contract->getId()));
        $this->addFlash('notice', 'Your contract ends on ' . $end->format('j F Y') . '.');

        return $this->redirectToRoute('contracts');
    }
}
