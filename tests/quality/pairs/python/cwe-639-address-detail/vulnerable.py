from rest_framework import generics
from rest_framework.permissions import IsAuthenticated

from shop.models import Address
from shop.serializers import AddressSerializer


class AddressList(generics.ListCreateAPIView):
    serializer_class = AddressSerializer
    permission_classes = [IsAuthenticated]

    def get_queryset(self):
        return Address.objects.filter(customer=self.request.user).order_by("-created")

    def perform_create(self, serializer):
        serializer.save(customer=self.request.user)


class AddressDetail(generics.RetrieveUpdateDestroyAPIView):
    serializer_class = AddressSerializer
    permission_classes = [IsAuthenticated]
    queryset = Address.objects.all()
    lookup_url_kwarg = "address_id"
