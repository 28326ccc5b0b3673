package delivery.basket;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public final class BasketCookie {
    private static final Logger LOG = Logger.getLogger(BasketCookie.class.getName());
    private static final String NAME = "basket";
    private final PriceList prices;

    public BasketCookie(PriceList prices) {
        this.prices = prices;
    }

    private static byte[] bytes(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (NAME.equals(cookie.getName())) {
                return Base64.getUrlDecoder().decode(cookie.getValue());
            }
        }
        return new byte[0];
    }

    public List<Integer> articles(HttpServletRequest request) {
        List<Integer> articles = new ArrayList<>();
        byte[] data = bytes(request);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(data))) {
            for (Object article : (List<?>) in.readObject()) {
                articles.add((Integer) article);
            }
        } catch (IOException | ClassNotFoundException | ClassCastException error) {
            LOG.log(Level.FINE, "basket not readable", error);
        }
        return articles;
    }

    public BigDecimal total(List<Integer> articles) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Integer article : articles) {
            sum = sum.add(prices.of(article));
        }
        return sum;
    }
}
