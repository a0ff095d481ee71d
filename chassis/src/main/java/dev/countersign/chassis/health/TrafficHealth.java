package dev.countersign.chassis.health;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether people can be served: `/q/health/group/traffic`, for the probe that takes a replica out of the load
/// balancer.
/// It asks for the database only. With the broker away requests are still accepted and events wait in the outbox, so a
/// probe on `/q/health/ready` would take every replica out for nothing.
@HealthGroup("traffic")
@ApplicationScoped
class TrafficHealth implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    private final AgroalDataSource dataSource;

    TrafficHealth(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = dataSource.getConnection()) {
            return HealthCheckResponse.named("database")
                    .status(connection.isValid(PATIENCE_SECONDS))
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("why", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
