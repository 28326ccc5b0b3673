package shop.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

public class PostcodeValidator implements ConstraintValidator<Postcode, Address> {
    private static final Map<String, Pattern> PATTERNS = Map.of(
        "DE", Pattern.compile("\\d{5}"),
        "NL", Pattern.compile("\\d{4} ?[A-Z]{2}"),
        "PT", Pattern.compile("\\d{4}-\\d{3}"));

    private boolean required;

    @Override
    public void initialize(Postcode annotation) {
        required = annotation.required();
    }

    @Override
    public boolean isValid(Address address, ConstraintValidatorContext context) {
        if (address == null || address.postcode() == null || address.postcode().isBlank()) {
            return !required;
        }
        String country = String.valueOf(address.country()).toUpperCase(Locale.ROOT);
        Pattern pattern = PATTERNS.get(country);
        String postcode = address.postcode().strip();
        if (pattern == null || pattern.matcher(postcode).matches()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("'" + postcode + "' is not a postcode")
            .addPropertyNode("postcode")
            .addConstraintViolation();
        return false;
    }

    static int countries() {
        return PATTERNS.size();
    }

    /** A form of the postcode that a label can carry. */
    static String normalise(String country, String postcode) {
        String compact = postcode.replace(" ", "").toUpperCase(Locale.ROOT);
        if ("NL".equals(country) && compact.length() == 6) {
            return compact.substring(0, 4) + " " + compact.substring(4);
        }
        if ("PT".equals(country) && compact.length() == 7) {
            return compact.substring(0, 4) + "-" + compact.substring(4);
        }
        return compact;
    }
}
