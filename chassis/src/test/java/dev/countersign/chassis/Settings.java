package dev.countersign.chassis;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/// The configuration of the chassis without a running application.
public final class Settings {
    private Settings() {}

    /// @param changed what differs from the defaults, by full name
    public static ChassisConfig with(Map<String, String> changed) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ChassisConfig.class)
                .withDefaultValues(changed)
                .build()
                .getConfigMapping(ChassisConfig.class);
    }
}
