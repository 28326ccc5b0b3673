package people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class ExpertSearch {
    public record Expert(String name, String office, int distance) {}

    private static final Logger LOG = LoggerFactory.getLogger(ExpertSearch.class);
    private final Driver driver;

    public ExpertSearch(Driver driver) {
        this.driver = driver;
    }

    public List<Expert> find(long personId, String topic) {
        long started = System.currentTimeMillis();
        List<Expert> experts = new ArrayList<>();
        String query = "MATCH path = (me:Person)-[:KNOWS*1..3]-(p:Person)-[:SKILLED_IN]->(t:Topic) "
            + "WHERE me.id = $me AND t.name = '" + topic + "' "
            + "RETURN p.name AS name, p.office AS office, length(path) AS distance LIMIT 50";
        try (Session session = driver.session(SessionConfig.forDatabase("people"))) {
            Result result = session.run(query, Map.of("me", personId));
            while (result.hasNext()) {
                Record row = result.next();
                String office = row.get("office").asString("remote");
                int distance = row.get("distance").asInt() - 1;
                experts.add(new Expert(row.get("name").asString(), office, distance));
            }
        }
        experts.sort(Comparator.comparingInt(Expert::distance).thenComparing(Expert::name));
        LOG.info("{} experts in {} ms", experts.size(), System.currentTimeMillis() - started);
        return experts.size() > 10 ? experts.subList(0, 10) : experts;
    }
}
