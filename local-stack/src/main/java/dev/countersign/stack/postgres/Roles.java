package dev.countersign.stack.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Declares a role and a database for each service. Everything may be there already, in part too.
final class Roles {
    private final Postgres postgres;

    Roles(Postgres postgres) {
        this.postgres = postgres;
    }

    void declare() throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : Postgres.DATABASES) {
                declareRole(connection, name);
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                }
                statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
            }
            declareRole(connection, Postgres.APPROVAL_RUNTIME_ROLE);
            statement.execute("GRANT CONNECT ON DATABASE countersign_approval TO " + Postgres.APPROVAL_RUNTIME_ROLE);
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC");
        }
    }

    private static void declareRole(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
