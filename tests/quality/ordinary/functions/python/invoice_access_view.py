from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from .models import Invoice


@login_required
@require_GET
def invoice_list(request):
    invoices = Invoice.objects.filter(account=request.user.account).order_by("-issued_on")
    page = Paginator(invoices, 25).get_page(request.GET.get("page"))
    return render(request, "billing/invoice_list.html", {"page": page})


@login_required
@require_GET
def invoice_detail(request, pk):
    invoice = get_object_or_404(Invoice.objects.select_related("account"), pk=pk, account=request.user.account)
    return render(request, "billing/invoice_detail.html", {"invoice": invoice, "lines": invoice.lines.all()})
