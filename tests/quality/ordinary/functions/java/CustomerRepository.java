package com.example.shop.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public final class CustomerRepository {
    private static final String BY_CITY =
            "SELECT id, name, city FROM customers WHERE tenant_id = ? AND city = ? ORDER BY name LIMIT ?";

    private final DataSource dataSource;

    public CustomerRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Customer> findByCity(long tenantId, String city, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_CITY)) {
            statement.setLong(1, tenantId);
            statement.setString(2, city);
            statement.setInt(3, Math.max(1, Math.min(limit, 200)));
            List<Customer> customers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    customers.add(new Customer(rows.getLong("id"), rows.getString("name"), rows.getString("city")));
                }
            }
            return customers;
        }
    }

    public record Customer(long id, String name, String city) {}
}
