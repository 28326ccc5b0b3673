import logging
from decimal import Decimal

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from .models import GiftCard, Order, Payment

log = logging.getLogger(__name__)


class PaymentRefused(Exception):
    pass


def pay_with_card(order, code):
    with transaction.atomic():
        order = Order.objects.select_for_update().get(pk=order.pk)
        cards = GiftCard.objects.select_for_update()
        card = cards.filter(code=code, active=True).first()
        if card is None:
            raise PaymentRefused("this card is not valid")
        amount = min(order.open_amount, card.balance)
        if amount <= Decimal("0.00"):
            raise PaymentRefused("there is nothing left to pay with")
        card.balance = card.balance - amount
        card.save(update_fields=["balance"])
        payment = Payment.objects.create(order=order, card=card, amount=amount)
    log.info("payment %s over %s for order %s", payment.pk, amount, order.pk)
    return payment


@login_required
@require_POST
def gift_card_payment(request, order_id):
    order = get_object_or_404(Order, pk=order_id, customer=request.user, status="open")
    code = request.POST.get("code", "").replace(" ", "").upper()
    if len(code) != 16 or not code.isalnum():
        return JsonResponse({"error": "a card number has 16 characters"}, status=400)
    try:
        payment = pay_with_card(order, code)
    except PaymentRefused as refusal:
        return JsonResponse({"error": str(refusal)}, status=409)
    return JsonResponse({"payment": payment.pk, "paid": str(payment.amount)}, status=201)
