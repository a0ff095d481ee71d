package dev.countersign.system.deploy;

import dev.countersign.system.deploy.Setting.FromSecret;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a service reads from its environment.
///
/// @param known every property that something reads: those that the service's and the chassis' defaults set or refer
///     to, those of the typed configuration (`.*` at the end for the keys of a map), and those of Quarkus that
///     [#OF_QUARKUS] lists
/// @param needed those of them that have no default, or one that is right on a single machine only
record ServiceConfiguration(Set<String> known, Set<String> needed) {
    /// Properties of Quarkus and its extensions that a deployment may set although no file of ours mentions them.
    private static final Set<String> OF_QUARKUS = Set.of(
            "quarkus.http.host",
            "quarkus.http.port",
            "quarkus.oidc.auth-server-url",
            "quarkus.oidc.credentials.secret",
            "quarkus.oidc.token.issuer",
            "quarkus.oidc.token-state-manager.encryption-secret",
            "quarkus.oidc.authentication.cookie-force-secure",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "kafka.bootstrap.servers");
    private static final Set<String> OF_QUARKUS_MAILER = Set.of(
            "quarkus.mailer.host",
            "quarkus.mailer.port",
            "quarkus.mailer.start-tls",
            "quarkus.mailer.username",
            "quarkus.mailer.password");

    /// What stands in the way of running on more than one machine when it is left at its default.
    private static final Set<String> ALWAYS_NEEDED = Set.of(
            "quarkus.http.host",
            "quarkus.http.port",
            "quarkus.oidc.auth-server-url",
            "quarkus.oidc.credentials.secret",
            "quarkus.oidc.token-state-manager.encryption-secret",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "kafka.bootstrap.servers",
            "countersign.public-url");
    private static final Set<String> MAIL_NEEDED = Set.of("quarkus.mailer.host", "quarkus.mailer.port");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:$]+)(:)?");

    static ServiceConfiguration of(String service) {
        Map<String, String> defaults = defaultsOf(service);
        List<TypedProperty> typed = TypedProperty.of("chassis", service);
        boolean sendsMail = service.equals("notification-service");

        Set<String> known = new HashSet<>(defaults.keySet());
        Stream.concat(defaults.values().stream(), typed.stream().map(TypedProperty::defaultValue))
                .forEach(value -> known.addAll(references(value, false)));
        typed.forEach(property -> known.add(property.name()));
        known.addAll(OF_QUARKUS);
        known.addAll(sendsMail ? OF_QUARKUS_MAILER : Set.of());

        Set<String> needed = new TreeSet<>();
        defaults.values().forEach(value -> needed.addAll(references(value, true)));
        typed.stream().filter(TypedProperty::required).forEach(property -> needed.add(property.name()));
        needed.removeAll(defaults.keySet());
        needed.addAll(ALWAYS_NEEDED);
        needed.addAll(sendsMail ? MAIL_NEEDED : Set.of());
        return new ServiceConfiguration(known, needed);
    }

    /// @return those of the variables that no property of this service is read from
    Set<String> unread(Map<String, Setting> settings) {
        Set<String> unread = new TreeSet<>(settings.keySet());
        known.forEach(property -> {
            if (property.endsWith(".*")) {
                unread.removeIf(
                        variable -> variable.startsWith(variable(property.substring(0, property.length() - 1))));
            } else {
                unread.remove(variable(property));
            }
        });
        return unread;
    }

    /// @return the variables that this service needs and that the settings do not give for certain
    Set<String> missing(Map<String, Setting> settings) {
        Set<String> missing = new TreeSet<>();
        needed.forEach(property -> missing.add(variable(property)));
        settings.forEach((variable, setting) -> {
            if (!(setting instanceof FromSecret secret && secret.optional())) {
                missing.remove(variable);
            }
        });
        return missing;
    }

    /// The environment variable of a property: MicroProfile Config 3.1, "Environment Variables Mapping Rules", the last
    /// of the three names that are tried.
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /// What holds in production: the chassis' defaults, and the service's own over them. Keys of other profiles are
    /// left out, and quotes round a key's segment are kept.
    static Map<String, String> defaultsOf(String service) {
        Map<String, String> defaults = new TreeMap<>();
        Stream.of(
                        "chassis/src/main/resources/META-INF/microprofile-config.properties",
                        service + "/src/main/resources/application.properties")
                .map(ServiceConfiguration::properties)
                .forEach(file -> file.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("%"))
                        .forEach(key -> defaults.put(key, file.getProperty(key))));
        return defaults;
    }

    private static Properties properties(String path) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(Repository.at(path))));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> references(String value, boolean withoutDefault) {
        Set<String> references = new HashSet<>();
        REFERENCE
                .matcher(value)
                .results()
                .filter(found -> !withoutDefault || found.group(2) == null)
                .forEach(found -> references.add(found.group(1)));
        return references;
    }
}
