package shop.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
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
            sql.append(" AND lower(name) LIKE :fragment");
        }
        if (category != null) {
            sql.append(" AND category_code = :category");
        }
        sql.append(" ORDER BY name");
        Query query = em.createNativeQuery(sql.toString(), Product.class);
        if (fragment != null && !fragment.isBlank()) {
            query.setParameter("fragment", "%" + fragment.toLowerCase() + "%");
        }
        if (category != null) {
            query.setParameter("category", category);
        }
        return query
                .setFirstResult(Math.max(page, 0) * 25)
                .setMaxResults(25)
                .getResultList();
    }
}
