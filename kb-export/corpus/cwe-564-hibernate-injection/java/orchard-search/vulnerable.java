import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

@Repository
class TreeRepository {
    private static final Logger log = LoggerFactory.getLogger(TreeRepository.class);
    private static final int PAGE = 50;
    private final SessionFactory factory;

    TreeRepository(SessionFactory factory) {
        this.factory = factory;
    }

    List<Tree> find(String variety, int row, int page) {
        Session session = factory.getCurrentSession();
        if (row < 1) {
            throw new IllegalArgumentException("rows begin with 1");
        }
        String hql = "from Tree t where t.row >= :row and t.variety = '" + variety + "'";
        List<Tree> trees = session.createQuery(hql, Tree.class)
            .setParameter("row", row)
            .setFirstResult(Math.max(0, page) * PAGE)
            .setMaxResults(PAGE)
            .list();
        log.debug("{} trees found", trees.size());
        return trees;
    }

    void plant(Tree tree) {
        if (tree.row() < 1) {
            throw new IllegalArgumentException("rows begin with 1");
        }
        factory.getCurrentSession().persist(tree);
    }
}
