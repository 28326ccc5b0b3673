from django.db import transaction
from django.utils import timezone

from .models import LedgerEntry, Voucher, Wallet


class VoucherError(Exception):
    pass


@transaction.atomic
def redeem_voucher(user, code):
    try:
        voucher = Voucher.objects.select_for_update().get(code=code.strip().upper())
    except Voucher.DoesNotExist:
        raise VoucherError("unknown voucher")
    if voucher.redeemed_at is not None:
        raise VoucherError("already used")
    if voucher.expires_at < timezone.now():
        raise VoucherError("expired")

    wallet = Wallet.objects.select_for_update().get(user=user)
    wallet.balance += voucher.value
    wallet.save()
    LedgerEntry.objects.create(wallet=wallet, amount=voucher.value, note=f"voucher {voucher.pk}")
    voucher.redeemed_at = timezone.now()
    voucher.redeemed_by = user
    voucher.save()
    return wallet.balance
