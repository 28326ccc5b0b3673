package shop.shipping;

import java.util.StringJoiner;

public class LabelText {

    private final AddressBook addressBook;

    public LabelText(AddressBook addressBook) {
        this.addressBook = addressBook;
    }

    /** Looks up the stored address of the customer; {@code AddressBook.find} gives null when there is none. */
    public String forOrder(Order order) {
        Address address = addressBook.find(order.customerId());
        StringJoiner lines = new StringJoiner("\n");
        if (address.company().trim().length() > 0) {
            lines.add(address.company().trim());
        }
        lines.add(address.name());
        lines.add(address.street());
        lines.add(address.zip() + " " + address.city().toUpperCase());
        return lines.toString();
    }

    public interface AddressBook {
        Address find(long customerId);
    }

    public record Address(String company, String name, String street, String zip, String city) {
    }

    public record Order(long id, long customerId, Address guestAddress) {
    }
}
