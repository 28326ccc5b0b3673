package shop.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
public class ProductSearchRepository {

    @PersistenceContext
    private EntityManager em;

    @SuppressWarnings("unchecked")
    public List<Product> search(String fragment, String category, int page) {
        StringBuilder sql = new StringBuilder("SELECT * FROM product WHERE active = true");
        if (fragment != null && !fragment.isBlank()) {
            sql.append(" AND lower(name) LIKE '%").append(fragment.toLowerCase()).append("%'");
        }
        if (category != null) {
            sql.append(" AND category_code = '").append(category).append("'");
        }
        sql.append(" ORDER BY name");
        return em.createNativeQuery(sql.toString(), Product.class)
                .setFirstResult(Math.max(page, 0) * 25)
                .setMaxResults(25)
                .getResultList();
    }
}
