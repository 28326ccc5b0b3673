from django.utils import timezone

from .models import LedgerEntry, Voucher


class VoucherError(Exception):
    pass


def redeem_voucher(user, code):
    try:
        voucher = Voucher.objects.get(code=code.strip().upper())
    except Voucher.DoesNotExist:
        raise VoucherError("unknown voucher")
    if voucher.redeemed_at is not None:
        raise VoucherError("already used")
    if voucher.expires_at < timezone.now():
        raise VoucherError("expired")

    wallet = user.wallet
    wallet.balance += voucher.value
    wallet.save()
    LedgerEntry.objects.create(wallet=wallet, amount=voucher.value, note=f"voucher {voucher.pk}")
    voucher.redeemed_at = timezone.now()
    voucher.redeemed_by = user
    voucher.save()
    return wallet.balance
